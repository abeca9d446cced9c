/** Whatever stands on a sheet: a judgment that is neither written nor agreeing has a finding that says so. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Phase } from "../../src/evaluation/model";
import { RULE_IDS, type RuleId } from "../../src/evaluation/rule-id";
import type { ReadableWorkbook } from "../../src/session/assess";
import { evaluateWorkbook } from "../../src/session/evaluate";
import type { WorkbookReport } from "../../src/session/report";
import { openWorkbook } from "../../src/xlsx";
import { type Blocks, changed, percent, workbookOf } from "./sheet";

/** Rules that tell why a rating is not there, or is not the computed one. */
const TELLS: readonly RuleId[] = [
  "rating-differs",
  "rating-not-in-legend",
  "rated-without-actual",
  "result-missing",
  "name-missing",
  "name-broken",
  "name-duplicate",
  "name-shape",
  "target-unreadable",
  "criterion-unreadable",
  "actual-unreadable",
  "judgment-undecided",
  "target-missing",
  "criterion-contradicts-target",
  "unit-differs",
  "approximate-actual",
  "progress-differs",
  "indicator-unmatched",
  "indicator-name-differs",
  "phase-not-due",
];

/** Judgments of which nobody is told. */
function untold({ blocks, findings }: WorkbookReport): readonly string[] {
  return blocks.flatMap(({ id, judgments }) => {
    const own = findings.filter(({ block, rule }) => block === id && TELLS.some((one) => one === rule));
    return judgments
      .filter(({ status }) => status !== "written" && status !== "agrees")
      .filter(({ field }) => {
        const row = /^個別\.[0-9]+$/u.exec(field)?.[0];
        // 全体 and 進捗状況 wait for the rows: there the cause is told.
        return !own.some((one) => row === undefined || one.field === row || !one.field.startsWith("個別."));
      })
      .map(({ field, status }) => `${id} ${field} ${status}`);
  });
}

const FOLDER = join(__dirname, "../fixtures/workbooks");

function file(name: string): ReadableWorkbook {
  const opening = openWorkbook(new Uint8Array(readFileSync(join(FOLDER, name))));
  if (!opening.ok) throw new Error(opening.refusal.code);
  return opening.workbook;
}

test.each(["fukushima-r3-before.xlsx", "fukushima-r3-published.xlsx", "torture.xlsx"])(
  "every judgment of %s is told",
  async (name) => {
    expect(untold(await evaluateWorkbook(file(name), { file: name }))).toEqual([]);
  },
);

const TARGETS = [
  "区政会議に参加した区民の割合：60％以上",
  "①参加の割合：60％以上\n②満足度：70％",
  "参加者数：100人",
  "苦情の件数：10件",
  "苦情の件数：0件",
  "満足度：全国平均以上",
  "割合：現状維持",
  "★（平均）以上を獲得する",
  "計画を策定する",
  "設定になじまない",
  "割合：75.2.1％",
  "月1回程度",
  "60～70％",
  "",
];
const CRITERIA = [
  "",
  "目標値の70％以下であれば事業を再構築する。",
  "60％以下であれば再構築する。",
  "80％以上であれば再構築する。",
  "2年連続で50人を下回った場合は再構築する。",
  "著しく低い場合",
  "①50％以下 ③40％以下の場合は再構築する。",
];
const RESULTS = [
  "",
  "61.0％",
  "42％",
  "58.4％",
  "約60％",
  "①61％\n②40％",
  "①61％",
  "②集計中",
  "未測定",
  "集計中",
  "120人",
  "8件",
  "★",
  "策定済",
  "良好",
  "0.6",
  "第1回 45人、第2回 52人",
];
const PROCESS = ["", "① (i)", "①", "②(ii)", "③", "(i)", "○", "③ (i)"];
const OUTCOME = ["", "A", "B", "b", "○"];
const PROGRESS = ["", "a", "b", "B"];
const EFFECTIVENESS = ["", "ア", "イ", "—", "ウ"];

const pick = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const maybeGone = (values: readonly string[]): fc.Arbitrary<string | undefined> =>
  fc.oneof({ weight: 6, arbitrary: pick(values) }, { weight: 1, arbitrary: fc.constant(undefined) });

const initiative = fc.record({
  プロセス指標: maybeGone(TARGETS),
  撤退再構築基準: maybeGone(CRITERIA),
  前年度までの実績: maybeGone(["", "【令和2年度】55.0％", "【令和2年度】90人"]),
  プロセス実績: maybeGone(RESULTS),
  達成状況: maybeGone(PROCESS),
  有効性: maybeGone(EFFECTIVENESS),
  取組実績: pick(["", "行った。"]),
  課題: pick(["", "特になし", "周知"]),
});
const strategy = fc.record({
  アウトカム指標: maybeGone(TARGETS),
  アウトカム実績: fc.tuple(pick(RESULTS), pick(RESULTS)),
  前年度: fc.constantFrom([percent("0.5"), percent("0.6")], ["", ""], ["120人", "99人"]),
  個別: fc.oneof(fc.tuple(pick(OUTCOME), pick(OUTCOME)), fc.tuple(pick(OUTCOME))),
  全体: maybeGone(OUTCOME),
  進捗状況: maybeGone(PROGRESS),
  有効性: maybeGone(EFFECTIVENESS),
});
const sheets: fc.Arbitrary<Blocks> = fc
  .record({ 戦略4_1: strategy, 取組4_1_1: initiative, 取組4_1_2: initiative })
  .map(changed);
const phases = fc.constantFrom<Phase | undefined>(undefined, "plan", "midterm", "self");

test("every judgment of any sheet is told", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, phases, async (blocks, phase) => {
      const report = await evaluateWorkbook(workbookOf(blocks), {
        file: "",
        ...(phase ? { phase } : {}),
      });
      expect(untold(report)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test("every finding of any sheet is a rule of the contract, and a whole sentence in both languages", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (blocks) => {
      const reader = workbookOf(blocks);
      const ja = await evaluateWorkbook(reader, { file: "" });
      const en = await evaluateWorkbook(reader, { file: "", language: "en" });
      for (const { rule, message } of ja.findings) {
        expect(RULE_IDS).toContain(rule);
        expect(message).toMatch(/。$/u);
        expect(message).not.toMatch(/undefined|（）|「」|基準未達成|取組[0-9]_[0-9]_[0-9](?!\.)/u);
      }
      for (const { message } of en.findings) expect(message).toMatch(/\.$/u);
      expect(en.findings.map(({ rule, cell }) => [rule, cell])).toEqual(
        ja.findings.map(({ rule, cell }) => [rule, cell]),
      );
    }),
    { numRuns: 60 },
  );
});

test("the same sheet gives the same findings", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (blocks) => {
      const once = await evaluateWorkbook(workbookOf(blocks), { file: "" });
      const again = await evaluateWorkbook(workbookOf(blocks), { file: "" });
      expect(again).toEqual(once);
    }),
    { numRuns: 10 },
  );
});
