/** `hyoka judge`: judges the texts of one indicator, or each row of a table. */
import { readFile } from "node:fs/promises";
import { type JudgmentWords, type TextsToJudge, judgmentWords } from "../session/judgment-words";
import { reportJson } from "../session/report-json";
import { readArguments } from "./arguments";
import { UsageError } from "./usage";

export async function judgeCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    target: { type: "string" },
    criterion: { type: "string" },
    actual: { type: "string" },
    prior: { type: "string" },
    kind: { type: "string" },
    batch: { type: "string" },
    json: { type: "boolean" },
  });
  const [stray] = positionals;
  if (stray !== undefined)
    throw new UsageError(
      `「${stray}」を読み飛ばせません。文章は --target などの後に、引用符で囲んで指定してください。`,
    );
  if (values.batch !== undefined) {
    for (const line of await batch(values.batch)) process.stdout.write(`${line}\n`);
    return 0;
  }
  if (values.target === undefined) throw new UsageError("--target で目標の文章を指定してください。");
  const words = judgmentWords({
    target: values.target,
    kind: kindNamed(values.kind),
    ...(values.criterion === undefined ? {} : { criterion: values.criterion }),
    ...(values.actual === undefined ? {} : { actual: values.actual }),
    ...(values.prior === undefined ? {} : { prior: values.prior }),
  });
  process.stdout.write(values.json ? `${reportJson(words)}\n` : textOf(words));
  return 0;
}

/** @param where  where the kind was asked for, for the sentence */
function kindNamed(name: string | undefined, where = "--kind "): TextsToJudge["kind"] {
  if (name === undefined || name === "" || name === "process") return "process";
  if (name === "outcome") return "outcome";
  throw new UsageError(`${where}は process・outcome のいずれかです（「${name}」は指定できません）。`);
}

function textOf({ rating, because, unread }: JudgmentWords): string {
  const notRead =
    unread.length > 0 ? `読み取れなかった言葉: ${unread.map((words) => `「${words}」`).join("")}\n` : "";
  return `${rating ?? "判定なし"}  ${because}\n${notRead}`;
}

/** One JSON object a row, with its id, in order. */
async function batch(path: string): Promise<readonly string[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`${path} を読めません。場所と名前を確認してください。`);
  });
  const [header = "", ...rows] = text.replace(/^\ufeff/u, "").split(/\r?\n/u);
  const columns = header.split("\t");
  if (!columns.includes("target"))
    throw new UsageError(
      `${path} の1行目に target の列がありません（列: id target criterion actual prior kind、タブ区切り）。`,
    );
  return rows
    .map((row, at) => ({ row, line: at + 2 }))
    .filter(({ row }) => row.trim() !== "")
    .map(({ row, line }) => {
      const cells = row.split("\t");
      const cell = (name: string): string => (cells[columns.indexOf(name)] ?? "").replaceAll("\\n", "\n");
      const texts = {
        target: cell("target"),
        criterion: cell("criterion"),
        actual: cell("actual"),
        prior: cell("prior"),
        kind: kindNamed(cell("kind"), `${path} の${String(line)}行目の kind `),
      };
      return reportJson({ id: cell("id"), ...judgmentWords(texts) });
    });
}
