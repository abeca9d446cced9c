/**
 * Writing an archive anew: entries that stay are copied as the bytes they are, in their order; others are
 * compressed afresh or left out; new ones follow at the end.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
 */
import type { Codec } from "./codec";
import { CENTRAL, CENTRAL_SIZE, DEFLATED, END, END_SIZE, LOCAL, LOCAL_SIZE, STORED } from "./zip-archive";
import type { PackedContent, ZipArchive, ZipEntry } from "./zip-archive";

/** Sizes stand in a data descriptor after the data: never where we write, who know them before. */
const DESCRIPTOR_FLAG = 8;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
const VERSION = 20;
/** The extra field in which large sizes would stand. */
const ZIP64_FIELD = 1;

/** Content as it takes the place of an entry: what was stored stays stored, everything else is deflated. */
export function packed(content: Uint8Array, former: ZipEntry | undefined, codec: Codec): PackedContent {
  const method = former?.method === STORED ? STORED : DEFLATED;
  const data = method === STORED ? content : codec.deflate(content);
  return { method, data, size: content.length, crc: codec.checksum(content) };
}

/** What becomes of an entry, by its name as stored: new content, or undefined to leave it out. */
export type EntryChanges = ReadonlyMap<string, PackedContent | undefined>;

interface WrittenEntry {
  readonly local: readonly Uint8Array[];
  readonly central: Uint8Array;
}

/**
 * @param changes  entries whose name the archive does not have are added, in this order
 * @returns the new archive; nothing in it depends on the time
 */
export function writeZip(archive: ZipArchive, changes: EntryChanges): Uint8Array {
  const known = new Set(archive.entries.map(({ name }) => name));
  const inFileOrder = archive.entries.toSorted((one, other) => one.offset - other.offset);
  const written = new Map<ZipEntry | string, WrittenEntry>();
  for (const entry of inFileOrder) {
    if (!changes.has(entry.name)) written.set(entry, { local: [entry.local], central: entry.central });
    else {
      const content = changes.get(entry.name);
      if (content) written.set(entry, replaced(entry, content));
    }
  }
  for (const [name, content] of changes) {
    if (!known.has(name) && content) written.set(name, added(name, content, inFileOrder[0]));
  }
  const offsets = new Map<ZipEntry | string, number>();
  const pieces: Uint8Array[] = [archive.prefix];
  let at = archive.prefix.length;
  for (const [key, { local }] of written) {
    offsets.set(key, at);
    for (const piece of local) {
      pieces.push(piece);
      at += piece.length;
    }
  }
  const start = at;
  // The directory keeps its own order, which need not be that of the data.
  const order = [...archive.entries, ...[...written.keys()].filter((key) => typeof key === "string")];
  let count = 0;
  for (const key of order) {
    const record = written.get(key);
    const offset = offsets.get(key);
    if (!record || offset === undefined) continue;
    pieces.push(movedTo(record.central, offset));
    at += record.central.length;
    count += 1;
  }
  pieces.push(endRecord(count, at - start, start, archive.comment));
  return joined(pieces);
}

/** The same entry with other content: name, time, attributes and extra fields stay. */
function replaced(entry: ZipEntry, { method, data, size, crc }: PackedContent): WrittenEntry {
  const flags = entry.flags & ~DESCRIPTOR_FLAG & ~ENCRYPTED_FLAG;
  const view = viewOf(entry.local);
  const nameEnd = LOCAL_SIZE + view.getUint16(26, true);
  const extra = withoutZip64(entry.local.subarray(nameEnd, nameEnd + view.getUint16(28, true)));
  const local = joined([entry.local.subarray(0, nameEnd), extra]);
  const localView = viewOf(local);
  localView.setUint16(6, flags, true);
  localView.setUint16(8, method, true);
  localView.setUint32(14, crc, true);
  localView.setUint32(18, data.length, true);
  localView.setUint32(22, size, true);
  localView.setUint16(28, extra.length, true);

  const oldCentral = viewOf(entry.central);
  const centralNameEnd = CENTRAL_SIZE + oldCentral.getUint16(28, true);
  const centralExtraEnd = centralNameEnd + oldCentral.getUint16(30, true);
  const centralExtra = withoutZip64(entry.central.subarray(centralNameEnd, centralExtraEnd));
  const central = joined([
    entry.central.subarray(0, centralNameEnd),
    centralExtra,
    entry.central.subarray(centralExtraEnd),
  ]);
  const centralView = viewOf(central);
  centralView.setUint16(8, flags, true);
  centralView.setUint16(10, method, true);
  centralView.setUint32(16, crc, true);
  centralView.setUint32(20, data.length, true);
  centralView.setUint32(24, size, true);
  centralView.setUint16(30, centralExtra.length, true);
  return { local: [local, data], central };
}

/** A new entry, with the time of an old one: the same workbook gives the same bytes whenever it is written. */
function added(
  name: string,
  { method, data, size, crc }: PackedContent,
  like: ZipEntry | undefined,
): WrittenEntry {
  const bytes = new TextEncoder().encode(name);
  const time = like ? viewOf(like.central).getUint32(12, true) : 0x00210000;
  const flags = bytes.length === name.length ? 0 : UTF8_FLAG;
  const local = new Uint8Array(LOCAL_SIZE + bytes.length);
  const localView = viewOf(local);
  const central = new Uint8Array(CENTRAL_SIZE + bytes.length);
  const centralView = viewOf(central);
  localView.setUint32(0, LOCAL, true);
  centralView.setUint32(0, CENTRAL, true);
  centralView.setUint16(4, VERSION, true);
  // From the version needed to the length of the name, both records have the same fields.
  for (const [view, at] of [
    [localView, 4],
    [centralView, 6],
  ] as const) {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, method, true);
    view.setUint32(at + 6, time, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, bytes.length, true);
  }
  local.set(bytes, LOCAL_SIZE);
  central.set(bytes, CENTRAL_SIZE);
  return { local: [local, data], central };
}

/** A record of the directory for an entry that begins elsewhere now. */
function movedTo(central: Uint8Array, offset: number): Uint8Array {
  // Not slice(): of a Buffer of Node's that is the same memory, and the input would change.
  const record = Uint8Array.from(central);
  viewOf(record).setUint32(42, offset, true);
  return record;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_FIELD) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joined([...kept, extra.subarray(Math.min(at, extra.length))]);
}

function endRecord(count: number, size: number, start: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(END_SIZE + comment.length);
  const view = viewOf(record);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, END_SIZE);
  return record;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
