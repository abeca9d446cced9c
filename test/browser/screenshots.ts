/** Pictures of every state of the pane, and of the preview, for a person to look at: `npm run screenshots`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium";
import { buildGallery } from "./gallery/build-gallery";
import { SCENES } from "./gallery/scenes";
import { GALLERY, ORIGIN, PREVIEW, buildPreview } from "./pages";
import { serveFolder } from "./serve-folder";

const PICTURES = join(__dirname, "../../out/screenshots");

const LOOKS = [
  { name: "light", media: { colorScheme: "light" } },
  { name: "dark", media: { colorScheme: "dark" } },
  { name: "forced", media: { colorScheme: "light", forcedColors: "active" } },
] as const;

/** The pane on a small laptop. */
const PANE = { width: 350, height: 378 };

/** Scenes of which a second picture shows more than a small laptop does, and its height. */
const TALL: Readonly<Record<string, number>> = {
  done: 3200,
  decisions: 3200,
  reviewing: 3200,
  mapping: 1000,
};

/** A narrow window, and a desk's. */
const WINDOWS = [
  { width: 350, height: 700 },
  { width: 1280, height: 800 },
];

/** Before a check, and after it with the cell of a judgment in view. */
async function takePreviewPictures(browser: Browser): Promise<void> {
  for (const { name, media } of LOOKS) {
    for (const viewport of WINDOWS) {
      const page = await browser.newPage({ viewport, locale: "ja-JP" });
      await page.emulateMedia(media);
      const file = (state: string): string =>
        join(PICTURES, `preview-${state}-${String(viewport.width)}-${name}.png`);
      await page.goto(pathToFileURL(join(PREVIEW, "index.html")).href);
      await page.waitForSelector("body[data-state=ready]");
      await page.waitForTimeout(500);
      await page.screenshot({ path: file("first") });
      await page.getByRole("button", { name: "判定チェック", exact: true }).click();
      await page.waitForSelector("body[data-state=done]");
      await page.locator("li.judgment [data-go-to]").first().click();
      await page.waitForTimeout(500);
      await page.screenshot({ path: file("done") });
      await page.close();
    }
  }
}

async function takePanePictures(browser: Browser): Promise<void> {
  for (const look of LOOKS) {
    for (const language of ["ja", "en"]) {
      const page = await browser.newPage({ viewport: PANE });
      await page.emulateMedia(look.media);
      await serveFolder(page, ORIGIN, GALLERY);
      for (const { name, state } of SCENES) {
        await page.goto(`${ORIGIN}/gallery.html?scene=${name}&language=${language}`);
        await page.waitForSelector(`body[data-state=${state}][data-pressed]`);
        await page.waitForTimeout(200);
        const file = (part: string): string => join(PICTURES, `${name}${part}-${look.name}-${language}.png`);
        await page.screenshot({ path: file("") });
        const height = TALL[name];
        if (height === undefined) continue;
        // All of it is on the screen, because what is not is not drawn.
        await page.setViewportSize({ width: PANE.width, height });
        await page.waitForTimeout(100);
        await page.screenshot({ path: file("-whole") });
        await page.setViewportSize(PANE);
      }
      await page.close();
    }
  }
}

async function takePictures(): Promise<void> {
  await buildGallery(GALLERY);
  await buildPreview();
  mkdirSync(PICTURES, { recursive: true });
  const browser = await launchChromium();
  await takePanePictures(browser);
  await takePreviewPictures(browser);
  await browser.close();
}

void takePictures();
