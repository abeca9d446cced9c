/** What one check found: what was written, what is left to do, and the list. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Checkup } from "../door";
import { NO_FILTER } from "../filter";
import { blockHeading } from "../heading";
import { listed } from "../listing";
import { isWithoutFields } from "../pane-state";
import { useWords } from "../words";
import { Filters } from "./filters";
import { MappingStart } from "./mapping-start";
import { Results } from "./results";
import { ReviewBar } from "./review-bar";
import { Summary } from "./summary";
import { WritingLine } from "./writing-line";

interface CheckedReportProps {
  readonly checkup: Checkup;
  /** While something runs the list stands, and answers nothing. */
  readonly isRunning: boolean;
  readonly onWrite: () => void;
  readonly onTakeBack: () => void;
  readonly onFindFields: () => void;
}

export function CheckedReport({ checkup, isRunning, ...on }: CheckedReportProps): JSX.Element {
  const { report } = checkup;
  const words = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const ineffective = useMemo(() => ineffectiveBlocks(checkup), [checkup]);
  const listing = useMemo(
    () => listed(report, filter, (block) => blockHeading(block, words), ineffective),
    [report, filter, words, ineffective],
  );
  if (isWithoutFields(checkup))
    return <MappingStart {...words.noBlocks} isRunning={isRunning} onFind={on.onFindFields} />;
  return (
    <div class="checked" aria-busy={isRunning} {...(isRunning ? { inert: true } : {})}>
      <WritingLine checkup={checkup} onWrite={on.onWrite} onTakeBack={on.onTakeBack} />
      <Summary
        report={report}
        severity={filter.severity}
        onSeverity={(severity) => {
          setFilter({ ...filter, severity });
        }}
      />
      <div class="list-tools">
        <ReviewBar
          isReviewing={filter.show === "attention"}
          onReviewing={(isReviewing) => {
            setFilter({ ...filter, show: isReviewing ? "attention" : "everything" });
          }}
        />
        <Filters
          report={report}
          filter={filter}
          shown={listing.shown}
          all={entries(checkup)}
          onFilter={setFilter}
        />
      </div>
      <Results listing={listing} checkup={checkup} filter={filter} />
    </div>
  );
}

function entries({ report }: Checkup): number {
  return report.findings.length + report.blocks.reduce((sum, block) => sum + block.judgments.length, 0);
}

/** Blocks in which somebody has judged イ, in whatever width. */
function ineffectiveBlocks({ report, textOf }: Checkup): ReadonlySet<string> {
  const isIneffective = (id: string): boolean =>
    textOf(id, "有効性").normalize("NFKC").trim().startsWith("イ");
  return new Set(report.blocks.map(({ id }) => id).filter(isIneffective));
}
