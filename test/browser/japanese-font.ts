/** A Japanese font for a browser on a machine that has none, from the npm package @fontsource/noto-sans-jp. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unwrapWoff } from "./woff";

const WEIGHTS = /-(?:400|700)-normal\.woff$/u;

/**
 * Writes the font and a configuration that names nothing else, so that pictures are the same everywhere.
 *
 * @param folder  where to write; made if it is not there
 * @param home    where the folder will stand in the end
 * @returns nothing; fontconfig is to be started with FONTCONFIG_FILE = home/fonts.conf
 */
export function installJapaneseFont(folder: string, home: string): void {
  const files = join(dirname(require.resolve("@fontsource/noto-sans-jp/package.json")), "files");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(files)) {
    if (!WEIGHTS.test(name)) continue;
    writeFileSync(join(folder, name.replace(/woff$/u, "ttf")), unwrapWoff(readFileSync(join(files, name))));
  }
  writeFileSync(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?>\n<fontconfig><dir>${home}</dir><cachedir>${join(home, "cache")}</cachedir></fontconfig>\n`,
  );
}
