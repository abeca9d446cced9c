import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_POLICY, readPolicy } from "../../src/evaluation/policy";
import { SETTING_LABELS } from "../../src/form/policy-sheet";

const DOCUMENT = readFileSync(join(__dirname, "../../docs/policy.md"), "utf8");

/** The rows of the table of settings: label, JSON, values, meaning, source. */
const SETTINGS = DOCUMENT.slice(DOCUMENT.indexOf("## 設定の一覧"), DOCUMENT.indexOf("## JSON の例"))
  .split("\n")
  .filter((line) => /^\| [^|]+\| `/u.test(line))
  .map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

test("docs/policy.md lists every setting of the sheet 評価設定, and no other", () => {
  expect(SETTINGS.map(([label]) => label)).toEqual([...SETTING_LABELS, "（規則の名称）"]);
});

test("docs/policy.md lists every key of the JSON, and no other", () => {
  const keys = SETTINGS.map(([, json = ""]) => json.replace(/`/gu, "").split(".")[0] ?? "");
  expect([...new Set(keys)].toSorted()).toEqual(Object.keys(DEFAULT_POLICY).toSorted());
});

test("each setting names its source", () => {
  for (const [, , , , source] of SETTINGS) expect(source).not.toBe("");
});

test("the defaults are the ones in bold", () => {
  const bold = Object.fromEntries(SETTINGS.map(([, json = "", values = ""]) => [json, values]));
  expect(bold["`individual.method`"]).toContain(`**目標達成**（\`${DEFAULT_POLICY.individual.method}\`）`);
  expect(bold["`overall`"]).toContain(`**すべてA**（\`${DEFAULT_POLICY.overall}\`）`);
  expect(bold["`several`"]).toContain(`**最も悪い判定**（\`${DEFAULT_POLICY.several}\`）`);
  expect(bold["`approximateMarginPercent`"]).toBe(`**${DEFAULT_POLICY.approximateMarginPercent.toFixed()}**`);
  expect(bold["`placeholders`"]).toBe(`**${DEFAULT_POLICY.placeholders.join("・")}**`);
});

test("the example in JSON can be used", () => {
  const json = /```json\n([\s\S]*?)```/u.exec(DOCUMENT)?.[1] ?? "";
  expect(readPolicy(JSON.parse(json) as unknown)).toMatchObject({ kind: "policy" });
});
