/** What was written, or would be, and the way to the other. */
import type { JSX } from "preact";
import type { Checkup } from "../door";
import { useWords } from "../words";

interface WritingLineProps {
  readonly checkup: Checkup;
  readonly onWrite: () => void;
  readonly onTakeBack: () => void;
}

export function WritingLine({ checkup, onWrite, onTakeBack }: WritingLineProps): JSX.Element {
  const words = useWords();
  const { isWritten, note, report } = checkup;
  const count = report.summary.written;
  return (
    <div class="writing" data-written={isWritten}>
      {note !== "" && <p class="writing-note">{note}</p>}
      <p class="writing-line">
        <span>{isWritten ? words.writing.done(count) : words.writing.would(count)}</span>
        {isWritten && count > 0 && (
          <button type="button" class="button button-small" onClick={onTakeBack}>
            {words.writing.takeBack}
          </button>
        )}
        {!isWritten && note === "" && (
          <button type="button" class="button button-small" onClick={onWrite}>
            {words.writing.write}
          </button>
        )}
      </p>
    </div>
  );
}
