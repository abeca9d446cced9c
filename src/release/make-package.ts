/** Everything an administrator needs for one address, in one zip. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageSheet } from "../messages/release";
import { VERSION } from "../messages/version";
import { zipped } from "./archive";
import { type Files, buildSite } from "./build-site";
import { iisConfiguration } from "./hosting/iis";
import { nginxConfiguration } from "./hosting/nginx";
import { staticWebAppsConfiguration } from "./hosting/static-web-apps";
import { licenceTexts } from "./licences";
import { withLabel, withSupport, withVersion } from "./manifest";
import type { PackageOptions } from "./package-options";

export interface Package {
  /** "hyoka-0.1.0-hyoka.example.lg.jp.zip" */
  readonly fileName: string;
  readonly files: Files;
  readonly bytes: Uint8Array;
}

const ROOT = join(__dirname, "../..");

/** The same options and sources give the same bytes. */
export async function makePackage({ address, label, support, sourceMaps }: PackageOptions): Promise<Package> {
  const { site, manifest, bom } = await buildSite(address, sourceMaps);
  const pages = [...site.keys()].filter((path) => path.endsWith(".html")).sort();
  const versioned = withVersion(manifest, VERSION);
  const labelled = label === undefined ? versioned : withLabel(versioned, label);
  const texts: readonly (readonly [string, string])[] = [
    ["README.txt", packageSheet(VERSION, address.href)],
    ["manifest.xml", support === undefined ? labelled : withSupport(labelled, support)],
    ["hosting/nginx.conf", nginxConfiguration(address)],
    ["hosting/web.config", iisConfiguration(pages)],
    ["hosting/staticwebapp.config.json", staticWebAppsConfiguration(address)],
    ["bom.json", bom],
    ["LICENSE.txt", await readFile(join(ROOT, "LICENSE"), "utf8")],
    ["THIRD-PARTY-LICENSES.txt", licenceTexts(bom)],
  ];
  const encoder = new TextEncoder();
  const files = new Map([
    ...[...site].map(([path, content]) => [`site/${path}`, content] as const),
    ...texts.map(([path, text]) => [path, encoder.encode(text)] as const),
  ]);
  return { fileName: `hyoka-${VERSION}-${address.hostname}.zip`, files, bytes: zipped(files) };
}
