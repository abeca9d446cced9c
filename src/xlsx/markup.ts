/**
 * A scanner of XML that keeps every position, so that a part can be patched where it was read.
 *
 * Elements are known by their local names: prefixes differ between writers. The text is known to be sound
 * (soundness.ts): it holds no DOCTYPE, and no entities but the five of XML and character references.
 */
import { refuse } from "./refusal";
import { type Tag, TagWalk } from "./tag-walk";

export type { Tag } from "./tag-walk";

const [TAB_TO_SPACE, DOUBLE_QUOTE, COLON, EQUALS, GREATER] = [0x20, 0x22, 0x3a, 0x3d, 0x3e];

/** The first tag that begins in a stretch; undefined for none, or for one that does not end. */
export function nextTag(text: string, from: number, to = text.length): Tag | undefined {
  const walk = new TagWalk(text, from, to);
  return walk.next() ? walk.tag : undefined;
}

/** All tags of a stretch of text, in order. */
export function* tagsOf(text: string, from = 0, to = text.length): Generator<Tag> {
  const walk = new TagWalk(text, from, to);
  while (walk.next()) yield walk.tag;
}

/** Where an attribute's name and its value stand. */
interface AttributePlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A tag, as far as finding its attributes goes. */
type TagPlace = Pick<Tag, "nameEnd" | "end">;

/** The first attribute of a tag behind a place; undefined for none. */
function attributeBehind(text: string, from: number, tag: TagPlace): AttributePlace | undefined {
  let at = from;
  while (text.charCodeAt(at) <= TAB_TO_SPACE) at += 1;
  const nameStart = at;
  for (let code = text.charCodeAt(at); code !== EQUALS; code = text.charCodeAt(at)) {
    if (code === GREATER || at >= tag.end) return undefined;
    at += 1;
  }
  let nameEnd = at;
  while (text.charCodeAt(nameEnd - 1) <= TAB_TO_SPACE) nameEnd -= 1;
  at += 1;
  while (text.charCodeAt(at) <= TAB_TO_SPACE) at += 1;
  const valueEnd = text.indexOf(text.charCodeAt(at) === DOUBLE_QUOTE ? '"' : "'", at + 1);
  return valueEnd < 0 || valueEnd > tag.end
    ? undefined
    : { nameStart, nameEnd, valueStart: at + 1, valueEnd };
}

/** An attribute of a tag by its local name, decoded; undefined where it is missing. One without a prefix comes first. */
export function attribute(text: string, tag: TagPlace, name: string): string | undefined {
  let prefixed: AttributePlace | undefined;
  for (
    let place = attributeBehind(text, tag.nameEnd, tag);
    place;
    place = attributeBehind(text, place.valueEnd + 1, tag)
  ) {
    const start = place.nameEnd - name.length;
    if (start < place.nameStart || !text.startsWith(name, start)) continue;
    if (start === place.nameStart) return decode(text.slice(place.valueStart, place.valueEnd));
    if (text.charCodeAt(start - 1) === COLON) prefixed ??= place;
  }
  return prefixed && decode(text.slice(prefixed.valueStart, prefixed.valueEnd));
}

/** The attributes of a tag by local name, decoded. A prefixed one is also found by its whole name. */
export function attributes(text: string, tag: TagPlace): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (
    let place = attributeBehind(text, tag.nameEnd, tag);
    place;
    place = attributeBehind(text, place.valueEnd + 1, tag)
  ) {
    const qualified = text.slice(place.nameStart, place.nameEnd);
    const value = decode(text.slice(place.valueStart, place.valueEnd));
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

/** A text of its own: a piece of another one would keep all of that in memory. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** An element: its opening tag, and where its content and the element end. */
export interface Element {
  readonly tag: Tag;
  readonly contentEnd: number;
  readonly end: number;
}

/** The first element of a name within a stretch, whatever its depth; undefined where there is none. */
export function elementOf(text: string, name: string, from = 0, to = text.length): Element | undefined {
  const walk = new TagWalk(text, from, to);
  let open: Tag | undefined;
  let depth = 0;
  while (walk.next()) {
    if (!walk.isNamed(name)) continue;
    const { kind, start, end } = walk;
    if (kind === "empty") {
      if (!open) return { tag: walk.tag, contentEnd: end, end };
    } else if (!open) {
      if (kind === "open") open = walk.tag;
    } else if (kind === "open") depth += 1;
    else if (depth === 0) return { tag: open, contentEnd: start, end };
    else depth -= 1;
  }
  return undefined;
}

/** The elements of a name within a stretch, in order; nested ones of the same name are left out. */
export function* elementsOf(text: string, name: string, from = 0, to = text.length): Generator<Element> {
  for (let one = elementOf(text, name, from, to); one; one = elementOf(text, name, one.end, to)) yield one;
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Whatever may have to be written otherwise: most texts hold none of it. */
const NOT_PLAIN = /[&<>_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text as character data. Control characters become Excel's `_xHHHH_`. */
export function encode(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
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
  const tag = nextTag(text, 0);
  if (tag?.kind === "empty") return { tag, contentEnd: tag.end, end: tag.end };
  const closing = tag?.kind === "open" ? nextTag(text, text.lastIndexOf(`</${tag.qualified}`)) : undefined;
  return tag && closing
    ? { tag, contentEnd: closing.start, end: closing.end }
    : refuse({ code: "broken-part", part: "" });
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
  const walk = new TagWalk(text, from, to);
  let depth = 0;
  let open: Tag | undefined;
  while (walk.next()) {
    const { kind, start, end } = walk;
    if (kind === "open") {
      if (depth === 0) open = walk.tag;
      depth += 1;
    } else if (kind === "close") {
      depth -= 1;
      if (depth === 0 && open) elements.push({ tag: open, contentEnd: start, end });
    } else if (depth === 0) elements.push({ tag: walk.tag, contentEnd: end, end });
  }
  return elements;
}
