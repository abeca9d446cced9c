/**
 * A package of parts (OPC): parts by name, their relationships and content types.
 *
 * Source: ECMA-376 part 2; names are compared without case, `\` counts as `/` (both are seen).
 */
import { attributes, checkMarkup, tagsOf } from "./markup";
import { refuse } from "./refusal";
import { type ZipArchive, type ZipEntry, inflate, readZip } from "./zip-archive";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings". */
  readonly type: string;
  /** The part it points to, from the package's root; as written for an external one. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part's name for comparing. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

export class Package {
  readonly archive: ZipArchive;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly texts = new Map<string, string>();

  /** @throws Refused for anything that is no sound zip */
  constructor(bytes: Uint8Array) {
    this.archive = readZip(bytes);
    this.entries = new Map(this.archive.entries.map((entry) => [partKey(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /** The name of a part as the archive spells it. */
  spelled(name: string): string {
    return this.entries.get(partKey(name))?.name ?? name;
  }

  bytes(name: string): Uint8Array {
    const entry = this.entries.get(partKey(name));
    return entry ? inflate(entry) : refuse({ code: "missing-part", part: name });
  }

  /** An XML part as text, without its byte order mark. @throws Refused where it is missing, damaged or unsafe */
  text(name: string): string {
    const key = partKey(name);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const text = decodeText(this.bytes(name));
    checkMarkup(text, name);
    this.texts.set(key, text);
    return text;
  }

  /** Whether a part starts with a byte order mark, which has to come back on writing. */
  hasByteOrderMark(name: string): boolean {
    const bytes = this.bytes(name);
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  }

  /** The relationships of a part; of the package itself for "". */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const text = this.text(name);
    const found: Relationship[] = [];
    for (const tag of tagsOf(text)) {
      if (tag.name !== "Relationship" || tag.kind === "close") continue;
      const values = attributes(text, tag);
      const isExternal = values.get("TargetMode") === "External";
      const target = values.get("Target") ?? "";
      found.push({
        id: values.get("Id") ?? "",
        type: (values.get("Type") ?? "").split("/").at(-1) ?? "",
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      });
    }
    return found;
  }
}

/** xl/workbook.xml → xl/_rels/workbook.xml.rels */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodeText(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(bytes);
}
