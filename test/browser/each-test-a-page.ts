/** What the tests of a file in Chromium set up alike: one browser, and a page of its own for every test. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./chromium";

/**
 * @param options  of the page's context, in which it is alone, as axe wants it
 * @param opened   is given each test's page before the test begins
 */
export function eachTestAPage(
  options: BrowserContextOptions,
  opened: (page: Page) => Promise<void> | void,
): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser.close());

  let page: Page;
  beforeEach(async () => {
    page = await (await browser.newContext(options)).newPage();
    await opened(page);
  });
  afterEach(() => page.context().close());
}
