/** The whole of office.js, in a browser, against the emulated Excel. */
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { installExcel } from "./browser";
import { workbookOf } from "./workbook-of";

describe("a page inside the emulated Excel", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser.close());

  test("hears of Excel, its language, its theme and its requirement set from Microsoft's own script", async () => {
    const page = await browser.newPage();
    await installExcel(page, workbookOf({ 表: { A1: "題" } }), { theme: "dark" });
    await openPane(page);
    const heard = await page.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return {
        host,
        platform: String(platform),
        language: Office.context.displayLanguage,
        background: Office.context.officeTheme.bodyBackgroundColor,
        sets: ["1.9", "1.14", "1.15"].map((set) =>
          Office.context.requirements.isSetSupported("ExcelApi", set),
        ),
        value: await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("表").getRange("A1");
          range.load("values");
          await context.sync();
          return range.values;
        }),
      };
    });
    expect(heard).toEqual({
      host: "Excel",
      platform: "PC",
      language: "ja-JP",
      background: "#262626",
      sets: [true, true, false],
      value: [["題"]],
    });
    await page.close();
  }, 60_000);

  test("tells the page what somebody types, through the client's own events", async () => {
    const page = await browser.newPage();
    const excel = await installExcel(page, workbookOf({ 表: {} }));
    await openPane(page);
    await page.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          document.title = `${event.address} ${event.triggerSource}`;
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    excel.type("表", "B36", "40.7%");
    await page.waitForFunction(() => document.title !== "");
    expect(await page.title()).toBe("B36 Unknown");
    await page.close();
  }, 60_000);
});

/** A page that does nothing but load office.js, as a pane does. */
async function openPane(page: Page): Promise<void> {
  await page.route("http://localhost/pane.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    }),
  );
  await page.goto("http://localhost/pane.html");
}
