/** `npm run bench`: figures of this machine at this moment; what counts are the ratios between them. */
import { peakMemory } from "./peak-memory";
import { writingFigures } from "./writing";

const MILLISECONDS = 1;

function cell(value: number, digits = MILLISECONDS): string {
  return value.toFixed(digits);
}

async function main(): Promise<void> {
  const figures = await writingFigures();
  const lines = [
    "| ブック | KB | 読む | 判定 | 書く | 全体 | unzip+zip | exceljs | 全体÷unzip+zip | exceljs÷全体 |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...figures.map(
      (one) =>
        `| ${one.name} | ${String(one.kilobytes)} | ${cell(one.read)} | ${cell(one.judge)} | ${cell(one.write)} | ${cell(one.whole)} ms | ${cell(one.unzipAndZip)} | ${cell(one.exceljs)} | ${cell(one.whole / one.unzipAndZip, 2)} | ${cell(one.exceljs / one.whole, 1)} |`,
    ),
  ];
  const [, few, many] = figures;
  if (few && many) {
    const growth = many.whole / many.sheets / (few.whole / few.sheets);
    lines.push("", `1シートあたりの時間、${few.name}→${many.name}: ×${cell(growth, 2)}`);
  }
  lines.push(`500シートの最大メモリ: ${cell(peakMemory(500), 0)} MB`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

void main();
