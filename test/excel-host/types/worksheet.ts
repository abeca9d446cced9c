/** Worksheet, WorksheetCollection and the protection of a sheet. */
import { LAST_COLUMN, LAST_ROW, type Area } from "../../../src/workbook/address";
import { HostError } from "../host-error";
import type { HostSheet } from "../model";
import { describeType } from "../object-model";
import type { Session } from "../session";
import { namedItemCollection } from "./names";
import { freezePanes, pageLayout } from "./page";
import { areaAt, range, usedRange } from "./range";
import { rangeAreas } from "./range-areas";
import { tableCollection } from "./tables";

interface SheetInSession {
  readonly sheet: HostSheet;
  readonly session: Session;
}

const worksheetProtection = describeType<SheetInSession>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { since: "1.2", read: ({ sheet }) => sheet.protection !== undefined },
    Options: {
      since: "1.2",
      read: ({ sheet }) =>
        sheet.protection ? { allowFormatCells: sheet.protection.allowFormatCells } : null,
    },
  },
});

function wholeSheet({ name }: HostSheet): Area {
  return { sheet: name, top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
}

export const worksheet = describeType<SheetInSession>({
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { since: "1.1", read: ({ sheet }) => sheet.id },
    Name: { since: "1.1", read: ({ sheet }) => sheet.name },
    Position: {
      since: "1.1",
      read: ({ sheet, session }) => session.workbook.sheets.indexOf(sheet),
    },
    Gridlines: {
      since: "1.8",
      read: ({ sheet }) => sheet.showGridlines,
      write({ sheet, session }, value) {
        session.beforeWrite();
        sheet.showGridlines = value === true;
      },
    },
    Visibility: { since: "1.1", read: ({ sheet }) => sheet.visibility },
  },
  paths: {
    GetRange: {
      since: "1.1",
      open({ sheet, session }, [address]) {
        const area = address === null || address === undefined ? wholeSheet(sheet) : areaAt(sheet, address);
        return range({ sheet, area, session }, session.played);
      },
    },
    GetCell: {
      since: "1.1",
      open({ sheet, session }, [row, column]) {
        const top = Number(row) + 1;
        const left = Number(column) + 1;
        const area = { sheet: sheet.name, top, left, bottom: top, right: left };
        return range({ sheet, area, session }, session.played);
      },
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      open({ sheet, session }, [valuesOnly]) {
        const used = sheet.used(wholeSheet(sheet), valuesOnly !== true);
        return used ? range({ sheet, area: used, session }, session.played) : null;
      },
    },
    GetRanges: {
      since: "1.9",
      open({ sheet, session }, [addresses]) {
        const areas = String(addresses)
          .split(",")
          .map((address) => areaAt(sheet, address));
        return rangeAreas({ sheet, areas, session }, session.played);
      },
    },
    GetUsedRange: {
      since: "1.1",
      open: ({ sheet, session }) => usedRange(sheet, wholeSheet(sheet), session),
    },
    Tables: {
      since: "1.1",
      open: ({ sheet, session }) => tableCollection({ sheets: [sheet], session }, session.played),
    },
    FreezePanes: { since: "1.7", open: (target) => freezePanes(target, target.session.played) },
    PageLayout: { since: "1.9", open: (target) => pageLayout(target, target.session.played) },
    Names: {
      since: "1.4",
      open: ({ sheet, session }) => namedItemCollection({ sheet, session }, session.played),
    },
    Protection: { since: "1.2", open: (target) => worksheetProtection(target, target.session.played) },
  },
  methods: {
    Delete: {
      since: "1.1",
      call({ sheet, session }) {
        const { workbook } = session;
        session.beforeWrite();
        if (workbook.structureProtected) {
          throw new HostError("AccessDenied", "the structure of the workbook is protected");
        }
        const isLast = !workbook.sheets.some((other) => other !== sheet && other.visibility === "Visible");
        if (isLast) throw new HostError("InvalidOperation", "a workbook keeps one visible sheet");
        workbook.removeSheet(sheet);
        return undefined;
      },
    },
    Activate: {
      since: "1.1",
      call({ sheet, session }) {
        if (sheet.visibility !== "Visible") {
          throw new HostError("InvalidOperation", `${sheet.name} is hidden`);
        }
        const area = { sheet: sheet.name, top: 1, left: 1, bottom: 1, right: 1 };
        session.workbook.selection = { sheet, area };
        return undefined;
      },
    },
  },
});

export const worksheetCollection = describeType<Session>({
  name: "WorksheetCollection",
  items: (session) => session.workbook.sheets.map((sheet) => worksheet({ sheet, session }, session.played)),
  item(session, key) {
    const sheet = findSheet(session, key);
    if (!sheet) throw new HostError("ItemNotFound", `no sheet ${String(key)}`);
    return worksheet({ sheet, session }, session.played);
  },
  paths: {
    GetItemOrNullObject: {
      since: "1.4",
      open(session, [key]) {
        const sheet = findSheet(session, key);
        return sheet ? worksheet({ sheet, session }, session.played) : null;
      },
    },
    Add: {
      since: "1.1",
      open(session, [name]) {
        session.beforeWrite();
        if (session.workbook.structureProtected) {
          throw new HostError("AccessDenied", "the structure of the workbook is protected");
        }
        if (typeof name !== "string" || !/^[^\\/*?:[\]]{1,31}$/.test(name)) {
          throw new HostError("InvalidArgument", `${String(name)} is no name for a sheet`);
        }
        if (session.workbook.sheet(name)) {
          throw new HostError("ItemAlreadyExists", `there is a sheet ${name}`);
        }
        return worksheet({ sheet: session.workbook.addSheet(name), session }, session.played);
      },
    },
  },
  methods: {
    _RegisterDataChangedEvent: { since: "1.9", call: (session) => void session.listen(true) },
    _UnregisterDataChangedEvent: { since: "1.9", call: (session) => void session.listen(false) },
  },
});

function findSheet({ workbook }: Session, key: unknown): HostSheet | undefined {
  return workbook.sheets.find(({ id }) => id === key) ?? workbook.sheet(String(key));
}
