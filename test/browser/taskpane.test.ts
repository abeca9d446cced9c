/** The built pane, unchanged, with Microsoft's own office.js, inside the emulated Excel. */
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { VERSION } from "../../src/messages/version";
import { evaluateWorkbook } from "../../src/session/evaluate";
import type { WorkbookReport } from "../../src/session/report";
import { openWorkbook } from "../../src/xlsx";
import type { BrowserExcelOptions } from "../excel-host/browser";
import type { EmulatedExcel } from "../excel-host/emulated-excel";
import { eachTestAPage } from "./each-test-a-page";
import { bytesOf, openMenu, openPaneOver, pressing, type OpenPane } from "./open-pane";
import { ORIGIN, PAGES } from "./pages";
import { serveFolder } from "./serve-folder";

jest.setTimeout(60_000);

const BEFORE = "fukushima-r3-before.xlsx";
const PUBLISHED = "fukushima-r3-published.xlsx";
const UNNAMED = "fukushima-r3-unnamed.xlsx";
const OFFICE = "https://appsforoffice.microsoft.com/**";

let page: Page;
eachTestAPage({ viewport: { width: 350, height: 378 } }, (opened) => {
  page = opened;
});

async function openPane(file: string, options?: BrowserExcelOptions): Promise<EmulatedExcel> {
  return (await openPaneOver(page, file, options)).excel;
}

async function evaluate(name = "判定チェック"): Promise<void> {
  await pressing(page, name, "done");
}

/** The same workbook through the file door. */
async function reportOf(file: string): Promise<WorkbookReport> {
  const opening = openWorkbook(bytesOf(file));
  if (!opening.ok) throw new Error(`${file} was refused`);
  return evaluateWorkbook(opening.workbook, { file });
}

/** What the pane lists, in its order. */
function listedJudgments(): Promise<(string | null | undefined)[][]> {
  return page.$$eval("li.judgment", (items) =>
    items.map((item) => [
      ...["data-block", "data-field", "data-cell", "data-status"].map((name) => item.getAttribute(name)),
      item.querySelector("[data-rating=computed]")?.textContent,
      item.querySelector(".because")?.textContent,
    ]),
  );
}

function listedFindings(): Promise<(string | null)[][]> {
  return page.$$eval("li[data-rule]", (items) =>
    items.map((item) => ["data-rule", "data-block", "data-cell"].map((name) => item.getAttribute(name))),
  );
}

