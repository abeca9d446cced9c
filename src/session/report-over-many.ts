/**
 * The head office's summary over many workbooks: one line a block, and counts by ward.
 *
 * Lines come one workbook at a time and nothing is kept but the counts, so that memory does not grow with
 * the number of files.
 */
import { groupedBy } from "../evaluation/grouped";
import { cellString } from "../form/cell-text";
import {
  readEffectiveness,
  readOutcomeRating,
  readProcessRating,
  readProgressRating,
} from "../notation/legend";
import { anchorOf, parseArea } from "../workbook/address";
import type { WorkbookReader } from "../workbook/port";
import type { BlockReport, FindingReport, IndicatorReport, JudgmentReport, WorkbookReport } from "./report";

/** The columns of 一覧. */
export const LINE_HEADINGS = [
  "ファイル",
  "所属",
  "年度",
  "種別",
  "番号",
  "名称",
  "指標",
  "目標",
  "撤退・再構築基準",
  "実績",
  "前年度",
  "記入されている判定",
  "計算した判定",
  "有効性",
  "残した理由",
  "読み取れない理由",
] as const;

/** One row of 一覧, a text for each heading. */
export type Line = readonly string[];

const KIND = { issue: "経営課題", strategy: "めざす成果及び戦略", initiative: "具体的取組" } as const;

/** What counts of a workbook: small enough to come from another thread. */
export interface WorkbookSummary {
  readonly organisation: string;
  readonly lines: readonly Line[];
  /** The kinds of rating that stand in it, one for each judgment and each 有効性. */
  readonly counted: readonly Counted[];
}

/** The columns of 集計, from ① to —. */
export const COUNTED = [
  "①(i)",
  "①(ii)",
  "①",
  "②(i)",
  "②(ii)",
  "②",
  "③",
  "未測定",
  "判定なし",
  "個別A",
  "個別B",
  "全体A",
  "全体B",
  "a",
  "b",
  "ア",
  "イ",
  "—",
] as const;
export type Counted = (typeof COUNTED)[number];

/**
 * @param reader  the workbook that was evaluated: 有効性 is a person's, so the report does not have it
 */
export async function summarise(reader: WorkbookReader, report: WorkbookReport): Promise<WorkbookSummary> {
  const effectiveness = await effectivenessOf(reader, report);
  const lines = report.blocks.map((block) => lineOf(report, block, effectiveness.get(block.id) ?? ""));
  const counted = report.blocks.flatMap((block) => [
    ...block.judgments.flatMap(countedAs),
    ...markOf(effectiveness.get(block.id) ?? ""),
  ]);
  return { organisation: report.organisation, lines, counted };
}

/** A workbook that could not be read is a line, too. */
export function unreadable(file: string, sentence: string): WorkbookSummary {
  const line = LINE_HEADINGS.map((heading) =>
    heading === "ファイル" ? file : heading === "読み取れない理由" ? sentence : "",
  );
  return { organisation: "", lines: [line], counted: [] };
}

async function effectivenessOf(
  reader: WorkbookReader,
  report: WorkbookReport,
): Promise<ReadonlyMap<string, string>> {
  const places = report.blocks.flatMap(({ id, fields }) => {
    const area = parseArea(fields["有効性"] ?? "");
    return area ? [{ id, area }] : [];
  });
  const cells = await reader.cells(places.map(({ area }) => area));
  return new Map(places.map(({ id, area }) => [id, cellString(cells.at(anchorOf(area)).value)]));
}

const findingsOn = groupedBy(({ block }: FindingReport) => block);

function lineOf(report: WorkbookReport, block: BlockReport, effectiveness: string): Line {
  const indicators = block.judgments.flatMap((judgment) => judgment.indicators);
  const each = (part: (indicator: IndicatorReport) => string | null): string =>
    indicators.map((one) => part(one) ?? "―").join("\n");
  const kept = findingsOn(report.findings, block.id).flatMap((finding) =>
    finding.kept ? [[finding.kept.choice, finding.kept.reason].filter((part) => part !== "").join("：")] : [],
  );
  return [
    report.file,
    report.organisation,
    report.year,
    KIND[block.kind],
    block.number,
    block.title,
    each(({ label, name }) => `${label}${name}`),
    each(({ target }) => target),
    each(({ criterion }) => criterion),
    each(({ actual }) => actual),
    each(({ prior }) => prior),
    ratings(block, ({ entered }) => entered.trim()),
    ratings(block, ({ computed }) => computed ?? ""),
    effectiveness,
    kept.join("\n"),
    "",
  ];
}

/** The one rating of a 取組 as it is; those of a 戦略 with the field that each belongs to. */
function ratings({ judgments, kind }: BlockReport, text: (judgment: JudgmentReport) => string): string {
  if (kind === "initiative") return judgments.map(text).join("\n");
  return judgments
    .filter((judgment) => text(judgment) !== "")
    .map((judgment) => `${judgment.field} ${text(judgment)}`)
    .join("\n");
}

/** The rating that stands: what is entered, else what would be written. */
function countedAs({ field, entered, computed, status }: JudgmentReport): readonly Counted[] {
  const standing = entered.trim() === "" ? (computed ?? "") : entered;
  if (field === "達成状況") {
    const entry = readProcessRating(standing);
    if (entry.kind !== "rating") return [status === "unmeasured" ? "未測定" : "判定なし"];
    return [entry.rating === "③" ? "③" : `${entry.rating}${entry.execution ?? ""}`];
  }
  if (field === "進捗状況") {
    const entry = readProgressRating(standing);
    return entry.kind === "rating" ? [entry.rating] : [];
  }
  const entry = readOutcomeRating(standing);
  if (entry.kind !== "rating") return [];
  return [`${field === "全体" ? "全体" : "個別"}${entry.rating}`];
}

function markOf(effectiveness: string): readonly Counted[] {
  const entry = readEffectiveness(effectiveness);
  return entry.kind === "mark" ? [entry.mark] : [];
}

/** Counts by ward, in the order in which the wards first come. */
export class WardCounts {
  private readonly wards = new Map<string, { workbooks: number; readonly counts: Map<Counted, number> }>();

  add({ organisation, counted, lines }: WorkbookSummary): void {
    const isUnreadable = counted.length === 0 && (lines[0]?.at(-1) ?? "") !== "";
    const name = isUnreadable ? "（読み取れないファイル）" : organisation || "（所属の記載なし）";
    const ward = this.wards.get(name) ?? { workbooks: 0, counts: new Map() };
    this.wards.set(name, ward);
    ward.workbooks += 1;
    for (const kind of counted) ward.counts.set(kind, (ward.counts.get(kind) ?? 0) + 1);
  }

  /** 集計: a heading, a row for each ward, and their sum. */
  table(): {
    readonly headings: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  } {
    const rows = [...this.wards].map(([name, { workbooks, counts }]) => [
      name,
      workbooks,
      ...COUNTED.map((kind) => counts.get(kind) ?? 0),
    ]);
    const sums = ["ブック", ...COUNTED].map((_, index) =>
      rows.reduce((total, row) => total + Number(row[index + 1]), 0),
    );
    return { headings: ["所属", "ブック", ...COUNTED], rows: [...rows, ["合計", ...sums]] };
  }
}
