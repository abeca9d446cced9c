/** The glossary knows every word of the domain, by the names that the code uses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** What a module exports: its own types, and those it hands on. */
function exportedNames(source: string): readonly string[] {
  const own = [...source.matchAll(/^export (?:interface|type|class|const|function) (\w+)/gmu)].map(
    ([, name = ""]) => name,
  );
  const handedOn = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gmu)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.replace(/^\s*type\s+/u, "").trim()),
  );
  return [...own, ...handedOn].filter((name) => name !== "");
}

const glossary = read("docs/glossary.md");

test.each(exportedNames(read("src/evaluation/model.ts")))(
  "%s is in the glossary, with its Japanese",
  (name) => {
    expect(glossary).toMatch(
      new RegExp(
        `^\\| [^|]*[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}][^|]* \\|[^|]*\`${name}\`[^|]*\\|`,
        "mu",
      ),
    );
  },
);

test("one word stands for one thing only", () => {
  const identifiers = [...glossary.matchAll(/^\|[^|]*\|([^|]*)\|/gmu)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name),
  );
  expect(identifiers.length).toBeGreaterThan(20);
  expect(identifiers.filter((name, at) => identifiers.indexOf(name) !== at)).toEqual([]);
});
