/**
 * Which number format a cell has, by its style.
 *
 * Source: ECMA-376, 18.8.30 numFmt: built-in formats, with those of the Japanese locale (27–36, 41–44, 50–58).
 */
import { attributes, elementOf, tagsOf } from "./markup";

const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: "[$-411]ge.m.d",
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: "[$-411]ge.m.d",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: "[$-411]ge.m.d",
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: "[$-411]ge.m.d",
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** What the evaluation needs of a cell style. */
export interface CellStyle {
  readonly format: string;
  /** Locked where the sheet is protected; true unless the style says otherwise. */
  readonly isLocked: boolean;
}

const PLAIN: CellStyle = { format: "General", isLocked: true };

/** The styles of cells, by index; read once from the styles part. */
export class CellStyles {
  private readonly styles: readonly CellStyle[];

  constructor(text: string | undefined) {
    this.styles = text === undefined ? [] : readStyles(text);
  }

  of(index: number): CellStyle {
    return this.styles[index] ?? PLAIN;
  }
}

function readStyles(text: string): readonly CellStyle[] {
  const own = new Map<number, string>();
  const formats = elementOf(text, "numFmts");
  if (formats) {
    for (const tag of tagsOf(text, formats.tag.end, formats.contentEnd)) {
      const values = attributes(text, tag);
      if (tag.name === "numFmt")
        own.set(Number(values.get("numFmtId")), values.get("formatCode") ?? "General");
    }
  }
  const cells = elementOf(text, "cellXfs");
  const styles: { format: string; isLocked: boolean }[] = [];
  if (!cells) return styles;
  for (const tag of tagsOf(text, cells.tag.end, cells.contentEnd)) {
    if (tag.kind === "close") continue;
    const values = attributes(text, tag);
    if (tag.name === "xf") {
      const id = Number(values.get("numFmtId") ?? "0");
      styles.push({ format: own.get(id) ?? BUILT_IN[id] ?? "General", isLocked: true });
    }
    const last = styles.at(-1);
    const locked = values.get("locked");
    if (tag.name === "protection" && last && locked !== undefined)
      last.isLocked = locked !== "0" && locked !== "false";
  }
  return styles;
}
