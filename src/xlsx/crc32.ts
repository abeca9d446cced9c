/** The checksum of zip entries (ISO 3309, polynomial 0xEDB88320), four bytes at a time ("slicing by 4"). */

/** What a byte comes to when no, one, two or three zero bytes follow it. */
const [LAST, THIRD, SECOND, FIRST] = tables();

function tables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const none = new Uint32Array(256).map((_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const followed = (table: Uint32Array): Uint32Array =>
    table.map((value) => (none[value & 0xff] ?? 0) ^ (value >>> 8));
  const one = followed(none);
  const two = followed(one);
  return [none, one, two, followed(two)];
}

export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  let at = 0;
  for (const words = bytes.length - 3; at < words; at += 4) {
    sum ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    sum =
      (FIRST[sum & 0xff] ?? 0) ^
      (SECOND[(sum >>> 8) & 0xff] ?? 0) ^
      (THIRD[(sum >>> 16) & 0xff] ?? 0) ^
      (LAST[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) sum = (LAST[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
