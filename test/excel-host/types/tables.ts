/** Table and its collections: where the headings are. */
import { HostError } from "../host-error";
import type { HostSheet, HostTable } from "../model";
import { describeType } from "../object-model";
import type { Session } from "../session";
import { range } from "./range";

interface TableInSession {
  readonly table: HostTable;
  readonly sheet: HostSheet;
  readonly session: Session;
}

const table = describeType<TableInSession>({
  name: "Table",
  scalars: {
    Name: { since: "1.1", read: ({ table: { name } }) => name },
    ShowHeaders: { since: "1.1", read: ({ table: { showHeaders } }) => showHeaders },
  },
  paths: {
    GetHeaderRowRange: {
      since: "1.1",
      open({ table: { area, name, showHeaders }, sheet, session }) {
        if (!showHeaders) throw new HostError("InvalidOperation", `${name} shows no headings`);
        return range({ sheet, area: { ...area, bottom: area.top }, session }, session.played);
      },
    },
  },
});

interface TablesInSession {
  readonly sheets: readonly HostSheet[];
  readonly session: Session;
}

export const tableCollection = describeType<TablesInSession>({
  name: "TableCollection",
  items: ({ sheets, session }) =>
    sheets.flatMap((sheet) =>
      sheet.tables.map((one) => table({ table: one, sheet, session }, session.played)),
    ),
  item({ sheets, session }, key) {
    for (const sheet of sheets) {
      const found = sheet.tables.find(({ name }) => name === key);
      if (found) return table({ table: found, sheet, session }, session.played);
    }
    throw new HostError("ItemNotFound", `no table ${String(key)}`);
  },
});
