/** Range: a rectangle of cells, its values, and the coercion of what is written. */
import { formatArea, parseArea, type Area } from "../../../src/workbook/address";
import { coerce } from "../coercion";
import { HostError, NotEmulated } from "../host-error";
import type { HostCell, HostSheet } from "../model";
import { describeType, type Argument, type Maker } from "../object-model";
import type { Json } from "../protocol";
import type { Session } from "../session";
import { conditionalFormatCollection } from "./conditional-formats";
import { rangeFormat } from "./range-format";

export interface RangeInSession {
  readonly sheet: HostSheet;
  readonly area: Area;
  readonly session: Session;
}

/** More cells than Excel itself would hand out in one answer. */
const MOST_CELLS = 5_000_000;

function grid<V>({ sheet, area }: RangeInSession, of: (cell: HostCell) => V): V[][] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows * columns > MOST_CELLS) {
    throw new HostError("ResponsePayloadSizeLimitExceeded", `${formatArea(area)} is too large`);
  }
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => of(sheet.cell(area.top + down, area.left + across))),
  );
}

function valueOf({ content }: HostCell): Json {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "boolean":
      return content.value;
    case "error":
      return content.code;
  }
}

const VALUE_TYPES = {
  blank: "Empty",
  text: "String",
  number: "Double",
  boolean: "Boolean",
  error: "Error",
} as const;

/** Runs over the cells of a range with what is written to each: a grid of its size, or one value for all. */
function forEachWritten(
  { sheet, area, session }: RangeInSession,
  written: Json,
  write: (before: HostCell, value: Json) => HostCell,
): void {
  session.beforeWrite();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = writtenAt(written, area, row, column);
      if (value === null) continue;
      const before = sheet.cell(row, column);
      if (sheet.protection && before.locked) {
        throw new HostError("AccessDenied", `${formatArea(area)} is protected`);
      }
      // Excel keeps nothing in the covered cells of a merge.
      if (!sheet.coveringMerge(row, column)) sheet.put(row, column, write(before, value));
    }
  }
  session.afterWrite(sheet, area);
}

function writtenAt(written: Json, area: Area, row: number, column: number): Json {
  if (!Array.isArray(written)) return written;
  const rows = written as readonly Json[];
  const cells = rows[row - area.top];
  const fits =
    rows.length === area.bottom - area.top + 1 &&
    Array.isArray(cells) &&
    cells.length === area.right - area.left + 1;
  if (!fits) {
    throw new HostError("InvalidArgument", `the values do not have the size of ${formatArea(area)}`);
  }
  return (cells as readonly Json[])[column - area.left] ?? null;
}

export const range: Maker<RangeInSession> = describeType<RangeInSession>({
  name: "Range",
  scalars: {
    Address: { since: "1.1", read: ({ area }) => formatArea(area) },
    RowIndex: { since: "1.1", read: ({ area }) => area.top - 1 },
    ColumnIndex: { since: "1.1", read: ({ area }) => area.left - 1 },
    RowCount: { since: "1.1", read: ({ area }) => area.bottom - area.top + 1 },
    ColumnCount: { since: "1.1", read: ({ area }) => area.right - area.left + 1 },
    CellCount: {
      since: "1.1",
      read: ({ area }) => (area.bottom - area.top + 1) * (area.right - area.left + 1),
    },
    Values: {
      since: "1.1",
      read: (target) => grid(target, valueOf),
      write(target, value) {
        forEachWritten(target, value, (before, entry) => coerce(entry, before));
      },
    },
    ValueTypes: { since: "1.1", read: (target) => grid(target, ({ content }) => VALUE_TYPES[content.kind]) },
    Formulas: {
      since: "1.1",
      read: (target) => grid(target, (cell) => cell.formula ?? valueOf(cell)),
      write(target, value) {
        forEachWritten(target, value, (before, entry) => coerce(entry, before));
      },
    },
    NumberFormat: {
      since: "1.1",
      read: (target) => grid(target, ({ numberFormat }) => numberFormat),
      write(target, value) {
        forEachWritten(target, value, (before, entry) => ({ ...before, numberFormat: String(entry) }));
      },
    },
  },
  paths: {
    Format: { since: "1.1", open: (target) => rangeFormat(target, target.session.played) },
    ConditionalFormats: {
      since: "1.6",
      open: (target) => conditionalFormatCollection(target, target.session.played),
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      open: ({ sheet, area, session }, [valuesOnly]) => {
        const used = sheet.used(area, valuesOnly !== true);
        return used ? range({ sheet, area: used, session }, session.played) : null;
      },
    },
    GetCell: {
      since: "1.1",
      open: ({ sheet, area, session }, [row, column]) => {
        const top = area.top + Number(row);
        const left = area.left + Number(column);
        const cell = { sheet: sheet.name, top, left, bottom: top, right: left };
        return range({ sheet, area: cell, session }, session.played);
      },
    },
  },
  methods: {
    Select: {
      since: "1.1",
      call({ sheet, area, session }) {
        if (sheet.visibility !== "Visible") {
          throw new HostError("InvalidOperation", `${sheet.name} is hidden`);
        }
        session.workbook.selection = { sheet, area };
        return undefined;
      },
    },
    Clear: {
      since: "1.1",
      call(target, [applyTo]) {
        if (applyTo !== "Contents") throw new NotEmulated(`Range.Clear(${JSON.stringify(applyTo)})`);
        forEachWritten(target, "", (before) => coerce("", before));
        return undefined;
      },
    },
  },
});

/** The range at an address as `worksheet.getRange` takes it; without one, the whole sheet. */
export function areaAt(sheet: HostSheet, address: unknown): Area {
  const area = typeof address === "string" ? parseArea(address, sheet.name) : undefined;
  if (area) return { ...area, sheet: sheet.name };
  throw new HostError("InvalidArgument", `${String(address)} is no address`);
}

/** The area of a range that was passed to a method; undefined for anything else. */
export function rangeArea(argument: Argument): Area | undefined {
  if (typeof argument !== "object" || argument === null || Array.isArray(argument)) return undefined;
  return "typeName" in argument && argument.typeName === "Range"
    ? (argument.target as RangeInSession).area
    : undefined;
}
