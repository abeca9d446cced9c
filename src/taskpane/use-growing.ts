/** Shows a long list a frame at a time, so that the pane answers while it grows. */
import { useEffect, useState } from "preact/hooks";

/**
 * @param list    a new list starts from the beginning
 * @param length  how long it is
 * @param first   how many are shown at once
 * @param step    how many more each frame
 * @returns how many to show now
 */
export function useGrowing(list: unknown, length: number, first: number, step: number): number {
  const [grown, setGrown] = useState({ list, shown: first });
  const shown = grown.list === list ? grown.shown : first;
  useEffect(() => {
    if (shown >= length) return undefined;
    // A timer, because frames stop in a pane that is hidden.
    const timer = setTimeout(() => {
      setGrown({ list, shown: shown + step });
    }, 16);
    return () => {
      clearTimeout(timer);
    };
  }, [list, shown, length, step]);
  return shown;
}
