/** Opens a workbook in an emulated Excel around a page, so that the unchanged pane runs in a real browser. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { EmulatedExcel, type EmulatedExcelOptions } from "./emulated-excel";
import { HostWorkbook } from "./model";
import { openFile } from "./open-file";
import type { Request } from "./protocol";
import { provideWindowExternal } from "./window-external";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PACKAGE = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const LIGHT = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x000000,
};
const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x3b3b3b,
  controlForegroundColor: 0xffffff,
};

export interface BrowserExcelOptions extends EmulatedExcelOptions {
  /** "ja-JP" unless told otherwise. */
  readonly locale?: string;
  readonly theme?: "light" | "dark";
}

/**
 * Puts an emulated Excel around a page that has not been opened yet. Microsoft's office.js is asked for at
 * its usual address and answered from the npm package; nothing else leaves the machine.
 *
 * @param file  the bytes of an .xlsx file, or a workbook that was made for the test
 * @returns the Excel, which lives outside the page: the test may ask, disturb and look into it at any time
 */
export async function installExcel(
  page: Page,
  file: HostWorkbook | Uint8Array,
  { locale = "ja-JP", theme = "light", ...options }: BrowserExcelOptions = {},
): Promise<EmulatedExcel> {
  const workbook = file instanceof HostWorkbook ? file : openFile(file, "運営方針.xlsx");
  const excel = new EmulatedExcel(workbook, options);
  await page.exposeFunction("emulatedExcelAnswer", (body: string) =>
    JSON.stringify(excel.answer(JSON.parse(body) as Request)),
  );
  await page.addInitScript(provideWindowExternal, {
    hostInfo: `Excel$Win32$16.01$${locale}$$$$0`,
    locale,
    requirements: { ExcelApi: excel.requirementSet, CustomXmlParts: "1.1", RibbonApi: "1.1" },
    theme: theme === "dark" ? DARK : LIGHT,
    documentUrl: `C:\\評価\\${workbook.fileName}`,
    answerFunction: "emulatedExcelAnswer",
    fireFunction: "emulatedExcelFire",
  });
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/u, (route) => {
    const url = route.request().url();
    if (!url.startsWith(OFFICE_JS)) return route.abort();
    const path = new URL(url).pathname.replace("/lib/1/hosted/", "");
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(join(PACKAGE, path), "utf8") });
  });
  excel.onEvent((event) => {
    void page.evaluate(
      (entry) => {
        (window as unknown as { emulatedExcelFire: (event: unknown[]) => void }).emulatedExcelFire(entry);
      },
      [...event],
    );
  });
  return excel;
}
