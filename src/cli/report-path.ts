/** Where the summary over many files goes: never onto a workbook that is judged, or any that is no summary. */
import { readFile } from "node:fs/promises";
import { COUNTS_SHEET, LINES_SHEET } from "../session/summary-workbook";
import { Refused, openWorkbook } from "../xlsx";
import { isNothingThere } from "./error-code";
import { NATIVE_CODEC } from "./native-codec";
import { pathKey } from "./output-paths";
import { UsageError } from "./usage";

/**
 * @param taken  the inputs, and what is made of them
 * @param force  whether any other file may be replaced
 * @throws UsageError where something would be lost, or Excel could not open the summary
 */
export async function reportPath(path: string, taken: readonly string[], force: boolean): Promise<string> {
  if (!/\.xlsx$/iu.test(path))
    throw new UsageError(
      `--report には .xlsx のファイル名を指定してください（「${path}」は指定できません）。`,
    );
  const key = await pathKey(path);
  const others = await Promise.all(taken.map(pathKey));
  if (others.includes(key))
    throw new UsageError(
      `--report の ${path} は、判定するブックかその結果と同じファイルです。別の名前を指定してください。`,
    );
  if (!force && !(await isFree(path)))
    throw new UsageError(
      `--report の ${path} には、判定チェックの一覧ではないファイルがあります。置き換えてよければ --force を付け、残すなら別の名前を指定してください。`,
    );
  return path;
}

/** Whether nothing stands there, or a summary of an earlier run. */
async function isFree(path: string): Promise<boolean> {
  const old = await readFile(path).catch(isNothingThere);
  return old instanceof Uint8Array ? isSummary(old) : old;
}

async function isSummary(bytes: Uint8Array): Promise<boolean> {
  const opening = openWorkbook(bytes, NATIVE_CODEC);
  if (!opening.ok) return false;
  try {
    const { sheets } = await opening.workbook.catalogue();
    return sheets.map(({ name }) => name).join() === [LINES_SHEET.name, COUNTS_SHEET.name].join();
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
