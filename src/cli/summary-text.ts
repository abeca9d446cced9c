/** A report as text for people: judgments by block, findings, counts. */
import { statusWord } from "../messages/words";
import type { BlockReport, FindingReport, RecognitionReport, WorkbookReport } from "../session/report";
import type { Written } from "./write-result";

const PHASE_WORDS = { plan: "計画", midterm: "中間振り返り", self: "自己評価" } as const;
const KIND_WORDS = { issue: "経営課題", strategy: "めざす成果及び戦略", initiative: "具体的取組" } as const;

/** The whole summary of one workbook, ending with a line break. */
export function summaryText(report: WorkbookReport): string {
  const heading = [report.year, report.organisation, PHASE_WORDS[report.phase]]
    .filter((word) => word !== "")
    .join(" ");
  const lines = [
    `■ ${report.file}（${oneLine(heading)}）`,
    ...report.blocks.flatMap(blockLines),
    ...(report.findings.length > 0 ? ["", "確認していただきたいこと"] : []),
    ...report.findings.map(findingLine),
    "",
    countsLine(report),
    ...(report.recognition ? recognitionLines(report.recognition) : []),
    ...(report.excluded ?? []).map(({ sheet, reason }) => `  シート「${oneLine(sheet)}」は${reason}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where the result was written, and what had to be left out. */
export function writtenLines(written: Written | undefined, note: string): string {
  const lines = [
    ...(note === "" ? [] : [note]),
    ...(written?.kind === "written" ? [`書き込み先: ${written.path}`] : []),
    ...(written?.kind === "written" && written.backup !== undefined
      ? [`元のファイルの控え: ${written.backup}`]
      : []),
    ...(written?.kind === "unchanged" ? [`変更なし: ${written.path}`] : []),
  ];
  return lines.map((line) => `  ${line}\n`).join("");
}

function blockLines(block: BlockReport): readonly string[] {
  if (block.judgments.length === 0) return [];
  return [
    `  ${KIND_WORDS[block.kind]}${block.number} ${oneLine(block.title)}`.trimEnd(),
    ...block.judgments.flatMap((judgment) => {
      const rating = judgment.computed ?? "―";
      const entered = judgment.status === "differs" ? `（記入は「${oneLine(judgment.entered)}」）` : "";
      const own = `    ${judgment.field}  ${rating}  ${statusWord(judgment.status)}${entered}  ${oneLine(judgment.because)}`;
      const several = judgment.indicators.length > 1 ? judgment.indicators : [];
      return [
        own,
        ...several.map(
          (one) =>
            `      ${one.label || oneLine(one.name)}  ${one.rating ?? "―"}  目標 ${one.target ?? "―"}  実績 ${oneLine(one.actual ?? "―")}`,
        ),
      ];
    }),
  ];
}

function findingLine({ severity, cell, message }: FindingReport): string {
  return `  【${severity}】${oneLine(message)}${cell ? `（${cell}）` : ""}`;
}

function countsLine({ summary }: WorkbookReport): string {
  const judged = `記入 ${String(summary.written)}・一致 ${String(summary.agrees)}・不一致 ${String(summary.differs)}・判定保留 ${String(summary.undecided)}・未測定 ${String(summary.unmeasured)}`;
  return `  ${judged} ／ 要修正 ${String(summary.要修正)}・要確認 ${String(summary.要確認)}・参考 ${String(summary.参考)}`;
}

function recognitionLines({ named, toConfirm, missing, headless }: RecognitionReport): readonly string[] {
  return [
    `  見出しから読み取った欄 ${String(named.length)}・確認が必要な欄 ${String(toConfirm.length)}・見つからない欄 ${String(missing.length)}`,
    ...toConfirm.map(
      ({ block, field, cells }) =>
        `    ${block}.${field}は${cells.join("・")}${cells.length > 1 ? "のどれか決められません" : "かもしれません"}。欄に名前を付けてください。`,
    ),
    ...missing.map(({ block, field }) => `    ${block}.${field}が見つかりません。欄に名前を付けてください。`),
    ...headless.map((cell) => `    番号の見出しのない取組があります（${cell}）。見出しを記入してください。`),
  ];
}

/** Text from cells on one line of a terminal, without its control characters. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/gu, " ").trim();
}
