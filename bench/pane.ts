/**
 * `npm run bench:pane`: what the pages cost in a browser. How soon the pane can be used, as a ratio to an empty
 * page of the same bundler; and how long the page's own thread works at a stretch.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import HtmlPlugin from "html-webpack-plugin";
import type { Browser, Page } from "playwright-core";
import { runWebpack } from "../src/release/run-webpack";
import { aLongWorkbook } from "../test/browser/a-long-workbook";
import { launchChromium } from "../test/browser/chromium";
import { longestTask } from "../test/browser/longest-task";
import { bytesOf } from "../test/browser/open-pane";
import buildPages, { GALLERY, ORIGIN, PAGES, PREVIEW } from "../test/browser/pages";
import { serveFolder } from "../test/browser/serve-folder";
import { filterThousand, listThousand, openThousand } from "../test/browser/thousand-findings";
import { installExcel } from "../test/excel-host/browser";
import { openFile } from "../test/excel-host/open-file";
import settings from "../webpack.config.js";

const EMPTY = join(PAGES, "../empty-page");
const SAMPLE = "fukushima-r3-before.xlsx";
const ROUNDS = 15;
const PANE = { width: 350, height: 378 };
const DESK = { width: 1200, height: 800 };

async function buildEmptyPage(): Promise<void> {
  const product = await settings({}, { mode: "production" });
  const folder = join(__dirname, "empty-page");
  await runWebpack({
    ...product,
    entry: { "empty-page": join(folder, "empty-page.ts") },
    output: { ...product.output, path: EMPTY },
    plugins: [
      new HtmlPlugin({
        template: join(folder, "empty-page.html"),
        filename: "empty-page.html",
        inject: false,
      }),
    ],
  });
}

/** Does something with a page that nothing was done with before. */
async function onFreshPage<T>(
  browser: Browser,
  viewport: { width: number; height: number },
  action: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport, locale: "ja-JP" });
  try {
    return await action(await context.newPage());
  } finally {
    await context.close();
  }
}

/** From the navigation until the page says that it can be used, in milliseconds. */
async function untilReady(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.body.dataset["state"] === "ready" && !("readyAfter" in window))
        Object.assign(window, { readyAfter: performance.now() });
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-state"] });
  });
  await page.goto(address);
  await page.waitForSelector("body[data-state=ready]", { state: "attached" });
  return page.evaluate(() => (window as unknown as { readyAfter: number }).readyAfter);
}

async function usable(browser: Browser, folder: string, file: string): Promise<number> {
  return onFreshPage(browser, PANE, async (page) => {
    // tsx has every function named by this, which a page does not know.
    await page.addInitScript("globalThis.__name = (named) => named");
    await installExcel(page, openFile(bytesOf(SAMPLE), SAMPLE));
    await serveFolder(page, ORIGIN, folder);
    return untilReady(page, `${ORIGIN}/${file}`);
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** In turns, so that whatever else the machine does meanwhile slows both. */
async function ratioToEmptyPage(browser: Browser): Promise<string> {
  const [pane, empty]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const times = [
      await usable(browser, PAGES, "taskpane.html"),
      await usable(browser, EMPTY, "empty-page.html"),
    ] as const;
    // The first warms the browser up.
    if (round === 0) continue;
    pane.push(times[0]);
    empty.push(times[1]);
  }
  const [own, other] = [median(pane), median(empty)];
  return `点検ウィンドウが使えるまで ${own.toFixed(0)} ms、空のページ ${other.toFixed(0)} ms: ×${(own / other).toFixed(2)}`;
}

async function thousandFindings(browser: Browser): Promise<readonly Figure[]> {
  return onFreshPage(browser, PANE, async (page) => {
    await serveFolder(page, ORIGIN, GALLERY);
    await openThousand(page);
    return [
      ["指摘1,000件を並べる", await longestTask(page, () => listThousand(page))],
      ["指摘1,000件を絞り込み、解除する", await longestTask(page, () => filterThousand(page))],
    ];
  });
}

async function longSheet(browser: Browser, rows: number): Promise<readonly Figure[]> {
  return onFreshPage(browser, DESK, async (page) => {
    await page.goto(pathToFileURL(join(PREVIEW, "index.html")).href);
    await page.waitForSelector("body[data-state=ready]");
    const opening = await longestTask(page, async () => {
      const buffer = Buffer.from(aLongWorkbook(rows));
      await page
        .locator("input[type=file][accept]")
        .setInputFiles({ name: "long.xlsx", mimeType: "", buffer });
      await page.getByText(`行${String(5)}`, { exact: true }).waitFor();
      await page.waitForTimeout(500);
    });
    const scrolling = await longestTask(page, async () => {
      await page.mouse.move(300, 400);
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(16);
      }
    });
    const leaping = await longestTask(page, async () => {
      for (const share of [0.3, 0.9, 0.5, 1]) {
        await page.locator(".sheet-view").evaluate((element, part) => {
          element.scrollTop = element.scrollHeight * part;
        }, share);
        await page.waitForTimeout(300);
      }
    });
    const sheet = `${rows.toLocaleString("ja-JP")}行のシート`;
    return [
      [`${sheet}を開いて描く`, opening],
      [`${sheet}を車輪で送る`, scrolling],
      [`${sheet}の中を飛ぶ`, leaping],
    ];
  });
}

type Figure = readonly [what: string, milliseconds: number];

async function main(): Promise<void> {
  await buildPages();
  await buildEmptyPage();
  const browser = await launchChromium();
  const figures = [...(await thousandFindings(browser)), ...(await longSheet(browser, 1500))];
  const lines = [
    await ratioToEmptyPage(browser),
    "",
    "| 操作 | 最も長い処理（スレッドの時間） |",
    "|---|--:|",
    ...figures.map(([what, milliseconds]) => `| ${what} | ${milliseconds.toFixed(0)} ms |`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  await browser.close();
}

void main();
