/** The workbook of the summary: 一覧 and 集計, how their sheets look. */
import { LINE_HEADINGS, WardCounts } from "./report-over-many";

export const LINES_SHEET = {
  name: "一覧",
  headings: LINE_HEADINGS,
  widths: [28, 12, 12, 16, 8, 32, 40, 14, 14, 18, 14, 18, 18, 8, 28, 40],
} as const;

const COUNTS = new WardCounts().table();

export const COUNTS_SHEET = {
  name: "集計",
  headings: COUNTS.headings,
  widths: [20, ...COUNTS.headings.slice(1).map(() => 8)],
} as const;
