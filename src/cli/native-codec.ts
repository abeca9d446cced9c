/** Node's own means to pack and unpack workbooks in files. */
import { isUtf8 } from "node:buffer";
import * as zlib from "node:zlib";
import { COMPRESSION_LEVEL, type Codec } from "../xlsx/codec";
import { crc32 } from "../xlsx/crc32";

const BYTE_ORDER_MARK = "\ufeff";

export const NATIVE_CODEC: Codec = {
  deflate: (content) => zlib.deflateRawSync(content, { level: COMPRESSION_LEVEL }),
  // In one piece: room for all of it, and for one byte more, by which Node sees that there is no more.
  inflate: (data, size) =>
    zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  // Node has it since 20.15.
  checksum: "crc32" in zlib ? (content) => zlib.crc32(content) : crc32,
  decode: (content) => {
    if (!isUtf8(content)) throw new Error("not UTF-8");
    const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString("utf8");
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  },
};
