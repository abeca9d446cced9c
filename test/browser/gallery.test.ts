/** The pane in each of its states, in a real browser. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { eachTestAPage } from "./each-test-a-page";
import { SCENES } from "./gallery/scenes";
import { longestTask } from "./longest-task";
import { GALLERY, ORIGIN } from "./pages";
import { serveFolder } from "./serve-folder";
import { filterThousand, listThousand, openThousand } from "./thousand-findings";

/** The pane on a small laptop. */
const PANE = { width: 350, height: 378 };

// axe takes its time.
jest.setTimeout(120_000);

let page: Page;
eachTestAPage({ viewport: PANE }, async (opened) => {
  page = opened;
  await serveFolder(page, ORIGIN, GALLERY);
});

async function open(scene: string, language = "ja"): Promise<void> {
  await page.goto(`${ORIGIN}/gallery.html?scene=${scene}&language=${language}`);
  const last = SCENES.find(({ name }) => name === scene);
  await page.waitForSelector(`body[data-state=${last?.state ?? "done"}][data-pressed]`);
}

const LOOKED_AT = SCENES.filter(({ name }) => name !== "thousand");

async function violations(...without: readonly string[]): Promise<unknown> {
  const found = await new AxeBuilder({ page }).disableRules([...without]).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

describe("axe finds nothing", () => {
  it.each(LOOKED_AT)("in the state $name", async ({ name }) => {
    await open(name);
    // Of contrast the next test sees more: colours depend on the scheme, not on the state.
    expect(await violations("color-contrast")).toEqual([]);
  });

  /** What is right for one page and cannot be for many in one. */
  const OF_ONE_PAGE = [
    "heading-order",
    "landmark-no-duplicate-main",
    "landmark-no-duplicate-banner",
    "landmark-unique",
    "page-has-heading-one",
    "region",
  ];

  it.each([
    ["light", "ja"],
    ["dark", "en"],
  ] as const)("in all of them at once, %s, in %s", async (colorScheme, language) => {
    await page.emulateMedia({ colorScheme });
    const panes: string[] = [];
    for (const { name } of LOOKED_AT) {
      await open(name, language);
      panes.push(await page.innerHTML("#pane"));
    }
    await page.evaluate((all) => {
      document.body.innerHTML = all.join("");
      const style = new CSSStyleSheet();
      // Each at its place, and all of it drawn.
      style.replaceSync(".header { position: static } .item { content-visibility: visible !important }");
      document.adoptedStyleSheets = [style];
    }, panes);
    expect(await violations(...OF_ONE_PAGE)).toEqual([]);
  });
});

describe("at 350 pixels", () => {
  it.each(["ja", "en"])("nothing is wider than the pane, in %s", async (language) => {
    for (const { name } of SCENES) {
      await open(name, language);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        name,
        PANE.width,
      ]);
    }
  });

  it("nothing is wider than the pane at 200% zoom", async () => {
    await page.setViewportSize({ width: PANE.width / 2, height: PANE.height / 2 });
    for (const { name } of SCENES) {
      await open(name);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        name,
        PANE.width / 2,
      ]);
    }
  });
});

describe("by keyboard", () => {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("data-cell") ?? element?.textContent ?? "";
    });

  it("F6 goes from region to region, and round", async () => {
    await open("done");
    const visited: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press("F6");
      visited.push(
        await page.evaluate(
          () => document.activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? "",
        ),
      );
    }
    expect(visited).toEqual(["header", "filters", "results", "header"]);
  });

  it("↓ and ↑ go through the list, Enter goes to the cell, Esc comes back", async () => {
    await open("done");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("様式2_経営課題4!K24");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("様式2_経営課題4!L24");
    await page.keyboard.press("Enter");
    expect(await page.textContent("[role=status]")).toBe("様式2_経営課題4!L24 を選択しました");
    await page.keyboard.press("Escape");
    expect(await page.textContent("[role=status]")).toBe("様式2_経営課題4!A1 を選択しました");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("様式2_経営課題4!K24");
  });

  it("arrow keys stay with the field in which somebody chooses", async () => {
    await open("done");
    await page.click(".filters summary");
    await page.focus("select");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  });
});

describe("a thousand findings", () => {
  it("are listed and filtered without a task above 100 ms", async () => {
    await openThousand(page);
    const listing = await longestTask(page, () => listThousand(page));
    const filtering = await longestTask(page, () => filterThousand(page));
    expect(Math.max(listing, filtering)).toBeLessThan(100);
  });
});
