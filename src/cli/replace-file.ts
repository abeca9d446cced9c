/**
 * Putting a file in its place so that at any moment, whatever happens, the old one or the new one is there,
 * whole: written beside, brought to the disk, and renamed.
 */
import { constants } from "node:fs";
import { chmod, copyFile, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { errorCode } from "./error-code";

/**
 * Writes a file, in the place of one that may be there. Rights of the old one stay; a link goes on pointing
 * to it.
 *
 * @throws the file system's error; the old file is then as it was
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => undefined);
  const beside = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    const file = await open(beside, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (old) await chmod(beside, old.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/**
 * Copies a file to NAME.bak, or NAME.bak2, NAME.bak3 … where there is one already.
 *
 * @returns the path of the copy
 */
export async function backUp(path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const copy = `${path}.bak${number === 1 ? "" : String(number)}`;
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL);
    } catch (error) {
      if (errorCode(error) === "EEXIST") continue;
      throw error;
    }
    const file = await open(copy, "r+");
    await file.sync().finally(() => file.close());
    return copy;
  }
}

/** Brings the renaming itself to the disk, where the system knows how (Windows does not). */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
