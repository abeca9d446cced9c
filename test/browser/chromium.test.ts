/** The browser that the tests run in. */
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium";

describe("the browser for tests", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser.close());

  /** What a text looks like: equal for two texts only if they are drawn alike. */
  async function drawn(text: string): Promise<string> {
    const page = await browser.newPage({ viewport: { width: 60, height: 40 } });
    await page.setContent(`<body style="font: 24px sans-serif">${text}</body>`);
    const picture = await page.screenshot();
    await page.close();
    return picture.toString("base64");
  }

  test.each(["判", "①", "②", "★", "ア", "—", "≥", "※", "▲"])(
    "draws %s and not the box for a missing letter",
    async (text) => {
      expect(await drawn(text)).not.toBe(await drawn("\u{10FFFD}"));
    },
  );
});
