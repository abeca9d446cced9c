/** CustomXmlPart and its collections. */
import { HostError } from "../host-error";
import type { HostXmlPart } from "../model";
import { describeType } from "../object-model";
import type { Session } from "../session";

interface PartInSession {
  readonly part: HostXmlPart;
  readonly session: Session;
}

/** The namespace of a part's root element. */
function namespaceOf({ xml }: HostXmlPart): string {
  return /<[^?!][^>]*?\sxmlns\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? "";
}

const customXmlPart = describeType<PartInSession>({
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: { since: "1.5", read: ({ part }) => part.id },
    NamespaceUri: { since: "1.5", read: ({ part }) => namespaceOf(part) },
  },
  methods: {
    GetXml: { since: "1.5", call: ({ part }) => part.xml },
    SetXml: {
      since: "1.5",
      call({ part, session }, [xml]) {
        session.beforeWrite();
        part.xml = String(xml);
        return undefined;
      },
    },
    Delete: {
      since: "1.5",
      call({ part, session }) {
        session.beforeWrite();
        const { xmlParts } = session.workbook;
        if (!xmlParts.includes(part)) throw new HostError("ItemNotFound", `no part ${part.id}`);
        xmlParts.splice(xmlParts.indexOf(part), 1);
        return undefined;
      },
    },
  },
});

interface PartsInSession {
  readonly namespace: string;
  readonly session: Session;
}

function parts({ namespace, session }: PartsInSession): readonly HostXmlPart[] {
  return session.workbook.xmlParts.filter((part) => namespaceOf(part) === namespace);
}

const scopedCollection = describeType<PartsInSession>({
  name: "CustomXmlPartScopedCollection",
  items: (target) =>
    parts(target).map((part) => customXmlPart({ part, session: target.session }, target.session.played)),
  paths: {
    GetOnlyItemOrNullObject: {
      since: "1.5",
      open(target) {
        const [part, another] = parts(target);
        return part && !another
          ? customXmlPart({ part, session: target.session }, target.session.played)
          : null;
      },
    },
  },
});

export const customXmlPartCollection = describeType<Session>({
  name: "CustomXmlPartCollection",
  items: (session) =>
    session.workbook.xmlParts.map((part) => customXmlPart({ part, session }, session.played)),
  item(session, key) {
    const part = session.workbook.xmlParts.find(({ id }) => id === key);
    if (!part) throw new HostError("ItemNotFound", `no part ${String(key)}`);
    return customXmlPart({ part, session }, session.played);
  },
  paths: {
    GetByNamespace: {
      since: "1.5",
      open: (session, [namespace]) =>
        scopedCollection({ namespace: String(namespace), session }, session.played),
    },
    Add: {
      since: "1.5",
      open(session, [xml]) {
        session.beforeWrite();
        const part = { id: session.workbook.nextId(), xml: String(xml) };
        session.workbook.xmlParts.push(part);
        return customXmlPart({ part, session }, session.played);
      },
    },
  },
});
