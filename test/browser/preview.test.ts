/** The built preview, unchanged, in Chromium: from a web server and as a file that was double-clicked. */
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { XlsxWorkbook } from "../../src/xlsx";
import { eachTestAPage } from "./each-test-a-page";
import { aWorkbook } from "../xlsx/picture/a-workbook";
import { longestTask } from "./longest-task";
import { ORIGIN, PAGES, PREVIEW } from "./pages";
import { serveFolder } from "./serve-folder";
import { aLongWorkbook } from "./a-long-workbook";

jest.setTimeout(60_000);

const FIXTURES = join(__dirname, "../fixtures/workbooks");
const FILE = pathToFileURL(join(PREVIEW, "index.html")).href;

let page: Page;
let troubles: string[];
eachTestAPage({ viewport: { width: 1200, height: 800 }, locale: "ja-JP" }, (opened) => {
  page = opened;
  troubles = [];
  page.on("pageerror", ({ message }) => troubles.push(message));
  page.on("console", (line) => line.type() === "error" && troubles.push(line.text()));
});
afterEach(() => {
  expect(troubles).toEqual([]);
});

async function open(address = FILE): Promise<void> {
  await page.goto(address);
  await page.waitForSelector("body[data-state=ready]");
}

async function evaluate(): Promise<void> {
  await page.getByRole("button", { name: "判定チェック", exact: true }).click();
  await page.waitForSelector("body[data-state=done]");
}

async function choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator("input[type=file][accept]").setInputFiles(file);
}

/** The cell of the sheet that begins with this text. */
function cell(text: string) {
  return page.getByRole("gridcell").filter({ hasText: text }).first();
}

/** Presses a button that saves a workbook. */
async function saved(button: string): Promise<{ readonly name: string; readonly workbook: XlsxWorkbook }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  const workbook = new XlsxWorkbook(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), workbook };
}

function sheetNames(workbook: XlsxWorkbook): readonly string[] {
  return workbook.parts.sheets.map(({ name }) => name);
}

/** 取組4_1_1.達成状況 */
function rating(workbook: XlsxWorkbook): unknown {
  return workbook.parts.contents("様式2_経営課題4")?.cell(36, 9).value;
}

/** The place of the selected cell, as the line above the sheet shows it. */
function selected(): Promise<string | null> {
  return page.textContent(".cell-line-place");
}

describe.each([
  ["opened by double click", FILE],
  ["from a web server", `${ORIGIN}/preview.html`],
])("the preview %s", (_, address) => {
  beforeEach(async () => {
    if (address !== FILE) await serveFolder(page, ORIGIN, PAGES);
    await open(address);
  });

  it("shows the sample and judges it", async () => {
    await cell("様式2　令和3年度　福島区運営方針").waitFor();
    await evaluate();
    const item = page.locator("li.judgment[data-block=取組4_1_1]");
    expect(await item.locator("[data-rating=computed]").textContent()).toBe("③");
  });

  it("asks for nothing once its scripts are there", async () => {
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await evaluate();
    await choose(join(FIXTURES, "fukushima-r3-published.xlsx"));
    await page.getByText("fukushima-r3-published.xlsx").waitFor();
    await evaluate();
    expect(asked).toEqual([]);
  });
});

