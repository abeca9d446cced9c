/** NamedItem and NamedItemCollection. */
import { formatArea, parseArea } from "../../../src/workbook/address";
import { HostError, NotEmulated } from "../host-error";
import type { HostName, HostSheet } from "../model";
import { describeType, type Argument } from "../object-model";
import type { Json } from "../protocol";
import type { Session } from "../session";
import { range, rangeArea } from "./range";

interface NameInSession {
  readonly name: HostName;
  readonly session: Session;
}

/** What Excel says a name is worth, by its formula alone: the emulator computes nothing. */
function nameType(formula: string): { type: string; value: Json } {
  const reference = formula.slice(1);
  const area = parseArea(reference);
  if (area) return { type: "Range", value: formatArea(area) };
  if (reference.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (/^-?[0-9.]+$/.test(reference)) return { type: "Double", value: Number(reference) };
  const text = /^"((?:[^"]|"")*)"$/.exec(reference)?.[1];
  if (text !== undefined) return { type: "String", value: text.replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/.test(reference)) return { type: "Boolean", value: reference === "TRUE" };
  throw new NotEmulated(`what the name formula ${formula} is worth`);
}

const namedItem = describeType<NameInSession>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.id }),
  scalars: {
    Name: { since: "1.1", read: ({ name }) => name.name },
    Formula: { since: "1.7", read: ({ name }) => name.formula },
    Scope: { since: "1.4", read: ({ name }) => (name.scope ? "Worksheet" : "Workbook") },
    Visible: {
      since: "1.1",
      read: ({ name }) => name.visible,
      write({ name, session }, value) {
        session.beforeWrite();
        name.visible = value === true;
      },
    },
    Comment: { since: "1.4", read: ({ name }) => name.comment },
    Type: { since: "1.1", read: ({ name }) => nameType(name.formula).type },
    Value: { since: "1.1", read: ({ name }) => nameType(name.formula).value },
    _Id: { since: "1.1", read: ({ name }) => name.id },
  },
  paths: {
    GetRangeOrNullObject: {
      since: "1.4",
      open({ name, session }) {
        const area = parseArea(name.formula.slice(1), name.scope?.name);
        const sheet = area && session.workbook.sheet(area.sheet);
        return area && sheet ? range({ sheet, area, session }, session.played) : null;
      },
    },
  },
  methods: {
    Delete: {
      since: "1.4",
      call({ name, session }) {
        session.beforeWrite();
        session.workbook.names.splice(session.workbook.names.indexOf(name), 1);
        return undefined;
      },
    },
  },
});

interface NamesInSession {
  /** Whose names; undefined for the workbook's. */
  readonly sheet: HostSheet | undefined;
  readonly session: Session;
}

/**
 * The names that a collection lists. `workbook.names` leaves the sheets' own out, `worksheet.names` brings
 * the workbook's along (OfficeDev/office-js #1011).
 */
function listed({ sheet, session }: NamesInSession): readonly HostName[] {
  return session.workbook.names.filter((name) => name.scope === undefined || name.scope === sheet);
}

/** The formula of a new name: from a range object, or from text, as `names.add` takes both. */
function formulaFor(reference: Argument): string {
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `=${reference}`;
  const area = rangeArea(reference);
  if (!area) throw new NotEmulated("NamedItemCollection.Add with this reference");
  return `=${formatArea(area).replace(/![^!]*$/, (cells) => cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"))}`;
}

export const namedItemCollection = describeType<NamesInSession>({
  name: "NamedItemCollection",
  items: (target) =>
    listed(target).map((name) => namedItem({ name, session: target.session }, target.session.played)),
  item(target, key) {
    const name = listed(target).find(
      (candidate) => candidate.id === key || candidate.name.toLowerCase() === String(key).toLowerCase(),
    );
    if (!name) throw new HostError("ItemNotFound", `no name ${String(key)}`);
    return namedItem({ name, session: target.session }, target.session.played);
  },
  methods: {
    GetCount: { since: "1.4", call: (target) => listed(target).length },
  },
  paths: {
    GetItemOrNullObject: {
      since: "1.4",
      open(target, [key]) {
        const wanted = String(key).toLowerCase();
        const name = listed(target).find((candidate) => candidate.name.toLowerCase() === wanted);
        return name ? namedItem({ name, session: target.session }, target.session.played) : null;
      },
    },
    Add: {
      since: "1.4",
      open({ sheet, session }, [name, reference, comment]) {
        session.beforeWrite();
        const taken = session.workbook.names.some(
          (other) => other.scope === sheet && other.name.toLowerCase() === String(name).toLowerCase(),
        );
        if (taken) throw new HostError("ItemAlreadyExists", `there is a name ${String(name)}`);
        const added = session.workbook.addName(String(name), formulaFor(reference), sheet);
        added.comment = typeof comment === "string" ? comment : "";
        return namedItem({ name: added, session }, session.played);
      },
    },
  },
});
