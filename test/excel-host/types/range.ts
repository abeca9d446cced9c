/** Range: a rectangle of cells, its values, and the coercion of what is written. */
import { formatArea, parseArea, type Area } from "../../../src/workbook/address";
import { coerce } from "../coercion";
import { HostError, NotEmulated } from "../host-error";
import { EMPTY_CELL, type HostCell, type HostSheet } from "../model";
import { describeType, type Argument, type Maker } from "../object-model";
import type { Json } from "../protocol";
import type { Session } from "../session";
import { cellProperties, withProperties } from "./cell-properties";
import { conditionalFormatCollection } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { rangeAreas } from "./range-areas";
import { rangeFormat } from "./range-format";

export interface RangeInSession {
  readonly sheet: HostSheet;
  readonly area: Area;
  readonly session: Session;
}

/** What Excel lists in one call. */
const MOST_MERGES = 512;

function overlaps(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
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

/** Of a column that nobody has widened, in points. */
const DEFAULT_WIDTH = 54;

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
    HasSpill: {
      since: "1.12",
      read: ({ sheet, area }) => sheet.spills.some((spill) => overlaps(spill, area)),
    },
    Hyperlink: {
      since: "1.7",
      write(target, value) {
        const { documentReference, ...others } = value as { readonly documentReference: string };
        if (Object.keys(others).length > 0) throw new NotEmulated("Range.Hyperlink with more than a place");
        forEachWritten(target, documentReference, (before, link) => ({ ...before, link: String(link) }));
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
      open: ({ area, sheet, session }) =>
        conditionalFormatCollection({ sheet, areas: [area], session }, session.played),
    },
    DataValidation: {
      since: "1.8",
      open: (target) => dataValidation(target, target.session.played),
    },
    GetMergedAreasOrNullObject: {
      since: "1.13",
      open({ sheet, area, session }) {
        const areas = sheet.merges.filter((merge) => overlaps(merge, area));
        if (areas.length > MOST_MERGES) {
          throw new HostError("InvalidOperation", `${String(areas.length)} merged areas`);
        }
        return areas.length === 0 ? null : rangeAreas({ sheet, areas, session }, session.played);
      },
    },
    GetUsedRange: {
      since: "1.1",
      open: ({ sheet, area, session }) => usedRange(sheet, area, session),
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
    GetCellProperties: { since: "1.9", call: (target) => grid(target, cellProperties) },
    SetCellProperties: {
      since: "1.9",
      call(target, [properties]) {
        forEachWritten(target, properties as Json, withProperties);
        return undefined;
      },
    },
    GetColumnProperties: {
      since: "1.9",
      call: ({ sheet, area: { left, right } }) =>
        Array.from({ length: right - left + 1 }, (_, index) => ({
          format: { columnWidth: sheet.columnWidths.get(left + index) ?? DEFAULT_WIDTH },
        })),
    },
    SetColumnProperties: {
      since: "1.9",
      call({ sheet, area: { left }, session }, [columns]) {
        session.beforeWrite();
        (columns as readonly { readonly format: { readonly columnWidth: number } }[]).forEach(
          ({ format: { columnWidth } }, index) => sheet.columnWidths.set(left + index, columnWidth),
        );
        return undefined;
      },
    },
    Unmerge: {
      since: "1.2",
      call({ sheet, area, session }) {
        session.beforeWrite();
        const others = sheet.merges.filter((merge) => !overlaps(merge, area));
        sheet.merges.splice(0, Infinity, ...others);
        return undefined;
      },
    },
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
        if (typeof applyTo === "string" && applyTo !== "All") {
          throw new NotEmulated(`Range.Clear(${JSON.stringify(applyTo)})`);
        }
        const { sheet, area, session } = target;
        const used = sheet.used(area, true);
        if (used) forEachWritten({ sheet, area: used, session }, "", () => EMPTY_CELL);
        return undefined;
      },
    },
  },
});

/** What is used of an area; its first cell where nothing is. */
export function usedRange(sheet: HostSheet, area: Area, session: Session) {
  const first = { ...area, bottom: area.top, right: area.left };
  return range({ sheet, area: sheet.used(area, true) ?? first, session }, session.played);
}

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
