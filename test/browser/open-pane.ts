/** The built pane inside the emulated Excel, and the presses that tests have in common. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { installExcel, type BrowserExcelOptions } from "../excel-host/browser";
import type { EmulatedExcel } from "../excel-host/emulated-excel";
import type { HostWorkbook } from "../excel-host/model";
import { openFile } from "../excel-host/open-file";
import { saveFile } from "../excel-host/save-file";
import { ORIGIN, PAGES } from "./pages";
import { serveFolder } from "./serve-folder";

export function bytesOf(file: string): Uint8Array {
  return readFileSync(join(__dirname, "../fixtures/workbooks", file));
}

export interface OpenPane {
  readonly excel: EmulatedExcel;
  readonly workbook: HostWorkbook;
  /** The file as Excel would save it now. */
  readonly save: () => Promise<Uint8Array>;
}

export async function openPaneOver(
  page: Page,
  file: string,
  options?: BrowserExcelOptions,
  /** Which page, and the state to wait for. */
  { name, state }: { readonly name: string; readonly state: string | undefined } = {
    name: "taskpane",
    state: "ready",
  },
): Promise<OpenPane> {
  const workbook = openFile(bytesOf(file), file);
  const excel = await installExcel(page, workbook, options);
  await serveFolder(page, ORIGIN, PAGES);
  await page.goto(`${ORIGIN}/${name}.html`);
  if (state !== undefined) await page.waitForSelector(`body[data-state=${state}]`);
  return { excel, workbook, save: () => saveFile(workbook, bytesOf(file)) };
}

/** Presses a button and waits for the state that follows. */
export async function pressing(page: Page, name: string, state: "ready" | "done"): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForSelector(`body[data-state=${state}]`);
}

export async function openMenu(page: Page): Promise<void> {
  await page.locator(".menu > summary").click();
}
