/** Node's own deflate and inflate for workbooks in files. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { COMPRESSION_LEVEL, type Compression } from "../xlsx/compression";

export const NATIVE_COMPRESSION: Compression = {
  deflate: (content) => deflateRawSync(content, { level: COMPRESSION_LEVEL }),
  // Node wants room for one byte at least.
  inflate: (data, size) => inflateRawSync(data, { maxOutputLength: Math.max(1, size) }),
};
