/** Answers a page's requests to one origin from a folder; nothing listens on any port. */
import { readFileSync, existsSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** @param origin  "https://localhost:3000" */
export async function serveFolder(page: Page, origin: string, folder: string): Promise<void> {
  await page.route(`${origin}/**`, (route) => {
    const file = join(folder, new URL(route.request().url()).pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? "", body: readFileSync(file) });
  });
}
