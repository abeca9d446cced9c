/** Files and folders of the command line → the workbooks to judge. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "./usage";

export type Input =
  { readonly kind: "file"; readonly path: string } | { readonly kind: "missing"; readonly path: string };

const WORKBOOK = /\.xls[xm]$/iu;
/** Excel's lock files, our own results, and hidden files. */
const LEFT_OUT = /^(?:~\$|\.)|\.evaluated\.xls[xm]$/iu;

/** @throws UsageError for a folder without workbooks */
export async function inputFiles(paths: readonly string[]): Promise<readonly Input[]> {
  const found = await Promise.all(paths.map(inputsOf));
  return found.flat();
}

async function inputsOf(path: string): Promise<readonly Input[]> {
  const status = await stat(path).catch(() => undefined);
  if (!status) return [{ kind: "missing", path }];
  if (!status.isDirectory()) return [{ kind: "file", path }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !LEFT_OUT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((one, other) => (one < other ? -1 : 1));
  if (files.length === 0) throw new UsageError(`フォルダ ${path} に .xlsx・.xlsm のブックがありません。`);
  return files.map((file) => ({ kind: "file", path: file }));
}