describe("a person at the preview", () => {
  beforeEach(() => open());

  it("goes from a judgment to its cell, which is marked, and back", async () => {
    await cell("様式2").click();
    await evaluate();
    const item = page.locator("li.judgment[data-block=取組4_2_2]").first();
    const place = await item.getAttribute("data-cell");
    await item.locator("[data-go-to]").click();
    expect(await selected()).toBe(place);
    const box = await page.locator(".sheet-selection").boundingBox();
    const view = await page.locator(".sheet-view").boundingBox();
    expect(box && view && box.y >= view.y && box.y + box.height <= view.y + view.height).toBe(true);
    await page.getByRole("button", { name: "元のセルに戻る" }).click();
    expect(await selected()).toBe("様式2_経営課題4!A1");
  });

  it("sees in the pane what belongs to a cell that was clicked", async () => {
    await evaluate();
    await cell("区政会議において、各委員からの意見や要望").scrollIntoViewIfNeeded();
    await cell("区政会議において、各委員からの意見や要望").click();
    const here = page.locator(".item-here").first();
    await here.waitFor();
    expect(await here.getAttribute("data-block")).toBe("取組4_1_1");
  });

  it("walks through the sheet with the arrow keys", async () => {
    await cell("様式2").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await selected()).toBe("様式2_経営課題4!E3");
  });

  it("corrects a cell where it stands, is told to check again, and saves nothing else", async () => {
    await choose(join(FIXTURES, "fukushima-r3-before.xlsx"));
    await page.getByText("fukushima-r3-before.xlsx").waitFor();
    await evaluate();
    await cell("様式2").dblclick();
    await page.keyboard.type("様式2　令和4年度　福島区運営方針");
    await page.keyboard.press("Enter");
    await cell("令和4年度").waitFor();
    await page.getByText("再チェックが必要").waitFor();
    await evaluate();
    expect(await page.textContent("h1")).toContain("令和4年度");
    const { name, workbook } = await saved("ブックを保存");
    expect(name).toBe("fukushima-r3-before.evaluated.xlsx");
    const value = workbook.parts.contents("様式2_経営課題4")?.cell(1, 1).value;
    expect(value).toEqual({ kind: "text", text: "様式2　令和4年度　福島区運営方針" });
  });

  it("sees in the sheet what the check wrote, and saves the judged workbook and the copy to publish", async () => {
    await choose(join(FIXTURES, "fukushima-r3-before.xlsx"));
    await page.getByText("fukushima-r3-before.xlsx").waitFor();
    await evaluate();
    const judgment = page.locator("li.judgment[data-block=取組4_1_1]").first();
    await judgment.locator(".place").first().click();
    expect(await page.textContent(".cell-line-text")).toBe("③");

    const judged = await saved("ブックを保存");
    expect(judged.name).toBe("fukushima-r3-before.evaluated.xlsx");
    expect(sheetNames(judged.workbook)).toContain("点検結果");
    expect(rating(judged.workbook)).toEqual({ kind: "text", text: "③" });

    const published = await saved("公表用の写しを保存");
    expect(published.name).toBe("fukushima-r3-before.published.xlsx");
    expect(sheetNames(published.workbook)).toEqual(
      sheetNames(new XlsxWorkbook(readFileSync(join(FIXTURES, "fukushima-r3-before.xlsx")))).filter(
        (one) => !["名前の対応", "評価設定"].includes(one),
      ),
    );
    expect(rating(published.workbook)).toEqual({ kind: "text", text: "③" });
    // The open workbook stays as it is.
    expect(await page.getByRole("button", { name: "点検結果" }).count()).toBe(1);
  });

  it("sees days and months in the language of their format, or else in English", async () => {
    const formats = ["[$-411]dddd AM/PM", "[$-409]dddd", "mmmm d"];
    const dated = aWorkbook({
      styles: {
        formats: formats
          .map((code, at) => `<numFmt numFmtId="${String(164 + at)}" formatCode="${code}"/>`)
          .join(""),
        xf: formats.map((_, at) => `<xf numFmtId="${String(164 + at)}"/>`).join(""),
      },
      cols: '<col min="1" max="3" width="20" customWidth="1"/>',
      cells: ["A1", "B1", "C1"]
        .map((place, at) => `<c r="${place}" s="${String(at + 1)}"><v>44287.5</v></c>`)
        .join(""),
    });
    await choose({ name: "dated.xlsx", mimeType: "", buffer: Buffer.from(dated) });
    await page.getByText("dated.xlsx").waitFor();
    expect(await page.getByRole("gridcell").allTextContents()).toEqual([
      "木曜日 午後",
      "Thursday",
      "April 1",
    ]);
  });

  it("opens another workbook of the same name as another one, with nothing of the first", async () => {
    const content = (file: string) => readFileSync(join(FIXTURES, file));
    const named = (file: string) => ({ name: "r3.xlsx", mimeType: "", buffer: content(file) });
    await choose(named("fukushima-r3-before.xlsx"));
    await page.getByText("r3.xlsx").waitFor();
    await evaluate();
    await page.getByRole("button", { name: "点検結果" }).click();
    await choose(named("torture.xlsx"));
    await page.getByRole("grid", { name: "シート 総括表" }).waitFor();
    expect(await page.getAttribute("body", "data-state")).toBe("ready");
    expect(await page.locator("li.judgment").count()).toBe(0);
    expect(await page.getByText("見本").count()).toBe(0);
  });

  it("looks at the form again when the sheet that was looked at goes with the highlights", async () => {
    await evaluate();
    await page.getByRole("button", { name: "点検結果" }).click();
    await page.getByText("ほかの操作").click();
    await page.getByRole("button", { name: "チェック表示を消す" }).click();
    await page.getByRole("button", { name: "消す", exact: true }).click();
    await page.getByRole("grid", { name: "シート 様式2_経営課題4" }).waitFor();
    expect(await page.getByRole("button", { name: "様式2_経営課題4" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
  });

  it("is asked before what was entered and not saved is lost", async () => {
    const asked: string[] = [];
    let isAccepted = false;
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void (isAccepted ? dialog.accept() : dialog.dismiss());
    });
    const another = join(FIXTURES, "torture.xlsx");
    await evaluate();
    await cell("様式2").dblclick();
    await page.keyboard.type("様式2　令和4年度　福島区運営方針");
    await page.keyboard.press("Enter");
    await cell("令和4年度").waitFor();
    await choose(another);
    await cell("令和4年度").waitFor();
    expect(asked).toEqual([expect.stringContaining("まだ保存していません")]);
    isAccepted = true;
    await choose(another);
    await page.getByText("torture.xlsx").waitFor();
    // Nothing was entered into this one.
    await choose(join(FIXTURES, "fukushima-r3-published.xlsx"));
    await page.getByText("fukushima-r3-published.xlsx").waitFor();
    expect(asked).toHaveLength(2);
  });

  it("gives up editing with Esc", async () => {
    await cell("様式2").dblclick();
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    expect(await cell("様式2　令和3年度").count()).toBe(1);
    expect(await page.locator(".cell-editor").count()).toBe(0);
  });

  it("judges a folder and saves one summary", async () => {
    await page.locator("input[webkitdirectory]").setInputFiles(FIXTURES);
    await page.getByRole("button", { name: "まとめを保存" }).waitFor();
    // One of the four has no names.
    expect(await page.getByText("件を読み取れませんでした").count()).toBe(1);
    const { workbook } = await saved("まとめを保存");
    expect(workbook.parts.sheets.map(({ name }) => name)).toEqual(["一覧", "集計"]);
  });

  it("opens another workbook by dropping it, and switches sheets", async () => {
    const content = readFileSync(join(FIXTURES, "torture.xlsx")).toString("base64");
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], "dropped.xlsx"));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }, content);
    await page.getByText("dropped.xlsx").waitFor();
    await page.getByRole("button", { name: "事業02" }).click();
    expect(await page.getByRole("grid").getAttribute("aria-label")).toBe("シート 事業02");
    expect(await page.locator(".sheet-image").count()).toBe(1);
  });

  it("is told in a sentence why a file does not open, and keeps the one that is open", async () => {
    await choose({ name: "memo.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
    expect(await page.getByRole("alert").textContent()).toContain("memo.xlsx を開けません");
    expect(await cell("様式2").count()).toBe(1);
  });

  it("cannot be given markup or script by a cell", async () => {
    await choose({ name: "long.xlsx", mimeType: "", buffer: Buffer.from(aLongWorkbook(3)) });
    await page.getByText("long.xlsx").waitFor();
    expect(await cell("<img src=x onerror=alert(1)>").count()).toBe(1);
    expect(await page.locator(".sheet-paper img").count()).toBe(0);
  });

  it.each(["light", "dark"] as const)("finds nothing wrong with axe in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await cell("様式2").click();
    await evaluate();
    // The paper has the colours of the workbook, whatever they are. Nothing may be fetched, not even by axe.
    const axe = new AxeBuilder({ page }).exclude(".sheet-paper").options({ preload: false });
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

describe("a sheet of 1,500 rows", () => {
  const ROWS = 1500;

  it("is on the page only where it is in view", async () => {
    await open();
    await choose({ name: "long.xlsx", mimeType: "", buffer: Buffer.from(aLongWorkbook(ROWS)) });
    await page.getByText("long.xlsx").waitFor();
    const view = page.locator(".sheet-view");
    for (const share of [0.3, 0.6, 1]) {
      await view.evaluate((element, part) => {
        element.scrollTop = element.scrollHeight * part;
      }, share);
      await page.waitForTimeout(100);
      expect(await page.getByRole("row").count()).toBeLessThan(200);
    }
    await cell(`行${String(ROWS)}`).waitFor();
  });

  it("is opened and scrolled without a task above 200 ms", async () => {
    await open();
    const longest = await longestTask(page, async () => {
      await choose({ name: "long.xlsx", mimeType: "", buffer: Buffer.from(aLongWorkbook(ROWS)) });
      await cell("行5").waitFor();
      for (const share of [0.1, 0.5, 0.9]) {
        await page.locator(".sheet-view").evaluate((element, part) => {
          element.scrollTop = element.scrollHeight * part;
        }, share);
        await cell(`行${String(ROWS * share)}`).waitFor();
      }
    });
    expect(longest).toBeLessThan(200);
  });
});
