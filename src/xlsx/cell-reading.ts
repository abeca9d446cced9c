/** What stands in a cell element: its value, and whether a formula gives it. */
import { BLANK, type Cell, type CellValue, UNCALCULATED } from "../workbook/cell";
import { isDateFormat } from "../workbook/number-format";
import { significantDigits } from "../workbook/significant-digits";
import type { CellElement } from "./cell-walk";
import { type Element, attribute, detached, elementsBetween, textBetween, unescapeExcel } from "./markup";
import type { CellStyles } from "./number-formats";
import { refuse } from "./refusal";
import { stringItem } from "./shared-strings";
import type { SheetPart } from "./sheet-part";

/** What strings and styles a sheet's cells refer to. */
export interface CellContext {
  readonly strings: () => readonly string[];
  readonly styles: () => CellStyles;
  /** The cells that hold nothing but a text, by that: a form prints the same on sheet after sheet. */
  readonly texts: Map<string, Cell>;
}

/** @throws Refused where it names a shared string that there is not */
export function readCell(sheet: SheetPart, element: CellElement, context: CellContext): Cell {
  const { text } = sheet;
  const children = elementsBetween(text, element.tag.end, element.contentEnd);
  const child = (wanted: string): Element | undefined => children.find(({ tag }) => tag.name === wanted);
  const type = attribute(text, element.tag, "t") ?? "n";
  const content = child(type === "inlineStr" ? "is" : "v");
  const isEmpty = content === undefined || content.tag.kind === "empty";
  const value = isEmpty ? BLANK : valueOf(sheet, element, type, content, context);
  // A formula that comes to "" says so by its type.
  if (child("f")) return { value: isEmpty && type !== "str" ? UNCALCULATED : value, hasFormula: true };
  if (value.kind !== "text") return { value, hasFormula: false };
  const cell = context.texts.get(value.text) ?? { value, hasFormula: false };
  context.texts.set(value.text, cell);
  return cell;
}

function valueOf(
  { text, name }: SheetPart,
  { tag }: CellElement,
  type: string,
  content: Element,
  { strings, styles }: CellContext,
): CellValue {
  if (type === "inlineStr") return textValue(detached(stringItem(text, content)));
  const raw = detached(textBetween(text, content.tag.end, content.contentEnd));
  const format = (): string => styles().of(Number(attribute(text, tag, "s") ?? "0")).format;
  switch (type) {
    case "s":
      return textValue(strings()[Number(raw)] ?? refuse({ code: "broken-part", part: name }));
    case "str":
      return textValue(unescapeExcel(raw).replaceAll("\r\n", "\n"));
    case "b":
      return { kind: "boolean", value: raw.trim() === "1" || raw.trim() === "true" };
    case "e":
      return { kind: "error", code: raw.trim() };
    case "d":
      return { kind: "date", serial: raw.trim(), format: format() };
    default:
      return numberValue(raw.trim(), format());
  }
}

function textValue(text: string): CellValue {
  return text === "" ? BLANK : { kind: "text", text };
}

function numberValue(raw: string, format: string): CellValue {
  const number = Number(raw);
  if (raw === "" || !Number.isFinite(number)) return raw === "" ? BLANK : { kind: "text", text: raw };
  const digits = significantDigits(number);
  return isDateFormat(format) ? { kind: "date", serial: digits, format } : { kind: "number", digits, format };
}
