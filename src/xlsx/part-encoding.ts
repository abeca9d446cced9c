/** How the text of an XML part stands in its bytes. */
import type { Codec } from "./codec";
import { refuse } from "./refusal";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

export interface Encoded {
  readonly encoding: Encoding;
  /** Its byte order mark. */
  readonly mark: readonly number[];
}

export const UTF_8: Encoded = { encoding: "utf-8", mark: [] };

/** By its byte order mark; without one a part is in UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoded {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found ? { encoding: found[0], mark: found[1] } : UTF_8;
}

/** The text without its byte order mark. @throws Refused for one that would not come back as the same bytes */
export function decodeText(bytes: Uint8Array, { encoding }: Encoded, codec: Codec, part: string): string {
  try {
    return encoding === "utf-8"
      ? codec.decode(bytes)
      : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse({ code: "broken-part", part });
  }
}

export function encodeText(text: string, { encoding, mark }: Encoded): Uint8Array {
  const content =
    encoding === "utf-8" ? new TextEncoder().encode(text) : utf16(text, encoding === "utf-16le");
  if (mark.length === 0) return content;
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
