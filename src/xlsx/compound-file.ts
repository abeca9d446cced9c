/**
 * Compound files (OLE): what an .xls, a password-protected or a rights-managed workbook really is.
 *
 * Source: [MS-CFB] (directory entries), [MS-OFFCRYPTO] 2.3 (EncryptedPackage), 2.2 (DataSpaces of IRM).
 */
import type { Refusal } from "./refusal";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The refusal for a compound file; undefined for anything else. */
export function compoundFileRefusal(bytes: Uint8Array): Refusal | undefined {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined;
  // Rights management names its transform beside the encrypted package; a password alone does not.
  if (
    holdsName(bytes, "DRMEncryptedDataSpace") ||
    holdsName(bytes, "DRMEncryptedTransform") ||
    holdsName(bytes, "LabelInfo")
  ) {
    return { code: "rights-managed" };
  }
  return holdsName(bytes, "EncryptedPackage") || holdsName(bytes, "EncryptionInfo")
    ? { code: "password" }
    : { code: "old-xls" };
}

/** Directory entries hold their names in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (
    let at = bytes.indexOf(first);
    at >= 0 && at + wanted.length <= bytes.length;
    at = bytes.indexOf(first, at + 1)
  ) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
