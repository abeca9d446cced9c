/** Before the fields are looked for: what that does, what it costs, and the one next step. */
import type { ComponentChildren, JSX } from "preact";
import { useWords } from "../words";
import { Notice } from "./notice";

interface MappingStartProps {
  readonly title: string;
  readonly explain: string;
  readonly next: string;
  readonly isRunning: boolean;
  readonly onFind: () => void;
  /** A way out, where there is one. */
  readonly children?: ComponentChildren;
}

export function MappingStart({ title, explain, next, ...rest }: MappingStartProps): JSX.Element {
  const words = useWords();
  return (
    <Notice title={title} explain={explain} next={next}>
      <p>{words.mapping.undo}</p>
      <div class="decisions">
        <button
          type="button"
          class="button button-primary"
          data-find-fields
          disabled={rest.isRunning}
          onClick={rest.onFind}
        >
          {words.mapping.find}
        </button>
        {rest.children}
      </div>
    </Notice>
  );
}
