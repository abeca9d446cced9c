/** Zip archives as any program may write them, wrong ones included. */
import { deflateSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";

export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** 0 stored, 8 deflated (the default), or any other number as it is written to the headers. */
  readonly method?: number;
  /** The sizes and the checksum stand behind the data, as programs write that stream. */
  readonly hasDescriptor?: boolean;
  /** Further general purpose bits: 1 for encrypted. */
  readonly flags?: number;
  /** What the headers say, where that is not true. */
  readonly claims?: { readonly crc?: number; readonly size?: number };
}

const DESCRIPTOR_FLAG = 8;
const UTF8_FLAG = 0x800;

/** The archive's bytes, entries in this order. */
export function zipFile(entries: readonly Entry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = typeof entry.content === "string" ? Buffer.from(entry.content) : entry.content;
    const method = entry.method ?? 8;
    const data = method === 8 ? deflateSync(content) : content;
    const flags = UTF8_FLAG | (entry.flags ?? 0) | (entry.hasDescriptor ? DESCRIPTOR_FLAG : 0);
    const sums = [entry.claims?.crc ?? crc32(content), data.length, entry.claims?.size ?? content.length];
    const common = (known: readonly number[]) => [
      ...two(20, flags, method, 0, 0x5821),
      ...four(...known),
      ...two(name.length, 0),
    ];
    const parts = [
      Buffer.from([...four(0x04034b50), ...common(entry.hasDescriptor ? [0, 0, 0] : sums)]),
      name,
      data,
      ...(entry.hasDescriptor ? [Buffer.from(four(0x08074b50, ...sums))] : []),
    ];
    central.push(
      Buffer.from([...four(0x02014b50), ...two(20), ...common(sums), ...two(0, 0, 0), ...four(0, offset)]),
      name,
    );
    local.push(...parts);
    offset += parts.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(central);
  const end = [...four(0x06054b50), ...two(0, 0, entries.length, entries.length)];
  return new Uint8Array(
    Buffer.concat([...local, directory, Buffer.from([...end, ...four(directory.length, offset), ...two(0)])]),
  );
}

const two = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]);
const four = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [...two(value & 0xffff), ...two(value >>> 16)]);
