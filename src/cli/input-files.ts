/** Files and folders of the command line → the workbooks to judge. */
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

export type Input =
  | { readonly kind: "file"; readonly path: string }
  /** Nothing to open there; `code` is the problem's. */
  | { readonly kind: "problem"; readonly path: string; readonly code: string };

const WORKBOOK = /\.xls[xm]$/iu;
/** Excel's lock files, our own results, and hidden files. */
const LEFT_OUT = /^(?:~\$|\.)|\.(?:evaluated|cleared|published)\.xls[xm]$/iu;

/**
 * The files as given, and for each folder its workbooks, deep down. A file that is named twice, or stands in
 * a folder that is named, too, is one input.
 *
 * @param summary  the file of an earlier summary, which no folder stands for
 */
export async function inputFiles(paths: readonly string[], summary?: string): Promise<readonly Input[]> {
  const found = (await Promise.all(paths.map((path) => inputsOf(path, summary)))).flat();
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const isNew = !seen.has(resolve(path));
    seen.add(resolve(path));
    return isNew;
  });
}

async function inputsOf(path: string, summary: string | undefined): Promise<readonly Input[]> {
  const status = await stat(path).catch(() => undefined);
  if (!status) return [{ kind: "problem", path, code: "not-found" }];
  if (!status.isDirectory()) return [{ kind: "file", path }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [{ kind: "problem", path, code: "cannot-read" }];
  const files = entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !LEFT_OUT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => summary === undefined || resolve(file) !== resolve(summary))
    .toSorted((one, other) => (one < other ? -1 : 1));
  if (files.length === 0) return [{ kind: "problem", path, code: "no-workbooks" }];
  return files.map((file) => ({ kind: "file", path: file }));
}
