/** Pictures of every state of the pane for a person to look at: `npm run screenshots`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium";
import { buildGallery } from "./gallery/build-gallery";
import { SCENES } from "./gallery/scenes";
import { GALLERY, ORIGIN } from "./pages";
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

async function takePictures(): Promise<void> {
  await buildGallery(GALLERY);
  mkdirSync(PICTURES, { recursive: true });
  const browser = await launchChromium();
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
  await browser.close();
}

void takePictures();
