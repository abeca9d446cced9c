/** What a running check is doing. */
import type { JSX } from "preact";
import type { Step } from "../door";
import { useWords } from "../words";

export function Progress({ step }: { readonly step: Step }): JSX.Element {
  const words = useWords();
  const share = step.kind === "cells" && step.total > 0 ? step.done / step.total : undefined;
  return (
    <section class="progress">
      <label>
        {words.progress[step.kind]}
        <progress max={1} {...(share === undefined ? {} : { value: share })} />
      </label>
    </section>
  );
}
