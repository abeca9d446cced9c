/** What the documents say can be done, and where they lead. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import settings from "../../package.json";
import { USAGE } from "../../src/cli/usage-text";
import { RELEASE } from "../../src/messages/release";

const ROOT = join(__dirname, "../..");
const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
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

test.each(DOCUMENTS)("every file and folder that %s names is there", (document) => {
  const paths = [
    ...read(document).matchAll(/`((?:src|test|docs|samples|assets|bench|bin|\.ci)\/[\w./-]*)`/gu),
  ].map(([, path = ""]) => path);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test.each(DOCUMENTS)("every option that %s gives to a command is one that it takes", (document) => {
  const usages: Readonly<Record<string, string>> = {
    evaluate: USAGE,
    judge: USAGE,
    package: RELEASE.usage,
    release: RELEASE.usage,
  };
  const given = [...read(document).matchAll(/npm run (?:--silent )?([a-z]+) -- ([^`\n]*)/gu)].flatMap(
    ([, script = "", rest = ""]) =>
      [...rest.replace(/#.*/u, "").matchAll(/--[a-z-]+/gu)].map(([option]) => ({ script, option })),
  );
  const unknown = given.filter(
    ({ script, option }) => option !== "--help" && usages[script]?.includes(option) !== true,
  );
  expect(unknown).toEqual([]);
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
