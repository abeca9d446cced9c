import fc from "fast-check";
import { judgeTexts } from "../../src/evaluation/judge-texts";
import type { RebuildCriterion } from "../../src/notation/reading";
import { readCriterion } from "../../src/notation/criterion";
import { readTarget } from "../../src/notation/target";
import { passage } from "../../src/notation/text";

const UNITS = ["%", "人", "件", "回", "団体", "か所", "社", "世帯"];

/** A decimal with at most two places, as digits. */
const digits = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => (part === 0 ? String(whole) : `${String(whole)}.${String(part).padStart(2, "0")}`));
const unit = fc.constantFrom(...UNITS);

const AT_LEAST = [
  (value: string) => `満足した区民の数：${value}以上`,
  (value: string) => `満足した区民の数　${value}以上`,
  (value: string) => `満足した区民の数を${value}以上とする`,
  (value: string) => `満足した区民の数：${value}以上（アンケートによる）`,
  (value: string) => `満足した区民の数(来場者アンケート):${value}以上`,
  (value: string) => `満足した区民の数：${value}以上を達成する。`,
  (value: string) => `65歳以上の満足した区民の数：${value}以上`,
];

const BELOW = [
  (value: string) => `${value}未満の場合は再構築する。`,
  (value: string) => `${value}を下回った場合は、事業を再構築する。`,
  (value: string) => `${value}に満たない場合、撤退する`,
  (value: string) => `${value}に届かなければ再構築する`,
  (value: string) => `実績が${value}を割り込んだときは事業を再構築する。`,
  (value: string) => `${value}以上とならなかった場合は再構築する。`,
  (value: string) => `【撤退・再構築基準】\n${value}に達しない場合は事業を廃止する。`,
];

function wide(text: string): string {
  return text.replace(/[0-9A-Za-z%.,()]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

const thousands = (typed: string): string =>
  typed.replace(/^[0-9]+/, (whole) => whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ","));

function levelOf(text: string): string {
  const { target } = readTarget(passage(text));
  if (target.kind !== "bound" || target.bound.level.kind !== "value") return target.kind;
  return `${target.bound.comparator} ${target.bound.level.value.toFixed()} ${target.bound.level.unit.dimension}`;
}

function limitOf(criterion: RebuildCriterion): string {
  if (criterion.kind !== "condition" || criterion.condition.kind !== "compare") return criterion.kind;
  const { comparator, level } = criterion.condition.bound;
  return level.kind === "value"
    ? `${comparator} ${level.value.toFixed()} ${level.unit.dimension}`
    : level.kind;
}

const dimensionOf = (spelling: string): string => (spelling === "か所" ? "箇所" : spelling);

describe("writing and reading back", () => {
  test("a target in any of its phrasings gives the same target", () => {
    fc.assert(
      fc.property(
        digits,
        unit,
        fc.constantFrom(...AT_LEAST),
        fc.boolean(),
        fc.boolean(),
        (value, of, phrase, isWide, hasCommas) => {
          const text = phrase((hasCommas ? thousands(value) : value) + of);
          expect(levelOf(isWide ? wide(text) : text)).toBe(`≥ ${String(Number(value))} ${dimensionOf(of)}`);
        },
      ),
    );
  });

  test("a criterion in any of its phrasings gives the same criterion", () => {
    fc.assert(
      fc.property(digits, unit, fc.constantFrom(...BELOW), fc.boolean(), (value, of, phrase, isWide) => {
        const text = phrase(value + of).replace("【撤退・再構築基準】\n", "");
        expect(limitOf(readCriterion(passage(isWide ? wide(text) : text)))).toBe(
          `< ${String(Number(value))} ${dimensionOf(of)}`,
        );
      }),
    );
  });
});

describe("judging", () => {
  const rank = { "①": 3, "②": 2, "③": 1 } as Readonly<Record<string, number>>;

  test("a higher result of a more-is-better indicator never lowers the rating", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 0, max: 500 }),
        (target, percent, actual, more) => {
          const rate = (value: number): number => {
            const { outcome } = judgeTexts({
              target: `参加者数：${String(target)}人`,
              criterion: `目標値の${String(percent)}%未満であれば再構築する。`,
              actual: `${String(value)}人`,
              kind: "process",
            });
            return outcome.kind === "judged" ? (rank[outcome.rating] ?? 0) : 0;
          };
          expect(rate(actual + more)).toBeGreaterThanOrEqual(rate(actual));
        },
      ),
    );
  });

  test("words that could change a result are never passed over", () => {
    const changing = [
      "の見込み",
      "程度の見込み",
      "（速報前の見込み）",
      "と予測",
      "未満にとどまる見込み",
      "（集計中）",
      "（8月末時点）",
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom(...changing), (value, words) => {
        const { outcome } = judgeTexts({
          target: "満足度：60%",
          criterion: "30%未満の場合は再構築する。",
          actual: `${String(value)}%${words}`,
          kind: "process",
        });
        expect(outcome.kind).not.toBe("judged");
      }),
    );
  });

  test.each([
    ["に届かなかった", -1],
    ["を下回った", -1],
    ["を上回った", 1],
    ["を超えた", 1],
  ])("a result 「X%%%s」 is rated only as every result beyond X would be", (words, way) => {
    const rated = (actual: string): string => {
      const texts = { target: "満足度：60%", criterion: "30%未満の場合は再構築する。", actual };
      const { outcome } = judgeTexts({ ...texts, kind: "process" });
      return outcome.kind === "judged" ? outcome.rating : outcome.kind;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 98 }), (value, step) => {
        const open = rated(`${String(value)}%${words}`);
        const beyond = Math.min(100, Math.max(0, value + way * step));
        expect([rated(`${String(beyond)}%`), "undecided"]).toContain(open);
      }),
    );
  });
});
