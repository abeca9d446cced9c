/** A zip whose bytes depend on nothing but what is in it. */
import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import type { Files } from "./build-site";

/** The earliest time a zip can hold, by the clock of any time zone. */
const NO_TIME = new Date(1980, 0, 1);

export function zipped(files: Files): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME });
}

/** The checksum as `sha256sum --check` reads it. */
export function checksumLine(digest: string, fileName: string): string {
  return `${digest}  ${fileName}\n`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
