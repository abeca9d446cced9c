/** Draws the icons of the manifest from their SVG sources: `npm run icons`, after a change of a source. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "../test/browser/chromium";
import { ICONS, ICON_SIZES, iconFile } from "./icons";

/** Up to this size the drawing for small icons is used. */
const SMALL = 24;

async function render(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const icon of ICONS) {
    for (const size of ICON_SIZES) {
      const svg = readFileSync(join(__dirname, `${icon}${size <= SMALL ? "-small" : ""}.svg`), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
      );
      writeFileSync(join(__dirname, iconFile(icon, size)), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void render();
