/** What staff and managers do in the pane, from the first press to the last, in the emulated Excel. */
import type { Page } from "playwright-core";
import { carryOut } from "../../src/session/carry-out";
import { evaluateWorkbook } from "../../src/session/evaluate";
import { parseArea } from "../../src/workbook/address";
import { openWorkbook } from "../../src/xlsx";
import { seenIn } from "../contract/seen-in";
import { eachTestAPage } from "./each-test-a-page";
import { bytesOf, openMenu, openPaneOver, pressing, type OpenPane } from "./open-pane";

jest.setTimeout(90_000);

const BEFORE = "fukushima-r3-before.xlsx";
const PUBLISHED = "fukushima-r3-published.xlsx";
const EVALUATE = "判定チェック";

let page: Page;
eachTestAPage({ viewport: { width: 350, height: 700 } }, (opened) => {
  page = opened;
});

/** What stands in a cell of the open workbook. */
function standing({ workbook }: OpenPane, reference: string): string {
  const area = parseArea(reference);
  const content = area && workbook.sheet(area.sheet)?.cell(area.top, area.left).content;
  return content?.kind === "text" ? content.text : (content?.kind ?? "");
}

/** Presses something that is carried out, and waits until it is. */
async function carriedOut(press: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const seen: (string | undefined)[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.body.dataset["state"])).observe(document.body, {
      attributes: true,
      attributeFilter: ["data-state"],
    });
  });
  await press();
  await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: string[] };
    return seen.includes("running") && seen.at(-1) === "done";
  });
}

/** ② without (i)/(ii), as somebody has entered it. */
async function withoutExecution(pane: OpenPane): Promise<string> {
  const opening = openWorkbook(bytesOf(BEFORE));
  if (!opening.ok) throw new Error("refused");
  const { blocks } = await evaluateWorkbook(opening.workbook, { file: BEFORE });
  const cell = blocks.find(({ id }) => id === "取組4_1_2")?.fields["達成状況"] ?? "";
  const [sheet = "", address = ""] = cell.split("!");
  pane.excel.type(sheet, address, "②");
  return cell;
}

