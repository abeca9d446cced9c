/**
 * A scanner of XML that keeps every position, so that a part can be patched where it was read.
 *
 * Elements are known by their local names: prefixes differ between writers. The text is known to be sound
 * (soundness.ts): it holds no DOCTYPE, and no entities but the five of XML and character references.
 */
import { refuse } from "./refusal";
export interface Tag {
  readonly kind: "open" | "close" | "empty";
  /** The name without its prefix. */
  readonly name: string;
  /** The name as written. */
  readonly qualified: string;
  /** Where the tag begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>)/g;
const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All tags of a stretch of text, in order. */
export function* tagsOf(text: string, from = 0, to = text.length): Generator<Tag> {
  TAG.lastIndex = from;
  const scanner = new RegExp(TAG.source, "g");
  scanner.lastIndex = from;
  for (let match = scanner.exec(text); match && match.index < to; match = scanner.exec(text)) {
    const [whole, slash, qualified, , empty] = match;
    if (qualified === undefined) continue;
    const colon = qualified.indexOf(":");
    yield {
      kind: slash === "/" ? "close" : empty === "/" ? "empty" : "open",
      name: colon < 0 ? qualified : qualified.slice(colon + 1),
      qualified,
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

/** An attribute of a tag by its local name, decoded; undefined where it is missing. */
export function attribute(text: string, tag: Tag, name: string): string | undefined {
  // As `attributes` finds it, without reading those behind it: a sheet has a hundred thousand of them.
  const scanner = new RegExp(ATTRIBUTE.source, "g");
  scanner.lastIndex = tag.start + tag.qualified.length + 1;
  let prefixed: string | undefined;
  for (let match = scanner.exec(text); match && match.index < tag.end; match = scanner.exec(text)) {
    const [, qualified = "", double, single] = match;
    if (qualified === name) return decode(double ?? single ?? "");
    if (prefixed === undefined && qualified.endsWith(`:${name}`)) prefixed = double ?? single ?? "";
  }
  return prefixed === undefined ? undefined : decode(prefixed);
}

/** The attributes of a tag by local name, decoded. A prefixed one is also found by its whole name. */
export function attributes(text: string, tag: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, qualified = "", double, single] of text
    .slice(tag.start + tag.qualified.length + 1, tag.end)
    .matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? "");
    const colon = qualified.indexOf(":");
    if (colon >= 0) found.set(qualified, value);
    const local = colon < 0 ? qualified : qualified.slice(colon + 1);
    if (colon < 0 || !found.has(local)) found.set(local, value);
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text content with its references resolved. */
export function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[^;\s]*);?/g, (whole, reference: string) => {
    if (reference.startsWith("#")) {
      const code =
        reference[1] === "x" ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    }
    return NAMED[reference] ?? whole;
  });
}

/** The text between two places: character data and CDATA, without comments and tags. */
export function textBetween(text: string, from: number, to: number): string {
  const inner = text.slice(from, to);
  if (!inner.includes("<")) return decode(inner);
  let plain = "";
  let at = 0;
  for (const match of inner.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^>]*>/g)) {
    plain += decode(inner.slice(at, match.index)) + (match[1] ?? "");
    at = match.index + match[0].length;
  }
  return plain + decode(inner.slice(at));
}

/** An element: its opening tag, and where its content and the element end. */
export interface Element {
  readonly tag: Tag;
  readonly contentEnd: number;
  readonly end: number;
}

/** The elements of a name within a stretch, whatever their depth; nested ones of the same name are left out. */
export function* elementsOf(text: string, name: string, from = 0, to = text.length): Generator<Element> {
  let open: Tag | undefined;
  let depth = 0;
  for (const tag of tagsOf(text, from, to)) {
    if (tag.name !== name) continue;
    if (tag.kind === "empty" && !open) yield { tag, contentEnd: tag.end, end: tag.end };
    else if (tag.kind === "open") {
      if (open) depth++;
      else open = tag;
    } else if (tag.kind === "close" && open) {
      if (depth > 0) depth--;
      else {
        yield { tag: open, contentEnd: tag.start, end: tag.end };
        open = undefined;
      }
    }
  }
}

/** The first element of a name; undefined where there is none. */
export function elementOf(text: string, name: string, from = 0, to = text.length): Element | undefined {
  for (const element of elementsOf(text, name, from, to)) return element;
  return undefined;
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text as character data. Control characters become Excel's `_xHHHH_`. */
export function encode(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>]/g, (character) => REFERENCES[character] ?? character);
}

/** Text as the value of an attribute in double quotes. */
export function encodeAttribute(text: string): string {
  return encode(text).replace(/["\n\t]/g, (character) => REFERENCES[character] ?? character);
}

/** Excel's own escape: `_x000D_` is a carriage return (ECMA-376, 22.9.2.19 ST_Xstring). */
export function unescapeExcel(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/** The document's outermost element. @throws Refused where there is none, or it does not end */
export function rootOf(text: string): Element {
  for (const tag of tagsOf(text)) {
    const root = elementOf(text, tag.name, tag.start);
    if (root) return root;
    break;
  }
  return refuse({ code: "broken-part", part: "" });
}

/** The namespace of the outermost element; undefined for none. */
export function namespaceOf(text: string): string | undefined {
  const { tag } = rootOf(text);
  const colon = tag.qualified.indexOf(":");
  return attributes(text, tag).get(colon < 0 ? "xmlns" : `xmlns:${tag.qualified.slice(0, colon)}`);
}

/** The direct children of an element, in order. */
export function childrenOf(text: string, parent: Element): readonly Element[] {
  return parent.tag.kind === "empty" ? [] : elementsBetween(text, parent.tag.end, parent.contentEnd);
}

/** The elements of a stretch that holds whole ones only, without those inside them. */
export function elementsBetween(text: string, from: number, to: number): readonly Element[] {
  const elements: Element[] = [];
  let depth = 0;
  let open: Tag | undefined;
  for (const tag of tagsOf(text, from, to)) {
    if (tag.kind === "open") {
      if (depth === 0) open = tag;
      depth += 1;
    } else if (tag.kind === "close") {
      depth -= 1;
      if (depth === 0 && open) elements.push({ tag: open, contentEnd: tag.start, end: tag.end });
    } else if (depth === 0) elements.push({ tag, contentEnd: tag.end, end: tag.end });
  }
  return elements;
}
