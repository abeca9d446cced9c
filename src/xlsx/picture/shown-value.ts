/** A cell's value as its number format shows it. */
import { format as formatted, formatColor } from "numfmt";
import type { CellValue } from "../../workbook/cell";
import { isDateFormat } from "../../workbook/number-format";
import { withJapaneseDate } from "./japanese-date";
import { asRead, digitByDigit, numeralSystem } from "./kanji-numerals";

export interface ShownValue {
  readonly text: string;
  /** "#rrggbb" where the format has a colour of its own. */
  readonly colour: string | undefined;
  /** How it stands where the alignment is general. */
  readonly horizontal: "left" | "center" | "right";
}

const NOTHING: ShownValue = { text: "", colour: undefined, horizontal: "left" };

/**
 * @param format  of the cell's style; it may show text, too ("@", `0;;;"（"@"）"`)
 * @param later   how many days later than 1900 the workbook's calendar begins
 */
export function shownValue(value: CellValue, format: string, later = 0): ShownValue {
  switch (value.kind) {
    case "blank":
    case "uncalculated":
      return NOTHING;
    case "text":
      return { text: inFormat(format, value.text), colour: undefined, horizontal: "left" };
    case "boolean":
      return { text: value.value ? "TRUE" : "FALSE", colour: undefined, horizontal: "center" };
    case "error":
      return { text: value.code, colour: undefined, horizontal: "center" };
    case "number":
      return shownNumber(value.digits, format);
    case "date":
      return shownNumber(value.serial, format, later);
  }
}

function shownNumber(digits: string, format: string, later = 0): ShownValue {
  const number = Number(digits) + later;
  // A date may stand in the file as ISO text, which no format applies to.
  if (digits === "" || !Number.isFinite(number)) return { ...NOTHING, text: digits };
  const isDate = isDateFormat(format);
  const text = inFormat(isDate ? withJapaneseDate(format, number) : format, number);
  const system = numeralSystem(format);
  return {
    text: system === undefined ? text : inKanji(text, format, isDate, system),
    colour: COLOURS[colourOf(format, number)],
    horizontal: "right",
  };
}

function inKanji(
  text: string,
  format: string,
  isDate: boolean,
  system: NonNullable<ReturnType<typeof numeralSystem>>,
): string {
  // A year of four figures is read figure by figure, what is shorter as a number.
  if (isDate)
    return text.replace(/[0-9]+/gu, (run) =>
      run.length > 2 ? digitByDigit(run, system) : asRead(run, system),
    );
  return /general|g\/標準/iu.test(format) ? asRead(text, system) : digitByDigit(text, system);
}

/** A format that nobody can read shows the value as it is, as a general one would. */
function inFormat(format: string, value: string | number): string {
  try {
    return formatted(format.replace(/\[DBNum[123]\]/giu, ""), value, { throws: true });
  } catch {
    return String(value);
  }
}

/** Excel's names of colours in formats. */
const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000ff",
  cyan: "#00ffff",
  green: "#00ff00",
  magenta: "#ff00ff",
  red: "#ff0000",
  white: "#ffffff",
  yellow: "#ffff00",
};

function colourOf(format: string, value: number): string {
  try {
    return String(formatColor(format, value, { throws: true }));
  } catch {
    return "";
  }
}
