/**
 * A package of parts (OPC): parts by name, their relationships and content types.
 *
 * Source: ECMA-376 part 2; names are compared without case, `\` counts as `/` (both are seen).
 */
import { type Codec, PORTABLE_CODEC } from "./codec";
import { attributes, tagsOf } from "./markup";
import { type PartText, PartTexts } from "./part-texts";
import { refuse } from "./refusal";
import { type PackedContent, type ZipArchive, type ZipEntry, inflate, readZip } from "./zip-archive";
import { writeZip } from "./zip-writing";

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

interface ChangedPart {
  readonly name: string;
  /** undefined for one that goes. */
  readonly content: PackedContent | undefined;
}

export class Package {
  private readonly file: Uint8Array;
  private readonly archive: ZipArchive;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly codec: Codec;
  private readonly texts: PartTexts;
  /** What differs from the file, by part key. */
  private readonly changed = new Map<string, ChangedPart>();

  /**
   * @param file  the bytes of a file, or a package whose parts are taken over
   * @param codec  for the bytes of a file; a package goes on with its own
   * @throws Refused for anything that is no sound zip
   */
  constructor(file: Uint8Array | Package, codec = PORTABLE_CODEC) {
    if (file instanceof Package) {
      this.file = file.file;
      this.archive = file.archive;
      this.entries = file.entries;
      this.codec = file.codec;
      this.texts = file.texts;
      for (const [key, change] of file.changed) this.changed.set(key, change);
    } else {
      this.file = file;
      this.archive = readZip(file);
      this.codec = codec;
      this.texts = new PartTexts(codec);
      this.entries = entriesByKey(this.archive);
    }
  }

  has(name: string): boolean {
    return this.content(name) !== undefined;
  }

  /** The names of all parts, as the archive spells them. */
  names(): readonly string[] {
    const all = [...this.entries.values(), ...this.changed.values()].map(({ name }) => name);
    return [...new Set(all)].filter((name) => this.has(name));
  }

  /** What stands in a part, packed: the same object for as long as nothing else stands there. */
  content(name: string): PackedContent | undefined {
    const key = partKey(name);
    const change = this.changed.get(key);
    return change ? change.content : this.entries.get(key);
  }

  bytes(name: string): Uint8Array {
    const entry = this.entries.get(partKey(name));
    return entry ? inflate(entry, this.codec) : refuse({ code: "missing-part", part: name });
  }

  /** An XML part as text, without its byte order mark. @throws Refused where it is missing, damaged or unsafe */
  text(name: string): string {
    return this.part(name).text;
  }

  /** The same, as the object that is remembered of it. */
  part(name: string): PartText {
    const key = partKey(name);
    const change = this.changed.get(key);
    if (change?.content) return this.texts.of(change.content);
    const entry = change ? undefined : this.entries.get(key);
    return entry ? this.texts.ofEntry(entry) : refuse({ code: "missing-part", part: name });
  }

  /** A part with this text, as it will stand in the file: as it stands there where it is the same. */
  protected packed(name: string, text: string): PackedContent {
    const entry = this.entries.get(partKey(name));
    return entry && this.texts.ofEntry(entry).text === text ? entry : this.texts.pack(text, entry);
  }

  /** @param content  undefined for a part that goes */
  protected put(name: string, content: PackedContent | undefined): void {
    const key = partKey(name);
    const entry = this.entries.get(key);
    if (content === entry) this.changed.delete(key);
    else this.changed.set(key, { name: entry?.name ?? name, content });
  }

  /** Inflates and forgets every part that has not been read, only to know that it is whole. @throws Refused */
  checkUnread(): void {
    for (const entry of this.entries.values()) if (!this.texts.hasRead(entry)) inflate(entry, this.codec);
  }

  /** The file: the very bytes that were opened where no part differs. */
  save(): Uint8Array {
    if (this.changed.size === 0) return this.file;
    return writeZip(
      this.archive,
      new Map([...this.changed.values()].map(({ name, content }) => [name, content])),
    );
  }

  /** A digest of all parts' names and contents but for one: it tells whether anybody has saved them since. */
  digest(except: string | undefined): string {
    const left = except === undefined ? undefined : partKey(except);
    const sums = this.names()
      .filter((name) => partKey(name) !== left)
      .map((name) => `${partKey(name)} ${String(this.content(name)?.crc ?? 0)}\n`)
      .toSorted();
    return this.codec
      .checksum(new TextEncoder().encode(sums.join("")))
      .toString(16)
      .padStart(8, "0");
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

/** @throws Refused where two entries claim one part: programs differ in which of them they read */
function entriesByKey({ entries }: ZipArchive): ReadonlyMap<string, ZipEntry> {
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const other = byKey.get(partKey(entry.name));
    if (other && (other.name !== entry.name || other.crc !== entry.crc))
      refuse({ code: "doubled-part", part: entry.name });
    byKey.set(partKey(entry.name), entry);
  }
  return byKey;
}

/** xl/workbook.xml → xl/_rels/workbook.xml.rels */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A relationship's target as the name of a part. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
