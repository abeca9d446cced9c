/** Judges all workbooks of a folder in the browser and sums them up in one. */
import { type FileProblem, fileSentence } from "../messages/files";
import { evaluateWorkbook } from "../session/evaluate";
import { WardCounts, type WorkbookSummary, summarise, unreadable } from "../session/report-over-many";
import { COUNTS_SHEET, LINES_SHEET } from "../session/summary-workbook";
import { Refused, openWorkbook } from "../xlsx";
import { TableWorkbook } from "../xlsx/table-workbook";

export interface FolderSummary {
  /** The summary's bytes, in order. */
  readonly chunks: readonly Uint8Array[];
  readonly all: number;
  readonly failed: number;
}

/**
 * One after the other: the page answers between two files, and holds one of them at a time.
 *
 * @param onProgress  called with how many are done
 * @returns undefined where it was cancelled
 */
export async function judgeFolder(
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<FolderSummary | undefined> {
  const chunks: Uint8Array[] = [];
  const counts = new WardCounts();
  const workbook = new TableWorkbook([LINES_SHEET, COUNTS_SHEET], (chunk) => {
    chunks.push(chunk);
  });
  workbook.begin();
  let failed = 0;
  for (const [index, file] of files.entries()) {
    const result = await judged(file);
    if (result.kind === "problem") failed += 1;
    for (const line of result.summary.lines) workbook.add(line);
    counts.add(result.summary);
    onProgress(index + 1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return undefined;
  }
  workbook.begin();
  for (const row of counts.table().rows) workbook.add(row);
  workbook.finish();
  return { chunks, all: files.length, failed };
}

interface Judged {
  readonly kind: "judged" | "problem";
  readonly summary: WorkbookSummary;
}

/** A file that brings a defect of ours to light must not cost the others their judgment. */
async function judged(file: File): Promise<Judged> {
  try {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return problem(file, { code: "cannot-read" });
    const opening = openWorkbook(new Uint8Array(bytes));
    if (!opening.ok) return problem(file, opening.refusal);
    const report = await evaluateWorkbook(opening.workbook, { file: file.name });
    if (report.blocks.length === 0) return problem(file, { code: "no-names" });
    return { kind: "judged", summary: await summarise(opening.workbook, report) };
  } catch (error) {
    return problem(file, error instanceof Refused ? error.refusal : { code: "defect", part: String(error) });
  }
}

function problem(file: File, code: FileProblem): Judged {
  return { kind: "problem", summary: unreadable(file.name, fileSentence(code)) };
}
