/** 判定に合わせる, with what stands in the cell before and after. */
import type { JSX } from "preact";
import type { JudgmentReport } from "../../session/report";
import { useActions } from "../actions";
import { useWords } from "../words";

interface AdoptProps {
  readonly block: string;
  readonly judgment: JudgmentReport;
}

export function Adopt({ block, judgment: { field, entered, computed } }: AdoptProps): JSX.Element {
  const words = useWords();
  const { decide } = useActions();
  return (
    <button
      type="button"
      class="button button-small"
      data-decision="adopt"
      onClick={() => {
        decide({ kind: "adopt", place: { block, field } });
      }}
    >
      {words.decision.adopt}
      <span class="button-change">{words.decision.change(entered.trim(), computed ?? "")}</span>
    </button>
  );
}
