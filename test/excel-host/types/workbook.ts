/** Workbook: the root of every request. */
import { HostError } from "../host-error";
import { describeType } from "../object-model";
import type { Session } from "../session";
import { customXmlPartCollection } from "./custom-xml";
import { namedItemCollection } from "./names";
import { range } from "./range";
import { tableCollection } from "./tables";
import { worksheetCollection } from "./worksheet";

const workbookProtection = describeType<Session>({
  name: "WorkbookProtection",
  scalars: {
    Protected: { since: "1.7", read: ({ workbook }) => workbook.structureProtected },
  },
});

export const workbookType = describeType<Session>({
  name: "Workbook",
  scalars: {
    Name: { since: "1.7", read: ({ workbook }) => workbook.fileName },
    ReadOnly: { since: "1.8", read: ({ workbook }) => workbook.readOnly },
  },
  paths: {
    Worksheets: { since: "1.1", open: (session) => worksheetCollection(session, session.played) },
    Tables: {
      since: "1.1",
      open: (session) => tableCollection({ sheets: session.workbook.sheets, session }, session.played),
    },
    Names: {
      since: "1.1",
      open: (session) => namedItemCollection({ sheet: undefined, session }, session.played),
    },
    CustomXmlParts: { since: "1.5", open: (session) => customXmlPartCollection(session, session.played) },
    GetActiveCell: {
      since: "1.7",
      open(session) {
        const [first] = session.workbook.sheets;
        const { sheet, area } = session.workbook.selection ?? {
          sheet: first,
          area: { sheet: first?.name ?? "", top: 1, left: 1, bottom: 1, right: 1 },
        };
        if (!sheet) throw new HostError("ItemNotFound", "the workbook has no sheet");
        return range(
          { sheet, area: { ...area, bottom: area.top, right: area.left }, session },
          session.played,
        );
      },
    },
    GetSelectedRange: {
      since: "1.1",
      open(session) {
        const { selection } = session.workbook;
        if (!selection) throw new HostError("InvalidSelection", "no cells are selected");
        return range({ ...selection, session }, session.played);
      },
    },
    Protection: { since: "1.7", open: (session) => workbookProtection(session, session.played) },
  },
});
