/** What the command line prints: exactly the keys that the contract fixes. */
import type { JudgmentWords } from "./judgment-words";
import type { IndicatorReport, WorkbookReport } from "./report";

/** What a report carries for the pane alone. */
const NOT_IN_CONTRACT: ReadonlySet<string> = new Set(["trend"] satisfies (keyof IndicatorReport)[]);

/** @returns one line */
export function reportJson(report: WorkbookReport | (JudgmentWords & { readonly id?: string })): string {
  return JSON.stringify(report, (key, value: unknown) => (NOT_IN_CONTRACT.has(key) ? undefined : value));
}
