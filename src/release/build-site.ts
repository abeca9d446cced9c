/** Builds the pages for one address, as files in memory, and the list of the parts that went into them. */
import { CycloneDxWebpackPlugin } from "@cyclonedx/webpack-plugin";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import settings from "../../webpack.config.js";
import type { Address } from "./address";
import { runWebpack } from "./run-webpack";
import { shippedParts } from "./shipped-parts";

/** Files by their path, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface Build {
  /** What the server shows. */
  readonly site: Files;
  /** For this address, without a label. */
  readonly manifest: string;
  /** The parts that are shipped, in CycloneDX, with the texts of their licences. */
  readonly bom: string;
}

const BOM_FOLDER = "parts";

/** @throws with the bundler's own messages if anything could not be built */
export async function buildSite(address: Address, sourceMaps: boolean): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), "hyoka-"));
  try {
    const product = await settings({ url: address.href }, { mode: "production" });
    const parts = new CycloneDxWebpackPlugin({
      outputLocation: BOM_FOLDER,
      includeWellknown: false,
      // The same build gives the same list: no time, no serial number.
      reproducibleResults: true,
      collectEvidence: true,
    });
    await runWebpack({
      ...product,
      devtool: sourceMaps ? "source-map" : false,
      output: { ...product.output, path: folder },
      plugins: [...(product.plugins ?? []), parts],
    });
    const built = await filesOf(folder);
    const text = (path: string): string => new TextDecoder().decode(built.get(path));
    return {
      site: new Map(
        [...built].filter(([path]) => path !== "manifest.xml" && !path.startsWith(`${BOM_FOLDER}/`)),
      ),
      manifest: text("manifest.xml"),
      bom: shippedParts(text(`${BOM_FOLDER}/bom.json`)),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function filesOf(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }): Promise<[string, Uint8Array]> => {
      const file = join(parentPath, name);
      return [relative(folder, file).split(sep).join("/"), await readFile(file)];
    });
  return new Map(await Promise.all(files));
}
