/** What the documents say can be done, and where they lead. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import settings from "../../package.json";

const ROOT = join(__dirname, "../..");
const DOCUMENTS = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

test.each(DOCUMENTS)("every link of %s leads to a file of the project", (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/gu)].map(
    ([, link = ""]) => link,
  );
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(document), link)))).toEqual([]);
});

test.each(DOCUMENTS)("every npm script that %s names is there", (document) => {
  const scripts = [...read(document).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/gu)].map(
    ([, script = ""]) => script,
  );
  expect(scripts.filter((script) => !(script in settings.scripts))).toEqual([]);
});

test("the sample of the README ships with the project", () => {
  const samples = [...read("README.md").matchAll(/samples\/[^\s`)]+/gu)].map(([path]) => path);
  expect(samples).not.toEqual([]);
  for (const sample of samples) expect(existsSync(join(ROOT, sample))).toBe(true);
});

test("every dependency has its reason in decisions.md", () => {
  const decisions = read("docs/decisions.md");
  const packages = Object.entries({ ...settings.dependencies, ...settings.devDependencies });
  expect(
    packages.map(([name, version]) => `${name} ${version}`).filter((one) => !decisions.includes(one)),
  ).toEqual([]);
});
