/** (i) or (ii), beside what the plan said would be done: no figure decides it. */
import type { JSX } from "preact";
import { useActions } from "../actions";
import { useWords } from "../words";

export function ChooseExecution({ block }: { readonly block: string }): JSX.Element {
  const words = useWords();
  const { decide, textOf } = useActions();
  const texts = [
    [words.decision.plan, textOf(block, "取組内容")],
    [words.decision.done, textOf(block, "取組実績")],
  ].filter(([, text]) => text !== "");
  return (
    <div class="execution">
      {texts.map(([label, text]) => (
        <div key={label} class="execution-text">
          <b>{label}</b>
          <p>{text}</p>
        </div>
      ))}
      <div class="decisions">
        {(["(i)", "(ii)"] as const).map((execution) => (
          <button
            key={execution}
            type="button"
            class="button button-small"
            data-decision={execution}
            onClick={() => {
              decide({ kind: "choose-execution", block, execution });
            }}
          >
            {words.decision.execution[execution]}
          </button>
        ))}
      </div>
    </div>
  );
}
