/** Whether two values are the same to a person who looks at the cell. */
import type { CellValue } from "./cell";

/** Formats do not count: writing leaves them as they are. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: CellValue): readonly unknown[] {
  switch (value.kind) {
    case "blank":
      return [];
    case "text":
      return value.text === "" ? [] : ["text", value.text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")];
    case "number":
      return ["number", value.digits];
    case "date":
      return ["number", value.serial];
    case "boolean":
      return ["boolean", value.value];
    case "error":
      return ["error", value.code];
    case "uncalculated":
      return ["uncalculated"];
  }
}
