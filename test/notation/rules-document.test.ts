import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeTexts } from "../../src/evaluation/judge-texts";

const SECTION = /^## 読み取れる書き方$(.*?)(?=^## |(?![\s\S]))/msu;
const STATUS: Readonly<Record<string, string>> = {
  判定保留: "undecided",
  未測定: "unmeasured",
  目標なし: "no-target",
};

/** The rows of the tables of the section: target, criterion, result, last year's, rating. */
function examples(): readonly (readonly string[])[] {
  const document = readFileSync(join(__dirname, "../../docs/rules.md"), "utf8");
  return (SECTION.exec(document)?.[1] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll("<br>", "\n")))
    .filter(([first = ""]) => first !== "目標" && !first.startsWith("---"));
}

describe("the examples of the document on rules", () => {
  test("are there to be read", () => {
    expect(examples().length).toBeGreaterThan(80);
  });

  test.each(examples())("%s ／ %s ／ %s ／ %s is %s", (target, criterion, actual, prior, rating) => {
    const kind = rating === "A" || rating === "B" ? "outcome" : "process";
    const { outcome } = judgeTexts({
      target: target ?? "",
      criterion: criterion ?? "",
      actual: actual ?? "",
      prior: prior ?? "",
      kind,
    });
    const expected = STATUS[rating ?? ""] ?? rating;
    expect(outcome.kind === "judged" ? outcome.rating : outcome.kind).toBe(expected);
  });
});
