/** The program behind `npm version`: brings the manifest and the changelog to the version of package.json. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { VERSION } from "../messages/version";
import { withRelease } from "./changelog";
import { withVersion } from "./manifest";

const ROOT = join(__dirname, "../..");

async function rewrite(name: string, change: (text: string) => string): Promise<void> {
  const file = join(ROOT, name);
  await writeFile(file, change(await readFile(file, "utf8")));
}

const today = new Date().toISOString().slice(0, 10);

void Promise.all([
  rewrite("manifest.xml", (manifest) => withVersion(manifest, VERSION)),
  rewrite("CHANGELOG.md", (changelog) => withRelease(changelog, VERSION, today)),
]);
