/** One finding: what, why and what to do, and the way to its cell. */
import type { JSX } from "preact";
import { ruleName } from "../../messages/rule-names";
import type { BlockReport, FindingReport } from "../../session/report";
import type { SameFindings } from "../listing";
import { useLanguage, useWords } from "../words";
import { FindingDecisions } from "./finding-decisions";
import { SeveritySign } from "./icons";
import { Place } from "./place";

interface FindingItemProps {
  readonly finding: FindingReport;
  readonly block: BlockReport | undefined;
}

export function FindingItem({ finding, block }: FindingItemProps): JSX.Element {
  const words = useWords();
  const language = useLanguage();
  const { severity, rule, kept } = finding;
  return (
    <li
      class={`item finding finding-${severity}${kept ? " finding-kept" : ""}`}
      {...marks(finding)}
      data-item
      tabIndex={-1}
    >
      <div class="item-head">
        <h3 class="item-title">
          <SeveritySign severity={severity} />
          {ruleName(rule, language)}
        </h3>
        <span class={`mark mark-${severity}`}>{words.severity[severity]}</span>
      </div>
      <p class="message">{finding.message}</p>
      {kept && (
        <p class="kept">
          <b>{words.finding.keptTitle}</b> {words.finding.kept(kept.choice, kept.reason)}{" "}
          <span class="kept-by">{words.finding.keptBy(kept.by, kept.on)}</span>
        </p>
      )}
      <Place cell={finding.cell} />
      <FindingDecisions finding={finding} block={block} />
    </li>
  );
}

interface FoldedFindingsProps {
  readonly same: SameFindings;
}

/** The same words in several places: said once, with all the places. */
export function FoldedFindings({ same: { first, all } }: FoldedFindingsProps): JSX.Element {
  const words = useWords();
  const language = useLanguage();
  return (
    <li class={`item finding finding-${first.severity}`} data-item tabIndex={-1}>
      <div class="item-head">
        <h3 class="item-title">
          <SeveritySign severity={first.severity} />
          {ruleName(first.rule, language)}
        </h3>
        <span class={`mark mark-${first.severity}`}>{words.severity[first.severity]}</span>
      </div>
      <p class="message">{first.message}</p>
      <details>
        <summary>{words.finding.same(all.length)}</summary>
        <ul class="places">
          {all.map((finding, index) => (
            <li key={index} class="place-item" {...marks(finding)}>
              <Place cell={finding.cell} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** What a finding is known by from outside. */
function marks(finding: FindingReport): Readonly<Record<`data-${string}`, string>> {
  return {
    "data-rule": finding.rule,
    "data-severity": finding.severity,
    "data-block": finding.block,
    "data-field": finding.field,
    "data-cell": finding.cell,
  };
}
