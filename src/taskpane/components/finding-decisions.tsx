/** What a person can decide about one finding. */
import type { JSX } from "preact";
import type { BlockReport, FindingReport } from "../../session/report";
import { useActions } from "../actions";
import { adoptable, isKeepable } from "../possible-decisions";
import { useWords } from "../words";
import { Adopt } from "./adopt";
import { ChooseExecution } from "./choose-execution";
import { KeepForm } from "./keep-form";

interface FindingDecisionsProps {
  readonly finding: FindingReport;
  readonly block: BlockReport | undefined;
}

export function FindingDecisions({ finding, block }: FindingDecisionsProps): JSX.Element | null {
  const words = useWords();
  const { decide } = useActions();
  const { rule, field, kept } = finding;
  if (kept)
    return (
      <button
        type="button"
        class="button button-small"
        onClick={() => {
          decide({ kind: "reopen", finding: { rule, block: finding.block, field } });
        }}
      >
        {words.decision.reopen}
      </button>
    );
  const judgment = adoptable(block, finding);
  return (
    <div class="decisions">
      {judgment && <Adopt block={finding.block} judgment={judgment} />}
      {rule === "execution-missing" && <ChooseExecution block={finding.block} />}
      {isKeepable(finding) && <KeepForm finding={finding} />}
    </div>
  );
}
