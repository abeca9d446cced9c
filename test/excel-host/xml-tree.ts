/**
 * XML as a tree: enough for the parts of a workbook that the emulated Excel opens, and on purpose not the
 * reader that the product uses, so that the two can be compared.
 */

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All the text within, furigana left out. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Growing[];
  text: string;
}

const TOKEN =
  /<!\[CDATA\[(?<cdata>.*?)\]\]>|<!--.*?-->|<[?!][^>]*>|<\/(?<closed>[^\s>]+)\s*>|<(?<opened>[^\s/>]+)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*?)(?<empty>\/?)>|(?<text>[^<]+)/gsu;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gsu;

/** Parses a well-formed part. */
export function parseXml(xml: string): Element {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  const close = (): void => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed && parent && closed.name !== "rPh") parent.text += closed.text;
  };
  for (const { groups = {} } of xml.matchAll(TOKEN)) {
    const current = open.at(-1) ?? root;
    if (groups["opened"] !== undefined) {
      const element: Growing = { name: local(groups["opened"]), attributes: {}, children: [], text: "" };
      for (const [, name = "", double, single] of (groups["attributes"] ?? "").matchAll(ATTRIBUTE)) {
        element.attributes[local(name)] = decoded(double ?? single ?? "");
      }
      current.children.push(element);
      open.push(element);
      if (groups["empty"] === "/") close();
    } else if (groups["closed"] !== undefined) close();
    else current.text += groups["cdata"] ?? decoded(groups["text"] ?? "");
  }
  return root.children[0] ?? root;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    },
  );
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}
