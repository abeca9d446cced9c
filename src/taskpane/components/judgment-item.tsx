/** One judgment: what is computed, what stands in the cell, and why. */
import type { JSX } from "preact";
import type { JudgmentReport } from "../../session/report";
import { useWords } from "../words";
import { IndicatorFigures } from "./indicator-figures";
import { Place } from "./place";

interface JudgmentItemProps {
  readonly judgment: JudgmentReport;
  readonly block: string;
  /** Whether a rating that is called written stands in its cell, or would. */
  readonly isWritten: boolean;
}

export function JudgmentItem({ judgment, block, isWritten }: JudgmentItemProps): JSX.Element {
  const words = useWords();
  const { status, computed, entered } = judgment;
  return (
    <li
      class={`item judgment judgment-${status}`}
      data-item
      data-block={block}
      data-field={judgment.field}
      data-cell={judgment.cell}
      data-status={status}
      tabIndex={-1}
    >
      <div class="item-head">
        <h3 class="item-title">{words.judgment.field(judgment.field)}</h3>
        <span class={`mark mark-${status}`}>
          {status === "written" && isWritten ? words.statusWritten : words.status[status]}
        </span>
      </div>
      <dl class="ratings">
        <div>
          <dt>{words.judgment.computed}</dt>
          <dd class="rating" data-rating="computed">
            {computed ?? words.judgment.none}
          </dd>
        </div>
        <div>
          <dt>{words.judgment.entered}</dt>
          <dd class="rating" data-rating="entered">
            {entered === "" ? words.judgment.blank : entered}
          </dd>
        </div>
      </dl>
      <p class="because">{judgment.because}</p>
      {judgment.indicators.map((indicator) => (
        <IndicatorFigures key={`${indicator.label}${indicator.name}`} indicator={indicator} />
      ))}
      <Place cell={judgment.cell} />
    </li>
  );
}
