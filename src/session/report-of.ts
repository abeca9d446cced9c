/** An assessment as the report of the contract: statuses, cells, sentences, counts. */
import type { Finding, IndicatorJudgment, Judgment } from "../evaluation/judgment";
import type { Block } from "../evaluation/model";
import type { BlockRef } from "../form/block-name";
import type { LocatedBlock, LocatedField } from "../form/located";
import { because } from "../messages/because";
import { findingMessage, blockHeading } from "../messages/findings";
import { type CellAddress, anchorOf, formatArea, formatCell } from "../workbook/address";
import type { Assessment } from "./assess";
import { nameFindings } from "./name-findings";
import type {
  BlockReport,
  FindingReport,
  IndicatorReport,
  JudgmentReport,
  JudgmentStatus,
  Summary,
  WorkbookReport,
} from "./report";

/**
 * @param file  the workbook's name as it is shown
 */
export function reportOf(assessment: Assessment, file: string): WorkbookReport {
  const { form, sheet, evaluation } = assessment;
  const located = form.blocks.filter(({ block }) => block.kind !== "policy");
  const blocks = located.map((one) => blockReport(one, sheet.blocks, evaluation.judgments));
  const findings = [
    ...nameFindings(form.problems),
    ...evaluation.findings.map((finding) => findingReport(finding, form.blocks)),
  ];
  return {
    file,
    phase: evaluation.phase,
    year: sheet.year,
    organisation: sheet.organisation,
    blocks,
    findings,
    summary: summaryOf(blocks, findings),
  };
}

function blockReport(
  located: LocatedBlock,
  blocks: readonly Block[],
  judgments: readonly Judgment[],
): BlockReport {
  const { block, fields } = located;
  return {
    id: block.id,
    kind: block.kind === "policy" ? "issue" : block.kind,
    number: block.number,
    title: blocks.find(({ id }) => id === block.id)?.title ?? "",
    fields: Object.fromEntries([...fields].map(([name, { area }]) => [name, formatArea(area)])),
    judgments: judgments
      .filter((judgment) => judgment.block === block.id)
      .map((judgment) => judgmentReport(judgment, fields)),
  };
}

function judgmentReport(judgment: Judgment, fields: LocatedBlock["fields"]): JudgmentReport {
  const cell = cellOf(fields.get(judgment.field), judgment.index);
  const [only] = judgment.indicators;
  const shown = judgment.indicators.length === 1 && only ? only.shown : { target: null, actual: null };
  return {
    field: judgment.index === null ? judgment.field : `${judgment.field}.${String(judgment.index)}`,
    cell: cell ? formatCell(cell) : "",
    status: statusOf(judgment, cell !== undefined),
    computed: computedText(judgment),
    entered: judgment.entry.text,
    because: because(judgment.reasons, shown),
    indicators: judgment.indicators.map(indicatorReport),
  };
}

/** What becomes of a judgment before anything is written. */
export function statusOf({ outcome, entry }: Judgment, hasCell: boolean): JudgmentStatus {
  if (outcome.kind !== "judged") return outcome.kind;
  if (entry.kind === "rating") return entry.rating === outcome.rating ? "agrees" : "differs";
  if (entry.kind === "foreign") return "differs";
  return hasCell ? "written" : "not-writable";
}

/** The rating with the person's (i)/(ii): "② (i)"; ③ has none. */
export function computedText({ outcome, entry }: Judgment): string | null {
  if (outcome.kind !== "judged") return null;
  const execution = entry.kind === "execution-only" || entry.kind === "rating" ? entry.execution : null;
  const takesExecution = outcome.rating === "①" || outcome.rating === "②";
  return takesExecution && execution !== null ? `${outcome.rating} ${execution}` : outcome.rating;
}

export function indicatorReport({ indicator, outcome, shown, reach }: IndicatorJudgment): IndicatorReport {
  return {
    label: indicator.label,
    name: indicator.name,
    target: shown.target,
    actual: shown.actual,
    prior: shown.prior,
    criterion: shown.criterion,
    rating: outcome.kind === "judged" ? outcome.rating : null,
    reach,
  };
}

function cellOf(field: LocatedField | undefined, index: number | null): CellAddress | undefined {
  return index === null ? field?.cells[0] : field?.cells[index - 1];
}

function findingReport(finding: Finding, blocks: readonly LocatedBlock[]): FindingReport {
  const located = blocks.find(({ block }) => block.id === finding.block);
  const cell = cellOf(located?.fields.get(finding.field), finding.index) ?? firstCell(located);
  return {
    rule: finding.rule,
    severity: finding.severity,
    block: finding.block,
    field: finding.index === null ? finding.field : `${finding.field}.${String(finding.index)}`,
    cell: cell ? formatCell(cell) : "",
    message: findingMessage(finding, placeOf(located?.block)),
    kept: null,
  };
}

function placeOf(block: BlockRef | undefined): string {
  return block ? blockHeading(block.kind, block.number) : "";
}

/** Where a finding without a cell of its own is shown: at the block's title, else at its first field. */
function firstCell(located: LocatedBlock | undefined): CellAddress | undefined {
  const field = located?.fields.get("名称") ?? [...(located?.fields.values() ?? [])][0];
  return field ? anchorOf(field.area) : undefined;
}

function summaryOf(blocks: readonly BlockReport[], findings: readonly FindingReport[]): Summary {
  const count = (status: JudgmentStatus): number =>
    blocks.flatMap(({ judgments }) => judgments).filter((one) => one.status === status).length;
  const graded = (severity: FindingReport["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    blocks: blocks.length,
    written: count("written"),
    agrees: count("agrees"),
    differs: count("differs"),
    undecided: count("undecided"),
    unmeasured: count("unmeasured"),
    要修正: graded("要修正"),
    要確認: graded("要確認"),
    参考: graded("参考"),
  };
}
