/** The pane over a report of a thousand findings, and what a person does with it. */
import type { Page } from "playwright-core";
import { ORIGIN } from "./pages";

/** Before the check: the gallery has to be served. */
export async function openThousand(page: Page): Promise<void> {
  await page.goto(`${ORIGIN}/gallery.html?scene=thousand&wait=1`);
  await page.waitForSelector("body[data-state=ready]");
}

export async function listThousand(page: Page): Promise<void> {
  await page.click(".button-primary");
  await untilListed(page, 1000);
}

/** Filters by words, and takes the filter off again. */
export async function filterThousand(page: Page): Promise<void> {
  await page.click(".filters summary");
  await page.fill("input[type=search]", "4-1-7");
  await untilListed(page, 25);
  await page.fill("input[type=search]", "");
  await untilListed(page, 1000);
}

async function untilListed(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll("li[data-rule]").length === wanted, count);
}
