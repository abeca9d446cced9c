/** Writes the summary over many files (`--report`) while the files are judged. */
import { createWriteStream, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { WardCounts, type WorkbookSummary } from "../session/report-over-many";
import { COUNTS_SHEET, LINES_SHEET } from "../session/summary-workbook";
import { TableWorkbook } from "../xlsx/table-workbook";

export class ReportFile {
  private readonly unfinished: string;
  private readonly stream: WriteStream;
  private readonly written: Promise<boolean>;
  private readonly workbook: TableWorkbook;
  private readonly counts = new WardCounts();

  /** @param path  replaced only when the whole summary is there */
  constructor(private readonly path: string) {
    this.unfinished = `${path}.unfinished`;
    this.stream = createWriteStream(this.unfinished);
    this.written = new Promise((resolve) => {
      this.stream.once("finish", () => {
        resolve(true);
      });
      this.stream.once("error", () => {
        resolve(false);
      });
    });
    this.workbook = new TableWorkbook([LINES_SHEET, COUNTS_SHEET], (chunk) => {
      this.stream.write(chunk);
    });
    this.workbook.begin();
  }

  add(summary: WorkbookSummary): void {
    for (const line of summary.lines) this.workbook.add(line);
    this.counts.add(summary);
  }

  /** @returns whether the summary could be written */
  async finish(): Promise<boolean> {
    this.workbook.begin();
    for (const row of this.counts.table().rows) this.workbook.add(row);
    this.workbook.finish();
    this.stream.end();
    const isWritten =
      (await this.written) &&
      (await rename(this.unfinished, this.path).then(
        () => true,
        () => false,
      ));
    if (!isWritten) await rm(this.unfinished, { force: true });
    return isWritten;
  }
}
