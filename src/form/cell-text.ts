/**
 * A cell's content as text for reading: exactly what the cell holds, never what its format rounds it to.
 */
import Big from "big.js";
import type { CellText } from "../evaluation/indicators/texts";
import type { CellValue } from "../workbook/cell";

/** The text of a cell as a person would type it; "" for a blank one, and where a formula has no result yet. */
export function cellString(value: CellValue): string {
  switch (value.kind) {
    case "blank":
    case "uncalculated":
      return "";
    case "text":
      return value.text;
    case "number":
      return numberString(value.digits, value.format);
    case "date":
      return value.serial;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}

const TO_CALCULATE = "計算されていない数式（Excelで開いて保存すると計算されます）";

/** A cell for the readers: dates, errors and truth values are no figures. */
export function cellText(value: CellValue): CellText {
  switch (value.kind) {
    case "blank":
      return { kind: "blank" };
    case "text":
    case "number":
      return { kind: "text", text: cellString(value) };
    case "date":
      return { kind: "not-a-figure", shown: "日付" };
    case "boolean":
    case "error":
      return { kind: "not-a-figure", shown: cellString(value) };
    case "uncalculated":
      return { kind: "not-a-figure", shown: TO_CALCULATE };
  }
}

const LITERAL = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/gu;
const PLACEHOLDERS = /[0#?][0#?,.]*|General/iu;

/**
 * A number with its percent sign and the words of its format: 0.407 with "0%" is 40.7%, 12 with `0"人"` is
 * 12人. A comma behind the digits shows thousands (`#,##0,"千円"`). Zeros that the format shows are kept
 * (45.10%), since a person sees them; digits that it hides are kept, since they decide.
 */
function numberString(digits: string, format: string): string {
  const [positive = ""] = format.split(";");
  const words: string[] = [];
  const bare = positive.replace(LITERAL, (_, quoted: string | undefined, escaped: string | undefined) => {
    const word = quoted ?? escaped ?? "";
    if (word.trim() !== "") words.push(word);
    return word.trim() === "" ? "" : "\u0000";
  });
  const placeholders = PLACEHOLDERS.exec(bare);
  // A format of words alone (`"集計中"`) hides the number: a person sees the words.
  if (!placeholders && words.length > 0) return words.join("");
  if (!placeholders || /[0#?.]E|\//iu.test(bare)) return digits;
  const percents = bare.match(/%/gu)?.length ?? 0;
  const thousands = /,+$/u.exec(placeholders[0])?.[0].length ?? 0;
  const value = new Big(digits).times(new Big(100).pow(percents)).div(new Big(1000).pow(thousands));
  const places = Math.max(decimalsOf(value.toFixed()), decimalsOf(placeholders[0].replace(/[#?,]/gu, "")));
  const before = bare.slice(0, placeholders.index).match(/\u0000/gu)?.length ?? 0;
  return (
    words.slice(0, before).join("") +
    value.toFixed(places) +
    "%".repeat(percents) +
    words.slice(before).join("")
  );
}

function decimalsOf(written: string): number {
  return written.split(".")[1]?.length ?? 0;
}
