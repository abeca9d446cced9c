/** Editing a cell where it stands. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { rectangle } from "../cell-style";
import { usePreviewWords } from "../words";

const SMALLEST = { width: 120, height: 28 };

interface CellEditorProps {
  readonly text: string;
  readonly place: ReturnType<typeof rectangle>;
  /** @param text  undefined where the person gave up */
  readonly onDone: (text: string | undefined) => void;
}

export function CellEditor({ text, place, onDone }: CellEditorProps): JSX.Element {
  const words = usePreviewWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  // Before anything can be typed: what was typed meanwhile would be selected, and lost.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  // Taking the field off the page blurs it: only the first answer counts.
  const done = (answer: string | undefined): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(answer);
  };
  return (
    <textarea
      class="cell-editor"
      ref={field}
      aria-label={words.editKeys}
      style={{
        ...place,
        width: Math.max(SMALLEST.width, place.width),
        height: Math.max(SMALLEST.height, place.height),
      }}
      defaultValue={text}
      onClick={(event) => {
        event.stopPropagation();
      }}
      onDblClick={(event) => {
        event.stopPropagation();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Enter also ends the conversion of kana to kanji; that one is not ours.
        if (event.isComposing) return;
        if (event.key === "Escape") done(undefined);
        else if (event.key === "Enter" && event.altKey) insertBreak(event.currentTarget);
        else if (event.key === "Enter" && !event.shiftKey) done(event.currentTarget.value);
        else return;
        event.preventDefault();
      }}
      onBlur={({ currentTarget }) => {
        done(currentTarget.value);
      }}
    />
  );
}

function insertBreak(field: HTMLTextAreaElement): void {
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
}
