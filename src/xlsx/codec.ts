/**
 * Deflate and inflate: in the browser by fflate; the command line hands in Node's own, which is faster.
 *
 * One implementation gives the same bytes for the same content. Two need not: nothing compares compressed bytes
 * of theirs.
 */
import { deflateSync, inflateSync } from "fflate";

export interface Compression {
  deflate(content: Uint8Array): Uint8Array;
  /**
   * @param size  of the content; more is never made
   * @throws Error for data that is no deflated content of this size at most
   */
  inflate(data: Uint8Array, size: number): Uint8Array;
}

/** Takes two thirds of the time of the usual choice, 6, for 4% more bytes. */
export const COMPRESSION_LEVEL = 4;

export const PORTABLE_COMPRESSION: Compression = {
  deflate: (content) => deflateSync(content, { level: COMPRESSION_LEVEL }),
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size) }),
};
