/** One person's way from a workbook without names to its ratings and back, the same in Excel and in the preview. */
import type { Page } from "playwright-core";
import { openMenu, pressing } from "./open-pane";

/** What differs between the doors. */
export interface MappingDoor {
  readonly page: Page;
  /** Selects a cell on the form's sheet, by what a person does there: "M30". */
  readonly select: (cell: string) => Promise<void>;
}

/** What a person has seen on the way. */
export interface MappingJourney {
  readonly counts: string | null;
  readonly evidence: string | null;
  readonly arrived: string | null;
  /** What was said of a cell that cannot be the field. */
  readonly refused: string | null;
  readonly named: string | null;
  readonly ratings: readonly string[];
  readonly takenBack: string | null;
}

const EVALUATE = "判定チェック";

export async function mapFields({ page, select }: MappingDoor): Promise<MappingJourney> {
  await pressing(page, EVALUATE, "done");
  await page.getByRole("button", { name: "欄を探す" }).click();
  await page.waitForSelector(".mapping");
  const counts = await page.textContent(".mapping-counts");

  const block = page.locator("section.group", { has: page.locator("[data-block=取組4_1_1]") });
  const certain = block.locator("details", { has: page.locator("[data-field=達成状況]") });
  await certain.locator("summary").click();
  const rating = block.locator("[data-field=達成状況]");
  const evidence = await rating.locator(".mapping-place p").first().textContent();
  await rating.locator("[data-go-to]").click();
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent !== "");
  const arrived = await page.textContent("[role=status]");

  await page.getByRole("button", { name: /確かなものをまとめて確認/u }).click();
  const optional = block.locator("details", { has: page.locator("[data-field=撤退再構築基準]") });
  await optional.locator("summary").click();
  const criterion = block.locator("[data-field=撤退再構築基準]");
  // The rating's cell is the rating's.
  await criterion.locator("[data-take-selected]").click();
  await criterion.locator(".mapping-problem").waitFor();
  const refused = await criterion.locator(".mapping-problem").textContent();
  // Target and criterion share a cell on this form.
  await select("M30");
  await criterion.locator("[data-take-selected]").click();
  await criterion.locator(".mapping-place[data-taken]").waitFor();

  await page.getByRole("button", { name: "名前を付ける（95）" }).click();
  await page.waitForSelector("body[data-state=ready] .notice");
  const named = await page.textContent(".notice p");
  await pressing(page, EVALUATE, "done");
  const ratings = await listedRatings(page);
  await openMenu(page);
  await pressing(page, "書き込みを元に戻す", "ready");
  return {
    counts,
    evidence,
    arrived,
    refused,
    named,
    ratings,
    takenBack: await page.textContent(".notice p"),
  };
}

/** "取組4_1_1 達成状況 agrees ③" */
export function listedRatings(page: Page): Promise<readonly string[]> {
  return page.$$eval("li.judgment", (items) =>
    items.map((item) =>
      [
        ...["data-block", "data-field", "data-status"].map((name) => item.getAttribute(name)),
        item.querySelector("[data-rating=computed]")?.textContent,
      ].join(" "),
    ),
  );
}