describe("the pane in Excel", () => {
  it.each([BEFORE, PUBLISHED])(
    "shows the judgments and findings of %s that the file door finds",
    async (file) => {
      await openPane(file);
      await evaluate();
      const report = await reportOf(file);
      expect(report.blocks.length).toBeGreaterThan(0);
      expect(await listedJudgments()).toEqual(
        report.blocks.flatMap((block) =>
          block.judgments.map(({ field, cell, status, computed, because }) => [
            block.id,
            field,
            cell,
            status,
            computed ?? "判定なし",
            because,
          ]),
        ),
      );
      const order = (rows: readonly unknown[]): unknown[] => rows.map((row) => JSON.stringify(row)).sort();
      expect(order(await listedFindings())).toEqual(
        order(report.findings.map(({ rule, block, cell }) => [rule, block, cell])),
      );
    },
  );

  it("rates 具体的取組4-1-1 of the Fukushima sheet ③, and says why", async () => {
    await openPane(BEFORE);
    await evaluate();
    const item = page.locator("li.judgment[data-block=取組4_1_1]");
    expect(await item.locator("[data-rating=computed]").textContent()).toBe("③");
    expect(await item.textContent()).toContain("54.6%");
    expect(await page.textContent("h1")).toContain("福島区 令和3年度");
  });

  it("says its version, which is that of 点検結果 and of the manifest", async () => {
    const { workbook } = await openPaneOver(page, BEFORE);
    await evaluate();
    expect(await page.textContent(".header-versions")).toContain(` ${VERSION}・`);
    // Its second line says by what it was made.
    const { content } = workbook.sheet("点検結果")?.cell(2, 1) ?? {};
    expect(content?.kind === "text" && content.text).toContain(`判定チェック ${VERSION}、`);
    expect(readFileSync(join(PAGES, "manifest.xml"), "utf8")).toContain(`<Version>${VERSION}.0</Version>`);
  });

  it("speaks English where Office does, and Japanese when asked", async () => {
    await openPane(BEFORE, { locale: "en-US" });
    await evaluate("Evaluate");
    await openMenu(page);
    await page.getByRole("button", { name: "日本語" }).click();
    expect(await page.getByRole("button", { name: "判定チェック" }).count()).toBe(1);
    await page.reload();
    await page.waitForSelector("body[data-state=ready]");
    expect(await page.getAttribute("html", "lang")).toBe("ja");
  });

  it.each(["light", "dark"] as const)("is %s where Office is, and axe finds nothing", async (theme) => {
    await openPane(BEFORE, { theme });
    await evaluate();
    expect(await page.getAttribute("html", "data-theme")).toBe(theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it("asks for nothing outside its own origin and Microsoft's script", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await openPane(BEFORE);
    await evaluate();
    expect([...new Set(asked)].sort()).toEqual(["https://appsforoffice.microsoft.com", ORIGIN]);
  });

  it("looks in two round trips and writes nothing, when asked to look only", async () => {
    const excel = await openPane(BEFORE);
    const writes: string[] = [];
    excel.intervene({ onMember: (member) => void (member.endsWith("=") && writes.push(member)) });
    const before = excel.syncs;
    await openMenu(page);
    await pressing(page, "書き込まずに確かめる", "done");
    await page.waitForTimeout(200);
    expect(writes).toEqual([]);
    // Two to read, two to listen for changes from then on.
    expect(excel.syncs - before).toBe(4);
    // office.js asks for its own services by itself, and does without them.
    expect(
      excel.refusals.filter((refusal) => !/AddinInternalService|TelemetryService/u.test(refusal)),
    ).toEqual([]);
  });

  it("goes to the cell of a judgment, and back to where the person was", async () => {
    const excel = await openPane(BEFORE);
    const selected: string[] = [];
    excel.intervene({ onMember: (member) => void (member.endsWith("Select()") && selected.push(member)) });
    await evaluate();
    await page.locator("li.judgment[data-block=取組4_1_1] .place").first().click();
    await page.getByRole("button", { name: "元のセルに戻る" }).click();
    await page.waitForFunction(() =>
      document.querySelector("[role=status]")?.textContent?.endsWith("を選択しました"),
    );
    expect(selected).toHaveLength(2);
  });

  it("asks for another check when somebody changes a cell that it read", async () => {
    const excel = await openPane(BEFORE);
    await evaluate();
    expect(await page.textContent(".mark")).toBe("最新");
    const report = await reportOf(BEFORE);
    const [sheet = "", address = ""] = (report.blocks.at(-1)?.fields["プロセス実績"] ?? "").split("!");
    await page.waitForTimeout(100);
    excel.type(sheet, address, "50%");
    await page.waitForFunction(() => document.querySelector(".mark")?.textContent === "再チェックが必要");
  });

  it("explains a workbook without names, with one next step", async () => {
    await openPane(UNNAMED);
    await evaluate();
    expect(await page.textContent(".notice-title")).toBe("運営方針の欄が見つかりません");
    expect(await page.textContent(".mark")).toBe("判定する欄なし");
  });

  it("says what to do when a cell is being edited, and works again afterwards", async () => {
    const excel = await openPane(BEFORE);
    excel.editing = true;
    await page.getByRole("button", { name: "判定チェック" }).click();
    await page.waitForSelector("body[data-state=error]");
    expect(await page.textContent(".notice-next")).toContain("Enter で確定");
    excel.editing = false;
    await evaluate();
    expect(await listedJudgments()).not.toHaveLength(0);
  });
});

describe("the page without Excel", () => {
  const NO_EXCEL = "Excel の中で開いてください";
  const NO_OFFICE = "Excel と接続できません";

  const visibleTitle = (): Promise<string | null> =>
    page.locator(".notice-title:visible").first().textContent();

  it("says at once what to open instead when office.js is refused", async () => {
    await page.route(OFFICE, (route) => route.abort());
    await serveFolder(page, ORIGIN, PAGES);
    await page.goto(`${ORIGIN}/taskpane.html`);
    await page.waitForSelector("body[data-state=error]");
    expect(await visibleTitle()).toBe(NO_OFFICE);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });

  it("says so after ten seconds when office.js never arrives", async () => {
    await page.clock.install();
    await page.route(OFFICE, () => new Promise(() => undefined));
    await serveFolder(page, ORIGIN, PAGES);
    await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: "commit" });
    await page.waitForSelector("#waiting");
    await page.waitForTimeout(500);
    expect(await page.getAttribute("body", "data-state")).toBe("loading");
    await page.clock.fastForward(10_000);
    await page.waitForSelector("body[data-state=error]");
    expect(await visibleTitle()).toBe(NO_OFFICE);
  });

  it("asks for Excel when it is opened in a browser", async () => {
    const officeJs = join(require.resolve("@microsoft/office-js/dist/office.js"), "..");
    await page.route(OFFICE, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: readFileSync(
          join(officeJs, new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "")),
        ),
      }),
    );
    await serveFolder(page, ORIGIN, PAGES);
    await page.goto(`${ORIGIN}/taskpane.html`);
    await page.waitForSelector("body[data-state=error]");
    expect(await visibleTitle()).toBe(NO_EXCEL);
  });

  it("asks for JavaScript where it is switched off", async () => {
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    if (!context) throw new Error("the page has no browser");
    const plain = await context.newPage();
    await plain.route(OFFICE, (route) => route.abort());
    await serveFolder(plain, ORIGIN, PAGES);
    await plain.goto(`${ORIGIN}/taskpane.html`);
    expect(await plain.locator(".notice-title:visible").textContent()).toBe("JavaScript が使えません");
    await context.close();
  });
});

