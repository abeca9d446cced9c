/**
 * A package of parts (OPC): parts by name, their relationships and content types.
 *
 * Source: ECMA-376 part 2; names are compared without case, `\` counts as `/` (both are seen).
 */
import { type Compression, PORTABLE_COMPRESSION } from "./compression";
import { crc32 } from "./crc32";
import { attributes, tagsOf } from "./markup";
import { refuse } from "./refusal";
import { checkSoundness } from "./soundness";
import { type ZipArchive, type ZipEntry, inflate, readZip } from "./zip-archive";
import { type PackedContent, packed, writeZip } from "./zip-writing";

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

/** What becomes of parts, by their names: a new text, or undefined for one that goes. */
export type PartChanges = ReadonlyMap<string, string | undefined>;

interface ChangedPart {
  readonly name: string;
  /** undefined for one that goes. */
  readonly text: string | undefined;
  /** Made once: a digest asks for it, and saving. */
  packed?: PackedContent;
}

export class Package {
  /** The package as it was opened. */
  private readonly original: Package;
  private readonly file: Uint8Array;
  private readonly archive: ZipArchive;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly texts = new Map<string, PartText>();
  private readonly compression: Compression;
  /** What differs from the file, by part key. */
  private readonly changed = new Map<string, ChangedPart>();

  /**
   * @param file  the bytes of a file, or a package whose parts are taken over
   * @param changes  the parts that differ from those of the file
   * @param compression  for the bytes of a file; a package goes on with its own
   * @throws Refused for anything that is no sound zip
   */
  constructor(
    file: Uint8Array | Package,
    changes: PartChanges = new Map(),
    compression = PORTABLE_COMPRESSION,
  ) {
    if (file instanceof Package) {
      this.original = file.original;
      this.file = file.file;
      this.archive = file.archive;
      this.entries = file.entries;
      this.compression = file.compression;
      for (const [key, change] of file.changed) this.changed.set(key, change);
    } else {
      this.original = this;
      this.file = file;
      this.archive = readZip(file);
      this.compression = compression;
      this.entries = new Map(this.archive.entries.map((entry) => [partKey(entry.name), entry]));
    }
    for (const [name, text] of changes) {
      const key = partKey(name);
      const entry = this.entries.get(key);
      // What goes need not be text: a sheet takes its pictures with it.
      const isOther = entry ? text === undefined || text !== this.original.text(name) : text !== undefined;
      if (isOther) this.changed.set(key, { name: entry?.name ?? name, text });
      else this.changed.delete(key);
    }
  }

  has(name: string): boolean {
    const key = partKey(name);
    const change = this.changed.get(key);
    return change ? change.text !== undefined : this.entries.has(key);
  }

  /** The names of all parts, as the archive spells them. */
  names(): readonly string[] {
    const all = [...this.entries.values(), ...this.changed.values()].map(({ name }) => name);
    return [...new Set(all)].filter((name) => this.has(name));
  }

  bytes(name: string): Uint8Array {
    const entry = this.entries.get(partKey(name));
    return entry ? inflate(entry, this.compression) : refuse({ code: "missing-part", part: name });
  }

  /** An XML part as text, without its byte order mark. @throws Refused where it is missing, damaged or unsafe */
  text(name: string): string {
    const key = partKey(name);
    const change = this.changed.get(key);
    if (change) return change.text ?? refuse({ code: "missing-part", part: name });
    return this.original.opened(name).text;
  }

  /** A part as it stands in the file. */
  private opened(name: string): PartText {
    const key = partKey(name);
    const known = this.texts.get(key);
    if (known) return known;
    const part = decodeText(this.bytes(name), name);
    // Excel itself writes drawings in VML that no XML parser accepts.
    if (!key.endsWith(".vml")) checkSoundness(part.text, name);
    this.texts.set(key, part);
    return part;
  }

  /** A part's other text as it will stand in the file, in the encoding of the one that it takes the place of. */
  private packed(part: ChangedPart): PackedContent | undefined {
    if (part.text === undefined) return undefined;
    const entry = this.entries.get(partKey(part.name));
    const encoding = entry ? this.original.opened(part.name) : UTF_8;
    return (part.packed ??= packed(encodeText(part.text, encoding), entry, this.compression));
  }

  /** Inflates and forgets every part that has not been read, only to know that it is whole. @throws Refused */
  checkUnread(): void {
    for (const [key, entry] of this.entries) if (!this.texts.has(key)) inflate(entry, this.compression);
  }

  /** The file: the very bytes that were opened where no part differs. */
  save(): Uint8Array {
    if (this.changed.size === 0) return this.file;
    return writeZip(
      this.archive,
      new Map([...this.changed.values()].map((part) => [part.name, this.packed(part)])),
    );
  }

  /** A digest of all parts' names and contents but for one: it tells whether anybody has saved them since. */
  digest(except: string | undefined): string {
    const left = except === undefined ? undefined : partKey(except);
    const sums = this.names()
      .filter((name) => partKey(name) !== left)
      .map((name) => `${partKey(name)} ${String(this.checksum(name))}\n`)
      .toSorted();
    return crc32(new TextEncoder().encode(sums.join("")))
      .toString(16)
      .padStart(8, "0");
  }

  private checksum(name: string): number {
    const key = partKey(name);
    const change = this.changed.get(key);
    return (change ? this.packed(change)?.crc : this.entries.get(key)?.crc) ?? 0;
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

/** A relationship's target as the name of a part. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How a part's text stands in its bytes. */
interface Encoded {
  readonly encoding: Encoding;
  /** Its byte order mark. */
  readonly mark: readonly number[];
}

interface PartText extends Encoded {
  readonly text: string;
}

const UTF_8: Encoded = { encoding: "utf-8", mark: [] };

/** By its byte order mark; without one a part is in UTF-8. */
function encodingOf(bytes: Uint8Array): Encoded {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found ? { encoding: found[0], mark: found[1] } : UTF_8;
}

/** Text that would not come back as the same bytes is refused. */
function decodeText(bytes: Uint8Array, part: string): PartText {
  const encoded = encodingOf(bytes);
  try {
    return { ...encoded, text: new TextDecoder(encoded.encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refuse({ code: "broken-part", part });
  }
}

function encodeText(text: string, { encoding, mark }: Encoded): Uint8Array {
  const content =
    encoding === "utf-8" ? new TextEncoder().encode(text) : utf16(text, encoding === "utf-16le");
  const bytes = new Uint8Array(mark.length + content.length);
  bytes.set(mark);
  bytes.set(content, mark.length);
  return bytes;
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
}