describe("a member of the staff", () => {
  it("has the blank ratings filled in, as the file door fills them, and takes all of it back", async () => {
    const pane = await openPaneOver(page, BEFORE);
    await pressing(page, EVALUATE, "done");
    expect(await page.textContent(".writing-line span")).toBe("10 件の判定を記入しました");
    expect(await page.locator(".judgment-written .mark").first().textContent()).toBe("記入済");

    const opening = openWorkbook(bytesOf(BEFORE));
    if (!opening.ok) throw new Error("refused");
    await carryOut(opening.workbook, { kind: "evaluate" }, { file: BEFORE });
    expect(seenIn(await pane.save())).toEqual(seenIn(opening.workbook.save()));

    await pressing(page, "書き込みを元に戻す", "ready");
    expect(await page.textContent(".notice")).toContain("10個のセルを書き込む前の内容に戻し");
    expect(seenIn(await pane.save())).toEqual(seenIn(bytesOf(BEFORE)));
  });

  it("looks first, and writes then", async () => {
    const pane = await openPaneOver(page, BEFORE);
    await openMenu(page);
    await pressing(page, "書き込まずに確かめる", "done");
    expect(await page.locator(".judgment-written .mark").first().textContent()).toBe("記入予定");
    expect(seenIn(await pane.save())).toEqual(seenIn(bytesOf(BEFORE)));
    await carriedOut(() => page.getByRole("button", { name: "この内容で書き込む" }).click());
    expect(await page.textContent(".writing-line span")).toBe("10 件の判定を記入しました");
  });

  it("chooses (i) beside what was planned", async () => {
    const pane = await openPaneOver(page, BEFORE);
    const cell = await withoutExecution(pane);
    await pressing(page, EVALUATE, "done");
    const finding = page.locator("li[data-rule=execution-missing][data-block=取組4_1_2]");
    expect(await finding.locator(".execution-text p").first().textContent()).not.toBe("");
    await carriedOut(() => finding.locator("[data-decision='(i)']").click());
    expect(standing(pane, cell).replace(/\s/gu, "")).toBe("②(i)");
    expect(await finding.count()).toBe(0);
  });

  it("adopts a computed rating in place of an entry that differs, and keeps the reach of undo", async () => {
    const pane = await openPaneOver(page, BEFORE);
    pane.excel.type("様式2_経営課題4", "I36", "①");
    await pressing(page, EVALUATE, "done");
    expect(standing(pane, "様式2_経営課題4!I36")).toBe("①");
    const adopt = page.locator("li[data-rule=rating-differs][data-block=取組4_1_1] [data-decision=adopt]");
    expect(await adopt.textContent()).toContain("① → ③");
    await carriedOut(() => adopt.click());
    expect(standing(pane, "様式2_経営課題4!I36")).toBe("③");
    await pressing(page, "書き込みを元に戻す", "ready");
    expect(standing(pane, "様式2_経営課題4!I36")).toBe("①");
  });

  it("keeps a finding with a reason, finds it so the next time, and reopens it", async () => {
    await openPaneOver(page, PUBLISHED);
    await pressing(page, EVALUATE, "done");
    const counted = (): Promise<string | null> => page.textContent(".summary-left");
    expect(await counted()).not.toContain("理由付き");
    const finding = page.locator("li[data-rule=rebuild-but-effective]").first();
    await finding.locator(".decision summary").click();
    await finding.getByLabel("主な理由").selectOption("所属長の評価による");
    await finding.getByLabel("理由（自由記入）").fill("来年度に再構築する");
    await finding.getByLabel("氏名").fill("福島　花子");
    await finding.getByLabel("日付").fill("令和4年6月1日");
    await carriedOut(() => finding.getByRole("button", { name: "この理由で残す" }).click());
    expect(await counted()).toContain("うち理由付き 1 件");
    await pressing(page, EVALUATE, "done");
    const kept = page.locator("li[data-rule=rebuild-but-effective]").first();
    expect(await kept.locator(".kept").textContent()).toContain("所属長の評価による：来年度に再構築する");
    expect(await kept.locator(".kept-by").textContent()).toBe("福島　花子　令和4年6月1日");
    await carriedOut(() => kept.getByRole("button", { name: "理由を取り消す" }).click());
    expect(await counted()).not.toContain("理由付き");
  });

  it("clears the marks after a question; the ratings stay", async () => {
    const pane = await openPaneOver(page, BEFORE);
    await pressing(page, EVALUATE, "done");
    expect(pane.workbook.sheet("点検結果")).toBeDefined();
    await openMenu(page);
    await page.getByRole("button", { name: "チェック表示を消す" }).click();
    expect(await page.textContent(".menu-question")).toContain("判定と欄の名前は残ります");
    await pressing(page, "消す", "ready");
    expect(pane.workbook.sheet("点検結果")).toBeUndefined();
    expect(pane.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
    expect(standing(pane, "様式2_経営課題4!I36")).toBe("③");
  });

  it("keeps the keyboard in the list when what was decided on has gone", async () => {
    await withoutExecution(await openPaneOver(page, BEFORE));
    await pressing(page, EVALUATE, "done");
    const choose = page.locator("li[data-rule=execution-missing] [data-decision='(i)']").first();
    await choose.focus();
    await carriedOut(() => page.keyboard.press("Enter"));
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-item"))).toBe(true);
  });
});

describe("a manager", () => {
  it("sees only what asks for a look, goes there, confirms, sends back, and prints", async () => {
    const pane = await openPaneOver(page, PUBLISHED);
    await pressing(page, EVALUATE, "done");
    await page.getByRole("button", { name: "確認する人の表示" }).click();
    const blocks = await page.$$eval("[data-item]", (items) =>
      items.map((item) => item.getAttribute("data-block")),
    );
    expect(blocks).toContain("取組4_1_1");
    const group = page.locator("section.group", { has: page.locator("[data-block=取組4_1_1]") }).first();
    await group.locator(".place").first().click();
    await page.getByRole("button", { name: "元のセルに戻る" }).click();

    await group.locator(".review .decision summary").click();
    const review = group.locator(".review");
    await review.getByLabel("氏名").fill("課長　次郎");
    await review.getByLabel("日付").fill("令和4年6月10日");
    expect(await group.getByRole("button", { name: "差戻しにする" }).isDisabled()).toBe(true);
    await review.getByLabel("差戻しの理由").fill("改善策を具体的に");
    await carriedOut(() => group.getByRole("button", { name: "差戻しにする" }).click());
    expect(await group.locator("[data-review]").getAttribute("data-review")).toBe("差戻し");
    expect(await group.locator(".review").textContent()).toContain(
      "改善策を具体的に 課長　次郎　令和4年6月10日",
    );

    const [sheet = "", address = ""] = "様式2_経営課題4!G38".split("!");
    pane.excel.type(sheet, address, "イ");
    await pressing(page, EVALUATE, "done");
    expect(await page.locator(".review-changed").first().textContent()).toContain(
      "前回確認後に変わった項目：",
    );

    await group.locator(".review .decision summary").click();
    await carriedOut(() => group.getByRole("button", { name: "確認済にする" }).click());
    expect(await group.locator("[data-review]").getAttribute("data-review")).toBe("確認済");
    expect(await page.locator(".review-changed").count()).toBe(0);

    await page.evaluate(() => {
      Object.assign(window, { print: () => Object.assign(window, { printed: true }) });
    });
    await page.getByRole("button", { name: "印刷" }).click();
    expect(await page.evaluate(() => (window as unknown as { printed?: boolean }).printed)).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".pane .button:visible").count()).toBe(0);
    expect(await group.locator(".review").isVisible()).toBe(true);
  });
});
