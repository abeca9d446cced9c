/**
 * Reading, judging and writing workbooks against two peers in the same run: unzipping and zipping everything
 * with fflate, and exceljs loading, setting the same cells, and saving.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { NATIVE_CODEC } from "../src/cli/native-codec";
import { readWorkbook } from "../src/session/assess";
import { carryOut, plan } from "../src/session/carry-out";
import { seal } from "../src/session/seal";
import { cellReference } from "../src/workbook/address";
import type { ChangeSet } from "../src/workbook/change-set";
import { type XlsxWorkbook, openWorkbook } from "../src/xlsx";
import { madeWorkbook } from "./made-workbook";
import { type Runs, median } from "./measure";
import { peakMemory } from "./peak-memory";
import { table } from "./table";

const SAMPLE = join(__dirname, "../samples/fukushima-r3.xlsx");
const OPTIONS = { file: "bench.xlsx" };

interface Figures {
  readonly name: string;
  readonly sheets: number;
  readonly kilobytes: number;
  /** Milliseconds. */
  readonly read: number;
  readonly judge: number;
  readonly write: number;
  /** As the command line does it: read, judged, written, sealed, saved. */
  readonly whole: number;
  readonly unzipAndZip: number;
  readonly exceljs: number;
}

/** The larger ones come to a warm engine, and one run of them is many of their sheets. */
const CASES: readonly { readonly name: string; readonly sheets: number; readonly runs: Runs }[] = [
  { name: "sample", sheets: 1, runs: { warm: 25, measured: 15 } },
  { name: "24 sheets", sheets: 24, runs: { warm: 5, measured: 5 } },
  { name: "500 sheets", sheets: 500, runs: { warm: 0, measured: 1 } },
];

export async function writingTable(): Promise<string> {
  const figures: Figures[] = [];
  for (const one of CASES) figures.push(await figuresOf(one));
  const [, few, many] = figures;
  const perSheet = (one: Figures | undefined): number => (one ? one.whole / one.sheets : Number.NaN);
  return [
    table(
      [
        "workbook",
        "KB",
        "read",
        "judge",
        "write",
        "whole",
        "unzip + zip",
        "exceljs",
        "whole ÷ unzip + zip",
        "exceljs ÷ whole",
        "read and write ÷ unzip + zip",
        "exceljs ÷ read and write",
      ],
      figures.map((one) => [
        one.name,
        String(one.kilobytes),
        ...[one.read, one.judge, one.write, one.whole, one.unzipAndZip, one.exceljs].map(milliseconds),
        (one.whole / one.unzipAndZip).toFixed(2),
        (one.exceljs / one.whole).toFixed(1),
        ((one.read + one.write) / one.unzipAndZip).toFixed(2),
        (one.exceljs / (one.read + one.write)).toFixed(1),
      ]),
    ),
    `Time per sheet, 24 → 500 sheets: × ${(perSheet(many) / perSheet(few)).toFixed(2)}. ` +
      `Peak memory of a process that evaluates 500 sheets: ${peakMemory(workbookOf(500)).toFixed(0)} MB, one sheet: ${peakMemory(workbookOf(1)).toFixed(0)} MB.`,
  ].join("\n\n");
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

/** Peers are measured right after, so that the machine is as busy for them. */
async function figuresOf({ name, sheets, runs }: (typeof CASES)[number]): Promise<Figures> {
  const file = workbookOf(sheets);
  const whole = await median(runs, async () => {
    const workbook = opened(file);
    await carryOut(workbook, { kind: "evaluate" }, OPTIONS);
    await seal(workbook);
    return workbook.save();
  });
  const unzipAndZip = await median(runs, () => zipSync(unzipSync(file)));
  const read = await median(runs, () => readWorkbook(opened(file)));
  const judged = await readWorkbook(opened(file));
  const judge = await median(runs, () => plan(judged, { kind: "evaluate" }, OPTIONS));
  const planned = plan(judged, { kind: "evaluate" }, OPTIONS);
  if (planned.kind !== "planned") throw new Error(planned.refusal.why);
  const { changes } = planned;
  const write = await writingAlone(runs, file, changes);
  const exceljs = await median(sheets > 1 ? { warm: 0, measured: 1 } : { warm: 3, measured: 3 }, () =>
    withExceljs(file, changes),
  );
  const kilobytes = Math.round(file.length / 1024);
  return { name, sheets, kilobytes, read, judge, write, whole, unzipAndZip, exceljs };
}

function workbookOf(sheets: number): Uint8Array {
  const sample = new Uint8Array(readFileSync(SAMPLE));
  return sheets === 1 ? sample : madeWorkbook(sample, sheets);
}

/** A workbook can be changed once only: each run gets one that was read before. */
async function writingAlone(runs: Runs, file: Uint8Array, changes: ChangeSet): Promise<number> {
  const read: XlsxWorkbook[] = [];
  for (let round = 0; round < runs.warm + runs.measured; round++) {
    const workbook = opened(file);
    await readWorkbook(workbook);
    read.push(workbook);
  }
  return median(runs, async () => {
    const workbook = read.pop();
    if (!workbook) return;
    await workbook.apply(changes);
    await seal(workbook);
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
  const opening = openWorkbook(file, NATIVE_CODEC);
  if (!opening.ok) throw new Error(`the benchmark's workbook was refused: ${opening.refusal.code}`);
  return opening.workbook;
}
