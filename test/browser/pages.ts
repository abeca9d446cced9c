/** What the tests in a browser look at, built once a run, before the first of them. */
import { join } from "node:path";
import settings from "../../webpack.config.js";
import { buildGallery } from "./gallery/build-gallery";
import { runWebpack } from "../../src/release/run-webpack";

const CACHE = join(__dirname, "../../node_modules/.cache");

/** The add-in's pages, as a build for production makes them; beside dist/, so that a build for a server stays. */
export const PAGES = join(CACHE, "pages");

/** The preview by itself, as a folder to open without a server. */
export const PREVIEW = join(CACHE, "preview");

/** The pane in each of its states. */
export const GALLERY = join(CACHE, "gallery");

/** The address that both are looked at: that of development. */
export const ORIGIN = "https://localhost:3000";

/** Called by Jest (globalSetup of the project "browser"). */
export default async function buildPages(): Promise<void> {
  await buildGallery(GALLERY);
  await build({}, PAGES);
  await buildPreview();
}

export function buildPreview(): Promise<void> {
  return build({ preview: true }, PREVIEW);
}

async function build(env: Parameters<typeof settings>[0], path: string): Promise<void> {
  const product = await settings(env, { mode: "production" });
  await runWebpack({ ...product, output: { ...product.output, path } });
}
