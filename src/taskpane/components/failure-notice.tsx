/** What the host refused, what to do next, and the code for whoever helps. */
import type { JSX } from "preact";
import type { Failure } from "../door";
import { useWords } from "../words";
import { Notice } from "./notice";

export function FailureNotice({ failure }: { readonly failure: Failure }): JSX.Element {
  const words = useWords();
  return (
    <Notice title={words.problem.title} explain={failure.sentence} next={failure.next} tone="bad">
      {failure.code !== "" && <p class="notice-code">{words.problem.code(failure.code)}</p>}
    </Notice>
  );
}
