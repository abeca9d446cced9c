/** Something that could not be done, until the person has read it. */
import type { JSX } from "preact";
import { usePreviewWords } from "../words";

export interface Trouble {
  readonly title: string;
  readonly explain: string;
}

interface MessageProps extends Trouble {
  readonly onClose: () => void;
}

export function Message({ title, explain, onClose }: MessageProps): JSX.Element {
  const words = usePreviewWords();
  return (
    <div class="preview-message" role="alert">
      <p>
        <b>{title}</b> {explain}
      </p>
      <button type="button" class="button button-small" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
