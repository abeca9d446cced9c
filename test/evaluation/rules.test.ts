import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { RULE_IDS } from "../../src/evaluation/rule-id";
import { RULES } from "../../src/form/checks";
import { findingMessage } from "../../src/messages/findings";

const ROOT = join(__dirname, "../..");
const text = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** The contract's table of findings: rule, name, severity. */
const CONTRACT = text("test/fixtures/contract/findings.tsv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [string, string, string]);

test("every rule of the contract is registered once, with its name and severity, and no other", () => {
  const registered = RULES.map(({ id, name, severity }) => [id, name, severity]);
  expect(registered.toSorted()).toEqual(CONTRACT.toSorted());
  expect(RULE_IDS.toSorted()).toEqual(CONTRACT.map(([id]) => id).toSorted());
});

test("every file of a rule is registered under its name", () => {
  const files = ["src/evaluation/checks", "src/form/checks"].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).filter((file) =>
      /export const \w+: (?:Form)?Check =/u.test(text(`${folder}/${file}`)),
    ),
  );
  expect(files.toSorted()).toEqual(RULES.map(({ id }) => `${id}.ts`).toSorted());
});

describe.each(CONTRACT)("%s", (id, name, severity) => {
  const place = { block: "具体的取組4-1-1", heading: "達成状況", part: "", other: "" };
  const rule = RULE_IDS.find((one) => one === id);

  test.each(["ja", "en"] as const)("has a sentence in %s", (language) => {
    const sentence = rule && findingMessage({ rule, facts: {}, because: null }, place, language);
    expect(sentence).toMatch(language === "ja" ? /^具体的取組4-1-1.*。$/u : /^具体的取組4-1-1.*\.$/u);
    expect(sentence).not.toMatch(/undefined|基準未達成/u);
  });

  test("is described in docs/rules.md, with its name and under its severity", () => {
    const rules = text("docs/rules.md").replace(/ +\|/gu, " |");
    const section = rules.split(/^### /mu).find((one) => one.includes(`| \`${id}\` | ${name} |`));
    expect(section).toContain(severity);
  });

  test("has a table of cases", () => {
    const folders = ["test/evaluation/checks", "test/form/checks"];
    const tables = folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`),
    );
    const own = tables.filter((file) => file.endsWith(`/${id}.test.ts`));
    expect(own.map((file) => text(file).includes(`cases("${id}"`))).toEqual([true]);
  });
});
