/** What is left to do, and how much of each severity; a severity is also the filter for it. */
import type { JSX } from "preact";
import type { Severity, WorkbookReport } from "../../session/report";
import { isFormFault, isUnread, remaining } from "../listing";
import { useWords } from "../words";
import { CheckSign, SeveritySign } from "./icons";

const SEVERITIES: readonly Severity[] = ["要修正", "要確認", "参考"];

interface SummaryProps {
  readonly report: WorkbookReport;
  readonly severity: Severity | undefined;
  readonly onSeverity: (severity: Severity | undefined) => void;
}

export function Summary({ report, severity, onSeverity }: SummaryProps): JSX.Element {
  const words = useWords();
  const counted = report.findings.filter((finding) => !isFormFault(finding));
  return (
    <section class="summary">
      <Left report={report} />
      <div class="summary-severities">
        {SEVERITIES.map((one) => (
          <button
            key={one}
            type="button"
            class={`chip chip-${one}`}
            aria-pressed={severity === one}
            title={words.severityMeaning[one]}
            onClick={() => {
              onSeverity(severity === one ? undefined : one);
            }}
          >
            <SeveritySign severity={one} />
            {words.severity[one]} <b>{counted.filter((finding) => finding.severity === one).length}</b>
          </button>
        ))}
      </div>
    </section>
  );
}

function Left({ report }: { readonly report: WorkbookReport }): JSX.Element {
  const words = useWords();
  const { count, kept } = remaining(report);
  if (isUnread(report)) return <p class="summary-left">{words.summary.unread}</p>;
  if (count > kept) return <p class="summary-left">{words.summary.remaining(count, kept)}</p>;
  return (
    <p class="summary-left summary-clear">
      <CheckSign />
      {count === 0 ? words.summary.nothing : words.summary.allKept(kept)}
    </p>
  );
}
