/**
 * Where each result goes, decided before anything is written: two that would go to the same place, or onto
 * an input, are refused.
 */
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { UsageError } from "./usage";

/** What is made of a workbook. */
export type Result = "evaluated" | "cleared" | "published";

export interface OutputSettings {
  readonly result: Result;
  /** A file or a folder; undefined for beside the input. */
  readonly out: string | undefined;
}

/** What names a file and no folder, whether we could write it or not. */
const FILE = /\.(?:xls[a-z]?|ods|csv|json|pdf)$/iu;

/**
 * The output of each input, in their order.
 *
 * @throws UsageError where two results would collide, or a result would replace an input
 */
export async function outputPaths(
  inputs: readonly string[],
  settings: OutputSettings,
): Promise<readonly string[]> {
  const outputs = await pathsFor(inputs, settings);
  const taken = new Map<string, string>();
  for (const input of inputs) taken.set(await pathKey(input), input);
  for (const [at, output] of outputs.entries()) {
    const key = await pathKey(output);
    const other = taken.get(key);
    if (other !== undefined)
      throw new UsageError(
        `${inputs[at] ?? ""} の結果の書き込み先 ${output} は、${other} ${
          inputs.includes(other) ? "そのもの、またはその結果の書き込み先" : "の結果の書き込み先"
        }と重なります。--out で別のフォルダかファイル名を指定してください。`,
      );
    taken.set(key, inputs[at] ?? "");
  }
  return outputs;
}

async function pathsFor(
  inputs: readonly string[],
  { result, out }: OutputSettings,
): Promise<readonly string[]> {
  if (out === undefined) return inputs.map((input) => join(dirname(input), resultName(input, result)));
  if (await isFolder(out)) return inputs.map((input) => join(out, resultName(input, result)));
  const [input, ...others] = inputs;
  if (others.length > 0)
    throw new UsageError(
      `入力が${String(inputs.length)}個あるため、--out にはフォルダを指定してください（${out} はファイル名です）。`,
    );
  if (input !== undefined && extname(input).toLowerCase() !== extname(out).toLowerCase())
    throw new UsageError(
      `--out の拡張子は入力と同じ ${extname(input)} にしてください（${out}）。違う拡張子のブックはExcelで開けません。`,
    );
  return inputs.map(() => out);
}

/** An existing folder, or a name that is none of a file's. */
async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined);
  return status ? status.isDirectory() : /[\\/]$/u.test(path) || !FILE.test(path);
}

/** 運営方針.xlsx → 運営方針.evaluated.xlsx; 運営方針.evaluated.xlsx → 運営方針.published.xlsx */
function resultName(input: string, result: Result): string {
  const extension = extname(input);
  const name = basename(input, extension);
  const bare = result === "evaluated" ? name : name.replace(/\.evaluated$/iu, "");
  return `${bare}.${result}${extension}`;
}

/** The same for all paths of one file: through links, and where capital and small letters make no difference. */
export async function pathKey(path: string): Promise<string> {
  const real = await realpath(path).catch(() => resolve(path));
  return real.normalize("NFC").toLowerCase();
}
