/**
 * The sheet 点検結果: findings, judgments and reviews, in one grid that fits on A4 landscape.
 *
 * Long texts stand in one wide column and are never spread over several: a spreadsheet finds the height of
 * a row by itself only for those. Nothing here changes from run to run: no time, and of each rating cell
 * what stands in it afterwards, whoever wrote it.
 */
import { groupedBy } from "../evaluation/grouped";
import { blockHeading } from "../messages/findings";
import { ruleName } from "../messages/rule-names";
import { REPORT_SHEET as WORDS } from "../messages/report-sheet";
import { type CellAddress, cellReference } from "../workbook/address";
import type { ReportSheet, SheetCell, SheetCellStyle } from "../workbook/change-set";
import { type Disposition, dispositionsIn } from "./disposition";
import { cellOfFinding } from "./highlights";
import { RULES_VERSION } from "./record";
import type { FindingReport, IndicatorReport, JudgmentReport, WorkbookReport } from "./report";
import { type ReviewedBlock, headingOf } from "./reviews";

type Row = readonly (SheetCell | undefined)[];

/** 欄・セル・判定・記入・理由・指標・目標・実績・前年度・基準 */
const COLUMNS = [27, 8, 9, 21, 58, 28, 13, 13, 13, 16];

/**
 * @param dispositions  what becomes of the report's judgments
 * @param reviews       the blocks that somebody has looked at
 */
export function reportSheet(
  report: WorkbookReport,
  dispositions: readonly Disposition[],
  reviews: readonly ReviewedBlock[],
): ReportSheet {
  const title = [report.year, report.organisation && `${report.organisation}運営方針`].join("　").trim();
  return {
    name: WORDS.name,
    columns: COLUMNS,
    headingRows: 1,
    rows: [
      [wide(WORDS.title(title), "title")],
      [wide(WORDS.note(WORDS.phase[report.phase], RULES_VERSION), "note")],
      [wide(counts(report.findings), "note")],
      [],
      ...findingRows(report),
      [],
      ...judgmentRows(report, dispositions),
      ...reviewRows(reviews),
    ],
  };
}

function cell(text: string, style: SheetCellStyle = "text"): SheetCell {
  return { text, style };
}

const BLANK = cell("");

/** Over the rest of the row. */
function wide(text: string, style: SheetCellStyle, from = 1): SheetCell {
  return { text, style, span: COLUMNS.length - from + 1 };
}

function counts(findings: readonly FindingReport[]): string {
  const graded = (severity: FindingReport["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  return WORDS.counts({
    mend: graded("要修正"),
    look: graded("要確認"),
    inform: graded("参考"),
    kept: findings.filter(({ kept }) => kept !== null).length,
  });
}

const SEVERITY_STYLES = { 要修正: "mend", 要確認: "look", 参考: "inform" } as const;

function findingRows({ findings, blocks }: WorkbookReport): readonly Row[] {
  const { place, cell: at, severity, rule, message, kept } = WORDS.findingHeadings;
  const title: Row = [wide(WORDS.findings, "section")];
  if (findings.length === 0) return [title, [wide(WORDS.noFindings, "text")]];
  // A column for what hardly ever stands there would only take the room.
  const hasKept = findings.some((finding) => finding.kept !== null);
  return [
    title,
    [
      ...[place, at, severity, rule, message].map((heading) => cell(heading, "heading")),
      ...(hasKept ? [wide(kept, "heading", 6)] : []),
    ],
    ...findings.map((finding): Row => {
      const [block] = blockReports(blocks, finding.block);
      return [
        cell(block ? placeWords(block, finding.field) : WORDS.wholeWorkbook),
        linkTo(cellOfFinding(finding)),
        cell(finding.severity, SEVERITY_STYLES[finding.severity]),
        cell(ruleName(finding.rule, "ja")),
        cell(finding.message),
        ...(hasKept ? [wide(finding.kept ? WORDS.kept(finding.kept) : "", "text", 6)] : []),
      ];
    }),
  ];
}

type BlockOfReport = WorkbookReport["blocks"][number];

const blockReports = groupedBy(({ id }: BlockOfReport) => id);

/** 「具体的取組4-1-1」 and the field's heading, as printed on the form. */
function placeWords({ kind, id, number }: BlockOfReport, field: string): string {
  return `${blockHeading(kind, number)}\n${headingOf({ kind, id, number }, field)}`;
}

/** A click leads there; on paper it says where. */
function linkTo(target: CellAddress | undefined): SheetCell {
  return target ? { text: cellReference(target), style: "link", link: target } : BLANK;
}

function judgmentRows({ blocks }: WorkbookReport, dispositions: readonly Disposition[]): readonly Row[] {
  const { judgmentHeadings: headings } = WORDS;
  const title: Row = [wide(WORDS.judgments, "section")];
  const rows = blocks.flatMap((block) =>
    block.judgments.flatMap((judgment) => {
      const disposition = dispositionsIn(dispositions, block.id).find(
        ({ place }) => place.field === judgment.field,
      );
      return judgmentLines(block, judgment, disposition);
    }),
  );
  if (rows.length === 0) return [title, [wide(WORDS.noJudgments, "text")]];
  return [title, Object.values(headings).map((heading) => cell(heading, "heading")), ...rows];
}

/** One line, and one more for each indicator where there are several. */
function judgmentLines(
  block: BlockOfReport,
  judgment: JudgmentReport,
  disposition: Disposition | undefined,
): readonly Row[] {
  const { indicators } = judgment;
  const [only] = indicators;
  const own: Row = [
    cell(placeWords(block, judgment.field)),
    linkTo(disposition?.cell),
    cell(judgment.computed ?? WORDS.noRating, "rating"),
    cell(disposition?.stands ?? judgment.entered, "rating"),
    cell(judgment.because),
    ...figures(indicators.length === 1 ? only : undefined),
  ];
  if (indicators.length < 2) return [own];
  return [
    own,
    ...indicators.map((indicator): Row => [
      BLANK,
      BLANK,
      cell(indicator.rating ?? WORDS.noRating, "rating"),
      BLANK,
      BLANK,
      ...figures(indicator),
    ]),
  ];
}

function figures(indicator: IndicatorReport | undefined): Row {
  if (!indicator) return COLUMNS.slice(5).map(() => BLANK);
  const { label, name, target, actual, prior, criterion } = indicator;
  return [label + name, target, actual, prior, criterion].map((text) => (text === null ? BLANK : cell(text)));
}

function reviewRows(reviews: readonly ReviewedBlock[]): readonly Row[] {
  if (reviews.length === 0) return [];
  const { reviewHeadings: headings } = WORDS;
  return [
    [],
    [wide(WORDS.reviews, "section")],
    [
      { ...cell(headings.block, "heading"), span: 2 },
      undefined,
      cell(headings.state, "heading"),
      cell(headings.by, "heading"),
      cell(headings.reason, "heading"),
      wide(headings.changed, "heading", 6),
    ],
    ...reviews.map(({ block, review, changed }): Row => [
      { ...cell(blockHeading(block.kind, block.number)), span: 2 },
      undefined,
      cell(review.state),
      cell([review.by, review.on].join(" ").trim()),
      cell(review.reason),
      wide(changed.map((field) => headingOf(block, field)).join("、"), "text", 6),
    ]),
  ];
}
