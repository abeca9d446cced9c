/** ConditionalFormat and what hangs on it: custom ones in full, others only as something that is there. */
import { contains, type Area } from "../../../src/workbook/address";
import { HostError, NotEmulated } from "../host-error";
import type { HostConditionalFormat, HostSheet } from "../model";
import { describeType } from "../object-model";
import type { Session } from "../session";
import { range } from "./range";
import { rangeAreas } from "./range-areas";

interface FormatInSession {
  readonly format: HostConditionalFormat;
  readonly sheet: HostSheet;
  readonly session: Session;
}

const rule = describeType<FormatInSession>({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      since: "1.6",
      read: ({ format }) => format.formula,
      write({ format, session }, value) {
        session.beforeWrite();
        format.formula = String(value);
      },
    },
  },
});

const fill = describeType<FormatInSession>({
  name: "ConditionalRangeFill",
  scalars: {
    Color: {
      since: "1.6",
      read: ({ format }) => format.fill ?? "",
      write({ format, session }, value) {
        session.beforeWrite();
        format.fill = String(value);
      },
    },
  },
});

const font = describeType<FormatInSession>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: {
      since: "1.6",
      read: ({ format }) => format.font ?? "",
      write({ format, session }, value) {
        session.beforeWrite();
        format.font = String(value);
      },
    },
  },
});

const rangeFormat = describeType<FormatInSession>({
  name: "ConditionalRangeFormat",
  paths: {
    Fill: { since: "1.6", open: (target) => fill(target, target.session.played) },
    Font: { since: "1.6", open: (target) => font(target, target.session.played) },
  },
});

const custom = describeType<FormatInSession>({
  name: "CustomConditionalFormat",
  paths: {
    Rule: { since: "1.6", open: (target) => rule(target, target.session.played) },
    Format: { since: "1.6", open: (target) => rangeFormat(target, target.session.played) },
  },
});

const conditionalFormat = describeType<FormatInSession>({
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { since: "1.6", read: ({ format }) => format.id },
    Type: { since: "1.6", read: ({ format }) => format.type },
    Priority: {
      since: "1.6",
      read: ({ format, sheet }) => sheet.conditionalFormats.indexOf(format),
      write({ format, sheet, session }, value) {
        session.beforeWrite();
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
        sheet.conditionalFormats.splice(Number(value), 0, format);
      },
    },
    StopIfTrue: {
      since: "1.6",
      read: ({ format }) => format.stopIfTrue,
      write({ format, session }, value) {
        session.beforeWrite();
        format.stopIfTrue = value === true;
      },
    },
  },
  paths: {
    GetRangeOrNullObject: {
      since: "1.6",
      // Of several areas there is no one range.
      open({ format: { areas }, sheet, session }) {
        const [area, another] = areas;
        return area && !another ? range({ sheet, area, session }, session.played) : null;
      },
    },
    GetRanges: {
      since: "1.9",
      open: ({ format: { areas }, sheet, session }) => rangeAreas({ sheet, areas, session }, session.played),
    },
    Custom: {
      since: "1.6",
      open(target) {
        if (target.format.type === "Custom") return custom(target, target.session.played);
        throw new HostError("InvalidOperation", `a ${target.format.type} format has no formula of its own`);
      },
    },
    CustomOrNullObject: {
      since: "1.6",
      open: (target) => (target.format.type === "Custom" ? custom(target, target.session.played) : null),
    },
  },
  methods: {
    Delete: {
      since: "1.6",
      call({ format, sheet, session }) {
        session.beforeWrite();
        forbidWhereProtected(sheet);
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
        return undefined;
      },
    },
  },
});

function forbidWhereProtected(sheet: HostSheet): void {
  if (sheet.protection && !sheet.protection.allowFormatCells) {
    throw new HostError("AccessDenied", `${sheet.name} is protected against formatting`);
  }
}

interface FormatsInSession {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
  readonly session: Session;
}

function overlaps(left: Area, right: Area): boolean {
  return (
    left.top <= right.bottom &&
    right.top <= left.bottom &&
    left.left <= right.right &&
    right.left <= left.right
  );
}

function covers(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left <= inner.left &&
    inner.right <= outer.right
  );
}

function found({ sheet, areas }: FormatsInSession): readonly HostConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((other) => areas.some((area) => overlaps(other, area))),
  );
}

export const conditionalFormatCollection = describeType<FormatsInSession>({
  name: "ConditionalFormatCollection",
  items: (target) => found(target).map((format) => inSession(format, target)),
  item(target, key) {
    const format = target.sheet.conditionalFormats.find(({ id }) => id === key);
    if (!format) throw new HostError("ItemNotFound", `no conditional format ${String(key)}`);
    return inSession(format, target);
  },
  methods: {
    ClearAll: {
      since: "1.6",
      call(target) {
        target.session.beforeWrite();
        forbidWhereProtected(target.sheet);
        // Formats that reach beyond the range are cut in Excel; nobody here asks for less than a sheet.
        for (const format of found(target)) {
          if (!format.areas.every((area) => target.areas.some((other) => covers(other, area)))) {
            throw new NotEmulated("ConditionalFormatCollection.ClearAll for a part of a format");
          }
          target.sheet.conditionalFormats.splice(target.sheet.conditionalFormats.indexOf(format), 1);
        }
        return undefined;
      },
    },
  },
  paths: {
    Add: {
      since: "1.6",
      open(target, [type]) {
        target.session.beforeWrite();
        forbidWhereProtected(target.sheet);
        if (type !== "Custom") {
          throw new NotEmulated(`ConditionalFormatCollection.Add(${JSON.stringify(type)})`);
        }
        const format: HostConditionalFormat = {
          id: target.session.workbook.nextId(),
          areas: target.areas,
          type,
          formula: "",
          fill: undefined,
          font: undefined,
          stopIfTrue: false,
        };
        // A new one comes first: Excel gives it priority 0.
        target.sheet.conditionalFormats.unshift(format);
        return inSession(format, target);
      },
    },
  },
});

function inSession(format: HostConditionalFormat, { sheet, session }: FormatsInSession) {
  return conditionalFormat({ format, sheet, session }, session.played);
}

/** The conditional formats on a cell, in the order in which they apply. */
export function formatsAt(
  sheet: HostSheet,
  cell: { readonly row: number; readonly column: number },
): readonly HostConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => contains(area, { sheet: area.sheet, ...cell })),
  );
}
