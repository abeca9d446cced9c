/** WorksheetFreezePanes and PageLayout. */
import type { HostPage, HostSheet } from "../model";
import { describeType, type Scalar } from "../object-model";
import type { Session } from "../session";

interface SheetInSession {
  readonly sheet: HostSheet;
  readonly session: Session;
}

export const freezePanes = describeType<SheetInSession>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: {
      since: "1.7",
      call({ sheet, session }, [count]) {
        session.beforeWrite();
        sheet.frozenRows = Number(count);
        return undefined;
      },
    },
    Unfreeze: {
      since: "1.7",
      call({ sheet, session }) {
        session.beforeWrite();
        sheet.frozenRows = 0;
        return undefined;
      },
    },
  },
});

function setting(name: "orientation" | "paperSize"): Scalar<SheetInSession> {
  return {
    since: "1.9",
    read: ({ sheet }) => sheet.page[name],
    write({ sheet, session }, value) {
      session.beforeWrite();
      sheet.page[name] = String(value);
    },
  };
}

const headerFooter = describeType<SheetInSession>({
  name: "HeaderFooter",
  scalars: {
    CenterFooter: {
      since: "1.9",
      read: ({ sheet }) => sheet.page.centerFooter,
      write({ sheet, session }, value) {
        session.beforeWrite();
        sheet.page.centerFooter = String(value);
      },
    },
  },
});

const headersFooters = describeType<SheetInSession>({
  name: "HeaderFooterGroup",
  paths: {
    DefaultForAllPages: { since: "1.9", open: (target) => headerFooter(target, target.session.played) },
  },
});

export const pageLayout = describeType<SheetInSession>({
  name: "PageLayout",
  scalars: {
    Orientation: setting("orientation"),
    PaperSize: setting("paperSize"),
    Zoom: {
      since: "1.9",
      read: ({ sheet }) => sheet.page.zoom,
      write({ sheet, session }, value) {
        session.beforeWrite();
        sheet.page.zoom = value as HostPage["zoom"];
      },
    },
  },
  paths: {
    HeadersFooters: { since: "1.9", open: (target) => headersFooters(target, target.session.played) },
  },
  methods: {
    SetPrintTitleRows: {
      since: "1.9",
      call({ sheet, session }, [rows]) {
        session.beforeWrite();
        sheet.page.titleRows = String(rows);
        return undefined;
      },
    },
  },
});
