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

const [TAB_TO_SPACE, BANG, DOUBLE_QUOTE, SINGLE_QUOTE, SLASH, COLON, EQUALS, GREATER, QUESTION] = [
  0x20, 0x21, 0x22, 0x27, 0x2f, 0x3a, 0x3d, 0x3e, 0x3f,
];

/** The first tag that begins in a stretch; undefined for none, or for one that does not end. */
export function nextTag(text: string, from: number, to = text.length): Tag | undefined {
  for (let at = text.indexOf("<", from); at >= 0 && at < to; at = text.indexOf("<", at + 1)) {
    const code = text.charCodeAt(at + 1);
    if (code !== BANG && code !== QUESTION) return tagAt(text, at);
    const closing = code === QUESTION ? "?>" : text.startsWith("<!--", at) ? "-->" : "]]>";
    const end = text.indexOf(closing, at);
    if (end < 0) return undefined;
    at = end + closing.length - 1;
  }
  return undefined;
}

function tagAt(text: string, start: number): Tag | undefined {
  const isClosing = text.charCodeAt(start + 1) === SLASH;
  const nameStart = isClosing ? start + 2 : start + 1;
  let at = nameStart;
  let local = nameStart;
  for (let code = text.charCodeAt(at); code > TAB_TO_SPACE && code !== GREATER && code !== SLASH;) {
    at += 1;
    if (code === COLON) local = at;
    code = text.charCodeAt(at);
  }
  const nameEnd = at;
  for (let code = text.charCodeAt(at); code !== GREATER; code = text.charCodeAt(at)) {
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      at = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (at < 0) return undefined;
    }
    at += 1;
    if (at >= text.length) return undefined;
  }
  return {
    kind: isClosing ? "close" : text.charCodeAt(at - 1) === SLASH ? "empty" : "open",
    name: text.slice(local, nameEnd),
    qualified: text.slice(nameStart, nameEnd),
    start,
    end: at + 1,
  };
}

/** All tags of a stretch of text, in order. */
export function* tagsOf(text: string, from = 0, to = text.length): Generator<Tag> {
  for (let tag = nextTag(text, from, to); tag; tag = nextTag(text, tag.end, to)) yield tag;
}

/** Looks at the attributes of a tag, undecoded, until told to stop by `true`. */
function visitAttributes(text: string, tag: Tag, visit: (qualified: string, value: string) => boolean): void {
  let at = tag.start + 1 + tag.qualified.length;
  while (at < tag.end) {
    while (text.charCodeAt(at) <= TAB_TO_SPACE) at += 1;
    const nameStart = at;
    for (let code = text.charCodeAt(at); code !== EQUALS && code !== GREATER; code = text.charCodeAt(at))
      at += 1;
    if (text.charCodeAt(at) === GREATER) return;
    const name = text.slice(nameStart, at).trimEnd();
    at += 1;
    while (text.charCodeAt(at) <= TAB_TO_SPACE) at += 1;
    const valueEnd = text.indexOf(text.charCodeAt(at) === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (valueEnd < 0 || valueEnd > tag.end) return;
    if (visit(name, text.slice(at + 1, valueEnd))) return;
    at = valueEnd + 1;
  }
}

/** An attribute of a tag by its local name, decoded; undefined where it is missing. Those behind it are not read. */
export function attribute(text: string, tag: Tag, name: string): string | undefined {
  let found: string | undefined;
  visitAttributes(text, tag, (qualified, value) => {
    if (qualified === name) found = value;
    else if (found === undefined && qualified.endsWith(`:${name}`)) found = value;
    return qualified === name;
  });
  return found === undefined ? undefined : decode(found);
}

/** The attributes of a tag by local name, decoded. A prefixed one is also found by its whole name. */
export function attributes(text: string, tag: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visitAttributes(text, tag, (qualified, raw) => {
    const value = decode(raw);
    const colon = qualified.indexOf(":");
    if (colon >= 0) found.set(qualified, value);
    const local = colon < 0 ? qualified : qualified.slice(colon + 1);
    if (colon < 0 || !found.has(local)) found.set(local, value);
    return false;
  });
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
