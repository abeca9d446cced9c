/**
 * A zip archive whose entries stay as they are: raw compressed bytes, in their order, inflated only when
 * asked for.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
 */
import type { Codec } from "./codec";
import { refuse } from "./refusal";

/** Content as it stands in an archive. */
export interface PackedContent {
  readonly method: number;
  /** The compressed data alone. */
  readonly data: Uint8Array;
  /** Of the content itself. */
  readonly size: number;
  readonly crc: number;
}

export interface ZipEntry extends PackedContent {
  /** As stored; `\` is left as it is. */
  readonly name: string;
  readonly flags: number;
  readonly compressedSize: number;
  /** The entry's bytes from its local header up to the next entry, data descriptor included. */
  readonly local: Uint8Array;
  /** Its record in the central directory; the local header's offset (at 42) is rewritten on writing. */
  readonly central: Uint8Array;
  /** Where its local header begins in the file. */
  readonly offset: number;
}

/** What the records begin with, and how long they are without names, extra fields and comments. */
export const END = 0x06054b50;
export const CENTRAL = 0x02014b50;
export const LOCAL = 0x04034b50;
export const END_SIZE = 22;
export const CENTRAL_SIZE = 46;
export const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

/** An evaluation workbook has some hundred parts of some hundred kilobytes; these leave a wide margin. */
const MOST_ENTRIES = 20_000;
const LARGEST_PART = 256 * 1024 * 1024;
const LARGEST_TOTAL = 1024 * 1024 * 1024;
/** The most repetitive sheets reach some 100 to 1; deflate can reach 1032. Small parts may be what they like. */
const HIGHEST_RATIO = 250;
const SMALL_PART = 16 * 1024 * 1024;

export const STORED = 0;
export const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

export interface ZipArchive {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** What stands before the first entry of the directory: nothing, or entries that it no longer lists. */
  readonly prefix: Uint8Array;
  readonly comment: Uint8Array;
}

/** Reads the directory of an archive. @throws Refused for anything that is no sound zip */
export function readZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) refuse({ code: "not-a-zip" });
  const end = findEnd(view);
  if (end === undefined) refuse({ code: "truncated" });
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  // These point to a record of zip64, which some programs write for files of any size.
  if (count === 0xffff || directory === 0xffffffff) refuse({ code: "zip64" });
  if (count > MOST_ENTRIES) refuse({ code: "too-large", part: "" });
  const records = centralRecords(bytes, view, directory, count, end);
  const starts = records.map(({ offset }) => offset).toSorted((one, other) => one - other);
  const nextStart = new Map(starts.map((start, at) => [start, starts[at + 1]]));
  let total = 0;
  const entries = records.map((record): ZipEntry => {
    if ([record.size, record.compressedSize, record.offset].includes(0xffffffff)) refuse({ code: "zip64" });
    total += record.size;
    if (
      record.size > LARGEST_PART ||
      total > LARGEST_TOTAL ||
      (record.size > SMALL_PART && record.size > HIGHEST_RATIO * record.compressedSize)
    ) {
      refuse({ code: "too-large", part: record.name });
    }
    const next = nextStart.get(record.offset) ?? directory;
    return { ...record, ...localPart(bytes, view, record, Math.min(next, directory)) };
  });
  return {
    entries,
    prefix: bytes.subarray(0, starts[0] ?? 0),
    comment: bytes.subarray(end + END_SIZE, end + END_SIZE + view.getUint16(end + 20, true)),
  };
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

type CentralRecord = Omit<ZipEntry, "local" | "data">;

function centralRecords(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
  end: number,
): readonly CentralRecord[] {
  const decoder = new TextDecoder("utf-8");
  const records: CentralRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) refuse({ code: "truncated" });
    const nameLength = view.getUint16(at + 28, true);
    const length = CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) refuse({ code: "truncated" });
    records.push({
      name: decoder.decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      central: bytes.subarray(at, at + length),
    });
    at += length;
  }
  return records;
}

function localPart(
  bytes: Uint8Array,
  view: DataView,
  record: CentralRecord,
  next: number,
): Pick<ZipEntry, "local" | "data"> {
  const { offset, compressedSize } = record;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL)
    refuse({ code: "truncated" });
  const data = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (data + compressedSize > next) refuse({ code: "truncated" });
  return { local: bytes.subarray(offset, next), data: bytes.subarray(data, data + compressedSize) };
}

/** Inflates an entry and checks it. @throws Refused for unknown compression, encryption or a wrong checksum */
export function inflate(entry: ZipEntry, codec: Codec): Uint8Array {
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) refuse({ code: "encrypted-entry", part: entry.name });
  if (entry.method !== STORED && entry.method !== DEFLATED)
    refuse({ code: "unknown-compression", part: entry.name });
  const content = inflated(entry, codec);
  if (content.length !== entry.size || codec.checksum(content) !== entry.crc)
    refuse({ code: "bad-crc", part: entry.name });
  return content;
}

/** What was packed, by us or in an entry that was inflated and checked before. */
export function unpacked({ method, data, size }: PackedContent, codec: Codec): Uint8Array {
  return method === STORED ? data : codec.inflate(data, size);
}

function inflated(entry: ZipEntry, codec: Codec): Uint8Array {
  try {
    return unpacked(entry, codec);
  } catch {
    return refuse({ code: "bad-crc", part: entry.name });
  }
}