describe("the button on the ribbon", () => {
  /** Calls what the manifest names, as Excel does (by capitals), and tells when it was completed. */
  async function pressRibbon(): Promise<void> {
    await page.waitForFunction(() => {
      const { actions } = Office as unknown as { actions: { _association: { mappings: object } } };
      return "EVALUATENOW" in actions._association.mappings;
    });
    await page.evaluate(
      () =>
        new Promise<void>((completed) => {
          const { actions } = Office as unknown as {
            actions: { _association: { mappings: Record<string, (event: unknown) => void> } };
          };
          actions._association.mappings["EVALUATENOW"]?.({ completed });
        }),
    );
  }

  async function openRibbon(file: string): Promise<OpenPane> {
    return openPaneOver(page, file, {}, { name: "commands", state: undefined });
  }

  /** Keeps dialogs from being opened. */
  async function catchDialogs(): Promise<void> {
    await page.evaluate(() => {
      const ui = {
        displayDialogAsync: (address: string, _: unknown, shown: () => void) => {
          Object.assign(window, { address });
          shown();
        },
      };
      // Office's own objects cannot be changed.
      const context: unknown = Object.create(Office.context, { ui: { value: ui } });
      Object.assign(window, { Office: Object.create(Office, { context: { value: context } }) as unknown });
    });
  }

  /** What the dialog says that would have been opened. */
  async function saidInDialog(): Promise<string | null> {
    const address = await page.evaluate(() => (window as unknown as { address: string }).address);
    const dialog = await page.context().newPage();
    await serveFolder(dialog, ORIGIN, PAGES);
    await dialog.route(OFFICE, (route) => route.abort());
    await dialog.goto(address);
    const said = await dialog.locator("body").innerText();
    await dialog.close();
    return said;
  }

  it("evaluates, writes, and shows 点検結果", async () => {
    const { workbook, excel } = await openRibbon(BEFORE);
    const activated: string[] = [];
    excel.intervene({ onMember: (member) => void (member.endsWith("Activate()") && activated.push(member)) });
    await pressRibbon();
    expect(workbook.sheet("点検結果")).toBeDefined();
    expect(activated).toHaveLength(1);
  });

  it("says in a dialog why it could not, and is done all the same", async () => {
    const { excel } = await openRibbon(BEFORE);
    await catchDialogs();
    excel.editing = true;
    await pressRibbon();
    expect(await saidInDialog()).toContain("Enter で確定");
  });

  it("says so while its script cannot be fetched, and works the next time", async () => {
    const { workbook } = await openRibbon(BEFORE);
    const engine = /\/engine\./u;
    await page.route(engine, (route) => route.abort());
    await page.reload();
    await catchDialogs();
    await pressRibbon();
    expect(await saidInDialog()).toContain("もう一度お試しください");
    await page.unroute(engine);
    await pressRibbon();
    expect(workbook.sheet("点検結果")).toBeDefined();
  });
});
