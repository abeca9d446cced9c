/** Listens to the keyboard while the pane is shown. */
import { useEffect, useRef } from "preact/hooks";
import { handleKey } from "./keys";

/** @param onEscape  what Esc does now */
export function useKeys(onEscape: () => void): void {
  const current = useRef(onEscape);
  current.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // The page may hold more than the pane; with nothing in focus the keys are the pane's.
      const { target } = event;
      if (!(target instanceof Element) || (target !== document.body && !target.closest(".pane"))) return;
      handleKey(event, () => {
        current.current();
      });
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, []);
}
