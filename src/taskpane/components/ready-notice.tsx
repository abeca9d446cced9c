/** What stands in the pane while nothing is listed, and why. */
import type { JSX } from "preact";
import type { Pause } from "../pane-state";
import { useWords } from "../words";
import { Notice } from "./notice";

interface ReadyNoticeProps {
  readonly pause: Pause;
  /** What came of taking back, clearing or naming. */
  readonly said: string;
  readonly onTakeBack: () => void;
}

export function ReadyNotice({ pause, said, onTakeBack }: ReadyNoticeProps): JSX.Element {
  const words = useWords();
  switch (pause) {
    case "first":
      return <Notice {...words.first} />;
    case "cancelled":
      return <Notice {...words.cancelled} />;
    case "taken-back":
      return <Notice {...words.takenBack} explain={said} />;
    case "cleared":
      return <Notice {...words.cleared} explain={said} />;
    case "named":
      return (
        <Notice {...words.named} explain={said}>
          <div class="decisions">
            <button type="button" class="button button-small" onClick={onTakeBack}>
              {words.writing.takeBack}
            </button>
          </div>
        </Notice>
      );
  }
}
