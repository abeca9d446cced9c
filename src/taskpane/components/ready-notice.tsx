/** What stands in the pane while nothing is listed, and why. */
import type { JSX } from "preact";
import type { Pause } from "../pane-state";
import { useWords } from "../words";
import { Notice } from "./notice";

interface ReadyNoticeProps {
  readonly pause: Pause;
  /** What came of taking back or clearing. */
  readonly said: string;
}

export function ReadyNotice({ pause, said }: ReadyNoticeProps): JSX.Element {
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
  }
}
