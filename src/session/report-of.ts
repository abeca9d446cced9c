/** An assessment as the report of the contract: statuses, cells, sentences, counts. */
import type { Finding, IndicatorJudgment } from "../evaluation/judgment";
import { writtenActual } from "../evaluation/judge/written";
import { type Block, blocksWithId } from "../evaluation/model";
import { placeOf } from "../evaluation/findings/kept";
import { type BlockRef, parseBlock } from "../form/block-name";
import { fieldOf } from "../form/fields";
import { type LocatedBlock, type LocatedField, type LocatedForm, locatedBlock } from "../form/located";
import { type Language, because } from "../messages/because";
import { type Place, blockHeading, findingMessage, rowWords } from "../messages/findings";
import { type CellAddress, anchorOf, formatArea, formatCell, parseArea } from "../workbook/address";
import type { Catalogue } from "../workbook/port";
import type { Assessment } from "./assess";
import { type Disposition, dispositionsIn } from "./disposition";
import { obstacleFinding } from "./obstacle-finding";
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
 * @param becoming  what becomes of the assessment's judgments
 * @param file      the workbook's name as it is shown
 * @param language  of the sentences; the contract's JSON is Japanese
 */
export function reportOf(
  assessment: Assessment,
  becoming: readonly Disposition[],
  file: string,
  language: Language = "ja",
): WorkbookReport {
  const { form, sheet, evaluation, catalogue } = assessment;
  const located = form.blocks.filter(({ block }) => block.kind !== "policy");
  const blocks = located.map((one) => blockReport(one, sheet.blocks, becoming, language));
  const findings = inSheetOrder(
    [
      ...evaluation.findings.map((finding) => placed(finding, form, language)),
      ...becoming.flatMap((one) => obstacleFinding(one, becoming, language)),
    ],
    catalogue,
  );
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
  becoming: readonly Disposition[],
  language: Language,
): BlockReport {
  const { block, fields } = located;
  return {
    id: block.id,
    kind: block.kind === "policy" ? "issue" : block.kind,
    number: block.number,
    title: blocksWithId(blocks, block.id)[0]?.title ?? "",
    fields: Object.fromEntries([...fields].map(([name, { area }]) => [name, formatArea(area)])),
    judgments: dispositionsIn(becoming, block.id).map((one) => judgmentReport(one, language)),
  };
}

function judgmentReport(
  { judgment, place, cell, status, computed, entered }: Disposition,
  language: Language,
): JudgmentReport {
  const [only] = judgment.indicators;
  const shown = judgment.indicators.length === 1 && only ? only.shown : { target: null, actual: null };
  return {
    field: place.field,
    cell: cell ? formatCell(cell) : "",
    status,
    computed,
    entered,
    because: because(judgment.reasons, shown, language),
    indicators: judgment.indicators.map(indicatorReport),
  };
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
    trend: indicator.trend.map(({ fiscalYear, actual }) => ({
      year: fiscalYear,
      actual: writtenActual(actual) ?? "",
    })),
  };
}

function cellOf(field: LocatedField | undefined, index: number | null): CellAddress | undefined {
  return index === null ? field?.cells[0] : field?.cells[index - 1];
}

function placed(finding: Finding, form: LocatedForm, language: Language): FindingReport {
  const { rule, severity, kept } = finding;
  return {
    rule,
    severity,
    ...placeOf(finding),
    cell: finding.cell ?? cellFor(finding, form),
    message: findingMessage(finding, printedPlace(finding, form, language), language),
    kept,
  };
}

/** Where to look; "" for a finding of the whole workbook. */
function cellFor(finding: Finding, form: LocatedForm): string {
  const located = locatedBlock(form, finding.block);
  const { field, index } = finding.at ?? finding;
  const cell =
    cellOf(located?.fields.get(field), index) ??
    cellOf(located?.fields.get(finding.field), finding.index) ??
    firstCell(located);
  return cell ? formatCell(cell) : "";
}

/** Where a finding stands, in the words of the form. */
function printedPlace(finding: Finding, form: LocatedForm, language: Language): Place {
  const block = parseBlock(finding.block);
  const { field, index } = finding.at ?? finding;
  const located = locatedBlock(form, finding.block)?.fields.get(field);
  const label = finding.facts["label"] ?? "";
  const isOneOfSeveral = index !== null && (located?.cells.length ?? 1) > 1;
  return {
    block: printedBlock(block),
    heading: (block && fieldOf(block.kind, field)?.heading) ?? field,
    part: label === "" && isOneOfSeveral ? rowWords(index, language) : label,
    other: printedOther(finding, block),
  };
}

function printedBlock(block: BlockRef | undefined): string {
  return block ? blockHeading(block.kind, block.number) : "";
}

/** The other place that a finding compares with. */
function printedOther({ facts, field, block: own }: Finding, block: BlockRef | undefined): string {
  const id = facts["otherBlock"] ?? facts["other"] ?? "";
  const other = parseBlock(id);
  if (!other) return "";
  const otherField = facts["otherField"] ?? field;
  const heading = fieldOf(other.kind, otherField)?.heading ?? otherField;
  const isSame = id === own && block !== undefined;
  return isSame ? `「${heading}」` : `${printedBlock(other)}「${heading}」`;
}

/** 様式の不備 first, for the form's owner; then in the order of the sheets, from the top, from the left. */
function inSheetOrder(findings: readonly FindingReport[], { sheets }: Catalogue): readonly FindingReport[] {
  const places = new Map(sheets.map(({ name }, at) => [name, at]));
  const key = ({ rule, cell }: FindingReport): readonly number[] => {
    const area = parseArea(cell);
    return [
      rule.startsWith("name-") ? 0 : 1,
      (area && places.get(area.sheet)) ?? -1,
      area?.top ?? 0,
      area?.left ?? 0,
    ];
  };
  return findings
    .map((finding) => ({ finding, at: key(finding) }))
    .toSorted((one, other) => {
      const place = one.at.findIndex((value, step) => value !== other.at[step]);
      return place < 0 ? 0 : (one.at[place] ?? 0) - (other.at[place] ?? 0);
    })
    .map(({ finding }) => finding);
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
    // A finding that somebody decided to leave as it is stays listed, and is no longer to be done.
    findings.filter((one) => one.severity === severity && one.kept === null).length;
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
