/** Writing a result where it belongs, without losing what somebody has put there. */
import { readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileProblem } from "../messages/files";
import { isSealed } from "../session/seal";
import { Refused, openWorkbook } from "../xlsx";
import { isNothingThere } from "./error-code";
import { NATIVE_CODEC } from "./native-codec";
import { backUp, replaceFile } from "./replace-file";

export type Written =
  | { readonly kind: "written"; readonly path: string; readonly backup: string | undefined }
  /** The very bytes are there already. */
  | { readonly kind: "unchanged"; readonly path: string };

/**
 * Writes a file of our own. One that is there already is replaced only if nobody has saved it since we
 * wrote it.
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array,
  { force }: { readonly force: boolean },
): Promise<Written | FileProblem> {
  const old = await readFile(path).catch((error: unknown) =>
    isNothingThere(error) ? undefined : "unreadable",
  );
  if (old instanceof Uint8Array && isSame(old, bytes)) return { kind: "unchanged", path };
  if (old !== undefined && !force && (old === "unreadable" || !(await isOurs(old))))
    return { code: "output-edited", part: path };
  return replaced(path, bytes, undefined);
}

/**
 * Replaces the input, keeping a copy of it.
 *
 * @param before  the input as it was read
 */
export async function writeInPlace(
  path: string,
  before: Uint8Array,
  bytes: Uint8Array,
): Promise<Written | FileProblem> {
  if (isSame(before, bytes)) return { kind: "unchanged", path };
  const lock = join(dirname(path), `~$${basename(path)}`);
  if (await stat(lock).catch(() => undefined)) return { code: "open-in-excel", part: lock };
  const now = await readFile(path).catch(() => undefined);
  if (!now || !isSame(now, before)) return { code: "changed-meanwhile" };
  const backup = await backUp(path).catch(() => undefined);
  if (backup === undefined) return { code: "cannot-back-up", part: path };
  const written = await replaced(path, bytes, backup);
  // A copy of what has stayed in its place would only be one more with every attempt.
  if ("code" in written) await rm(backup, { force: true });
  return written;
}

async function replaced(
  path: string,
  bytes: Uint8Array,
  backup: string | undefined,
): Promise<Written | FileProblem> {
  try {
    await replaceFile(path, bytes);
    return { kind: "written", path, backup };
  } catch {
    return { code: "cannot-write", part: path };
  }
}

async function isOurs(bytes: Uint8Array): Promise<boolean> {
  const opening = openWorkbook(bytes, NATIVE_CODEC);
  try {
    return opening.ok && (await isSealed(opening.workbook));
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
