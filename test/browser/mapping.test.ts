/** 対応付け in the built pages: in the emulated Excel, and in the preview that was opened from a folder. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { evaluateWorkbook } from "../../src/session/evaluate";
import { parseArea } from "../../src/workbook/address";
import { openWorkbook } from "../../src/xlsx";
import { seenIn } from "../contract/seen-in";
import { eachTestAPage } from "./each-test-a-page";
import { type MappingJourney, mapFields } from "./mapping-journey";
import { bytesOf, openMenu, openPaneOver, pressing } from "./open-pane";
import { PREVIEW } from "./pages";

jest.setTimeout(120_000);

const UNNAMED = "fukushima-r3-unnamed.xlsx";
const PANE = { width: 350, height: 800 };
const DESK = { width: 1_300, height: 800 };
const SHEET = "様式2_経営課題4";

let page: Page;
eachTestAPage({ viewport: PANE, locale: "ja-JP" }, (opened) => {
  page = opened;
});

async function openPreview(): Promise<void> {
  await page.setViewportSize(DESK);
  await page.goto(pathToFileURL(join(PREVIEW, "index.html")).href);
  await page.waitForSelector("body[data-state=ready]");
}

/** The same ratings as of the workbook with names. */
async function published(): Promise<readonly string[]> {
  const opening = openWorkbook(bytesOf("fukushima-r3-published.xlsx"));
  if (!opening.ok) throw new Error(opening.refusal.code);
  const { blocks } = await evaluateWorkbook(opening.workbook, { file: "" });
  return blocks.flatMap(({ id, judgments }) =>
    judgments.map(({ field, status, computed }) => `${id} ${field} ${status} ${computed ?? "判定なし"}`),
  );
}

function expectJourney(seen: MappingJourney, ratings: readonly string[]): void {
  expect(seen).toEqual({
    counts: "確か 94・確認が必要 0・見つからない 0",
    evidence: expect.stringMatching(/^自己評価の.*です。$/u) as string,
    arrived: `${SHEET}!I36 を選択しました`,
    refused:
      "そのセルは「プロセス指標の達成状況」の欄です。別のセルを選ぶか、先にその欄の確認を取り消してください。",
    named: "95個の欄に名前を付けました。「書き込みを元に戻す」で取り除けます。",
    ratings,
    takenBack: expect.stringContaining("95個の欄に付けた名前を取り除きました。") as string,
  });
  expect(seen.ratings.filter((one) => !/ null$|判定なし$/u.test(one))).toHaveLength(10);
}

test("in Excel: find, confirm, choose a cell, name, judge, and take it all back", async () => {
  const pane = await openPaneOver(page, UNNAMED);
  const select = (cell: string): Promise<void> => {
    const area = parseArea(cell, SHEET);
    const sheet = pane.workbook.sheet(SHEET);
    if (!area || !sheet) throw new Error(`no such cell: ${cell}`);
    // Excel selects a merge as a whole.
    const merge = sheet.merges.find(({ top, left }) => top === area.top && left === area.left);
    pane.workbook.selection = { sheet, area: merge ?? area };
    return Promise.resolve();
  };
  expectJourney(await mapFields({ page, select }), await published());
  expect(seenIn(await pane.save())).toEqual(seenIn(bytesOf(UNNAMED)));
});

test("in the preview, too", async () => {
  await openPreview();
  const file = join(__dirname, "../fixtures/workbooks", UNNAMED);
  await page.locator("input[type=file][accept]").setInputFiles(file);
  await page.getByText(UNNAMED).first().waitFor();
  const select = async (cell: string): Promise<void> => {
    const target = page.getByRole("gridcell").filter({ hasText: "【撤退・再構築基準】" }).first();
    await target.click({ position: { x: 20, y: 10 } });
    await page.waitForFunction(
      (reference) => document.querySelector(".sheet-selection")?.getAttribute("data-cell") === reference,
      cell,
    );
  };
  expectJourney(await mapFields({ page, select }), await published());
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存" }).first().click(),
  ]);
  expect(seenIn(readFileSync(await download.path()))).toEqual(seenIn(bytesOf(UNNAMED)));
});

test("several cells are selected in the preview by Shift", async () => {
  await openPreview();
  await page.locator(".sheet-paper").focus();
  const place = (): Promise<string | null> => page.textContent(".cell-line-place");
  await page.keyboard.press("ArrowDown");
  const first = await place();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  expect(await place()).toMatch(/:/u);
  await page.keyboard.press("ArrowUp");
  expect(await place()).toBe(first);
});

test("by keyboard alone, and with what is said to those who do not see it", async () => {
  const pane = await openPaneOver(page, UNNAMED);
  await openMenu(page);
  await page.getByRole("button", { name: "欄を対応付ける" }).press("Enter");
  const find = page.getByRole("button", { name: "欄を探す" });
  expect(await page.textContent(".notice")).toContain("Excel の「元に戻す」の履歴が消えます");
  await find.press("Enter");
  await page.waitForSelector(".mapping");
  await page.waitForFunction(() => document.activeElement?.classList.contains("mapping-title"));
  expect(await page.textContent("[role=status]")).toContain("確かな欄 94");
  // From region to region: the list, then the writing.
  const regions: (string | null)[] = [];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press("F6");
    regions.push(
      await page.evaluate(
        () => document.activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? null,
      ),
    );
  }
  expect(regions).toEqual(["header", "results", "actions"]);
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-item"))).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    document.querySelector("[role=status]")?.textContent?.includes("選択しました"),
  );
  expect(pane.workbook.selection?.sheet.name).toBe(SHEET);
  await page.getByRole("button", { name: "やめる" }).press("Enter");
  await page.waitForSelector(".notice");
  expect(seenIn(await pane.save())).toEqual(seenIn(bytesOf(UNNAMED)));
});

test("what could not be written leaves what the person has confirmed", async () => {
  const pane = await openPaneOver(page, UNNAMED);
  await pressing(page, "判定チェック", "done");
  await page.getByRole("button", { name: "欄を探す" }).click();
  await page.getByRole("button", { name: /確かなものをまとめて確認/u }).click();
  pane.excel.editing = true;
  await page.getByRole("button", { name: "名前を付ける（94）" }).click();
  await page.waitForSelector(".notice-bad");
  expect(await page.textContent(".notice-next")).toContain("Enter で確定");
  pane.excel.editing = false;
  await page.getByRole("button", { name: "名前を付ける（94）" }).click();
  await page.waitForSelector("body[data-state=ready] .notice:not(.notice-bad)");
  expect(await page.textContent(".notice-title")).toBe("欄に名前を付けました");
});
