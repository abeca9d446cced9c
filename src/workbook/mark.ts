/**
 * Our highlights: conditional formats with a marker in their formula, a condition that is always true and
 * says whose it is.
 *
 * Source: architecture.md, "Marks never touch formats"; LibreOffice keeps this form and rewrites others.
 */
import type { MarkLook } from "./change-set";

const MARKER = /^=?\s*LEN\(\s*"hyoka:((?:[^"]|"")*)"\s*\)\s*>\s*0\s*$/iu;

/** The key of the mark on A1 of the sheet that is ours from top to bottom. */
export const REPORT_KEY = "report";

/** Fill and font of each look, as "RRGGBB": Excel's own "bad", "neutral" and a calm blue, readable in print. */
export const MARK_COLOURS: Readonly<Record<MarkLook, { readonly fill: string; readonly font: string }>> = {
  mend: { fill: "FFC7CE", font: "9C0006" },
  look: { fill: "FFEB9C", font: "7F6000" },
  inform: { fill: "DDEBF7", font: "1F4E78" },
};

/**
 * The condition of a highlight, without a leading "=".
 *
 * @param key  the look's name, or REPORT_KEY
 */
export function markCondition(key: string): string {
  return `LEN("hyoka:${key.replaceAll('"', '""')}")>0`;
}

/** The key of a condition that is ours; undefined for anybody else's. */
export function markKey(condition: string): string | undefined {
  return MARKER.exec(condition)?.[1]?.replaceAll('""', '"');
}
