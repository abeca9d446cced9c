/**
 * Reading, judging and writing workbooks against two peers in the same run: unzipping and zipping everything
 * with fflate, and exceljs loading, setting the same cells, and saving.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { evaluate } from "../src/evaluation/evaluate";
import { assess } from "../src/session/assess";
import { evaluateWorkbook } from "../src/session/evaluate";
import { cellReference } from "../src/workbook/address";
import type { ChangeSet } from "../src/workbook/change-set";
import { type XlsxWorkbook, openWorkbook } from "../src/xlsx";
import { evaluationChanges } from "./evaluation-changes";
import { madeWorkbook } from "./made-workbook";
import { type Runs, median } from "./measure";

const SAMPLE = join(__dirname, "../samples/fukushima-r3.xlsx");
const FILE = "bench.xlsx";

export interface WritingFigures {
  readonly name: string;
  readonly sheets: number;
  readonly kilobytes: number;
  /** Milliseconds. */
  readonly read: number;
  readonly judge: number;
  readonly write: number;
  readonly whole: number;
  readonly unzipAndZip: number;
  readonly exceljs: number;
}

const CASES: readonly { readonly name: string; readonly sheets: number; readonly runs: Runs }[] = [
  { name: "見本", sheets: 1, runs: { warm: 10, measured: 15 } },
  { name: "24シート", sheets: 24, runs: { warm: 2, measured: 5 } },
  { name: "500シート", sheets: 500, runs: { warm: 1, measured: 3 } },
];

/** Peers are measured right after, so that the machine is as busy for them. */
export async function writingFigures(): Promise<readonly WritingFigures[]> {
  const sample = new Uint8Array(readFileSync(SAMPLE));
  const figures: WritingFigures[] = [];
  for (const { name, sheets, runs } of CASES) {
    const file = sheets === 1 ? sample : madeWorkbook(sample, sheets);
    const changes = await changesFor(opened(file));
    const { sheet } = await assess(opened(file));
    figures.push({
      name,
      sheets,
      kilobytes: Math.round(file.length / 1024),
      whole: await median(runs, async () => {
        const workbook = opened(file);
        await workbook.apply(await changesFor(workbook));
        return workbook.save();
      }),
      unzipAndZip: await median(runs, () => zipSync(unzipSync(file))),
      read: await median(runs, async () => {
        const workbook = opened(file);
        const { sheets: all } = await workbook.catalogue();
        const cells = await workbook.cells(all.flatMap(({ used }) => (used ? [used] : [])));
        return all.map(({ name: one }) => cells.used(one));
      }),
      judge: await median(runs, () => evaluate(sheet, {})),
      write: await writingAlone(runs, file, changes),
      exceljs: await median(sheets > 100 ? { warm: 0, measured: 1 } : { warm: 1, measured: 3 }, () =>
        withExceljs(file, changes),
      ),
    });
  }
  return figures;
}

async function changesFor(workbook: XlsxWorkbook): Promise<ChangeSet> {
  return evaluationChanges(await evaluateWorkbook(workbook, { file: FILE }), workbook);
}

/** A workbook can be changed once only: each run gets one that was read before. */
async function writingAlone(runs: Runs, file: Uint8Array, changes: ChangeSet): Promise<number> {
  const read: XlsxWorkbook[] = [];
  for (let round = 0; round < runs.warm + runs.measured; round++) {
    const workbook = opened(file);
    await assess(workbook);
    read.push(workbook);
  }
  return median(runs, async () => {
    const workbook = read.pop();
    if (!workbook) return;
    await workbook.apply(changes);
    workbook.save();
  });
}

async function withExceljs(file: Uint8Array, { cells }: ChangeSet): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer);
  for (const { cell, content } of cells) {
    const sheet = workbook.getWorksheet(cell.sheet);
    if (sheet && content.kind === "text") sheet.getCell(cellReference(cell)).value = content.text;
  }
  await workbook.xlsx.writeBuffer();
}

function opened(file: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(file);
  if (!opening.ok) throw new Error(`the benchmark's workbook was refused: ${opening.refusal.code}`);
  return opening.workbook;
}
