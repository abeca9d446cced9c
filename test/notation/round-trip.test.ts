/**
 * Writing a typed target or criterion in any of its phrasings and reading it back gives the same; and no word
 * that could change the meaning is ever passed over.
 */
import fc from "fast-check";
import { judgeTexts } from "../../src/evaluation/judge-texts";
import { readCriterion } from "../../src/notation/criterion";
import type { Condition, Level } from "../../src/notation/reading";
import { readTarget } from "../../src/notation/target";
import { passage } from "../../src/notation/text";

const count = fc.integer({ min: 2, max: 999 });
const smaller = (value: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: value - 1 });

/** A level as one line: "300", "target×70/100", "prior×1/1+3ポイント". */
function levelLine(level: Level): string {
  switch (level.kind) {
    case "value":
      return level.value.toFixed() + level.unit.dimension;
    case "grade":
      return level.grade;
    case "achievement":
      return `achievement×${level.factor.div(level.over).toFixed()}`;
    case "relative": {
      const plus = level.plus.eq(0)
        ? ""
        : `${level.plus.gt(0) ? "+" : ""}${level.plus.toFixed()}${level.plusUnit.dimension}`;
      return `${level.base.kind}×${level.factor.div(level.over).toFixed()}${plus}`;
    }
  }
}

function targetLine(text: string): string {
  const { target } = readTarget(passage(text));
  switch (target.kind) {
    case "bound": {
      const { comparator, level } = target.bound;
      const counted =
        target.counted.kind === "per"
          ? `${target.counted.period} `
          : target.counted.kind === "plain"
            ? ""
            : `${target.counted.kind} `;
      return `${counted}${comparator} ${levelLine(level)}`;
    }
    case "range":
      return target.bounds.map(({ comparator, level }) => `${comparator} ${levelLine(level)}`).join(" ");
    case "deed":
      return `deed ${target.deed}`;
    default:
      return target.kind;
  }
}

function conditionLine(condition: Condition): string {
  switch (condition.kind) {
    case "compare":
      return `${condition.bound.comparator} ${levelLine(condition.bound.level)}`;
    case "consecutive":
      return `${String(condition.years)} years: ${conditionLine(condition.condition)}`;
    case "and":
    case "or":
      return condition.parts.map(conditionLine).join(` ${condition.kind} `);
    default:
      return condition.kind;
  }
}

function criterionLine(text: string): string {
  const read = readCriterion(passage(text));
  return read.kind === "condition" ? conditionLine(read.condition) : read.kind;
}

/** What is meant, and every way to say it with the figures `a` and – where two are needed – the smaller `b`. */
interface Concept {
  readonly means: (a: number, b: number) => string;
  readonly phrasings: readonly string[];
}

const TARGETS: Readonly<Record<string, Concept>> = {
  "at least": {
    means: (a) => `≥ ${String(a)}人`,
    phrasings: [
      "参加者数：A人",
      "参加者数：A人以上",
      "参加者数　A名以上",
      "参加者数をA人以上とする",
      "参加者数（A人以上）",
      "参加者数：A人を下回らない",
    ],
  },
  "more than": {
    means: (a) => `> ${String(a)}人`,
    phrasings: ["参加者数：A人超", "参加者数がA人を超える", "参加者数：A人を上回る"],
  },
  "at most": {
    means: (a) => `≤ ${String(a)}件`,
    phrasings: [
      "苦情件数：A件以下",
      "苦情件数をA件以内とする",
      "苦情：A件以下に抑える",
      "苦情件数：A件を超えない",
      "苦情件数：A件",
    ],
  },
  "less than": {
    means: (a) => `< ${String(a)}件`,
    phrasings: ["苦情件数：A件未満", "苦情件数をA件未満とする", "苦情件数：A件を下回る"],
  },
  "a range": {
    means: (a, b) => `≥ ${String(b)}人 ≤ ${String(a)}人`,
    phrasings: [
      "参加者数：B人以上A人以下",
      "参加者数：B人以上、A人以下",
      "参加者数：B人以上かつA人以下",
      "参加者数：B以上A人以内",
    ],
  },
  "from a start to an end": {
    means: (a) => `≥ ${String(a)}人`,
    phrasings: ["登録者数をB人からA人に増やす", "登録者数：B人（R2）→A人（R3）", "登録者数　B人⇒A人"],
  },
  "so often": {
    means: (a) => `月 ≥ ${String(a)}回`,
    phrasings: ["会議：月A回", "会議の開催：毎月A回以上", "会議を月にA回以上開催する"],
  },
  "in all years": {
    means: (a) => `cumulative ≥ ${String(a)}社`,
    phrasings: ["創業支援：累計A社", "創業支援：累計でA社以上", "創業支援：累計A社以上とする"],
  },
  "above last year": {
    means: () => "> prior×1",
    phrasings: [
      "前年度の参加者数を上回る",
      "参加者数：前年度を上回る",
      "参加者数が前年度実績を上回る",
      "参加者数を前年度より増やす",
      "参加者数：前年度超",
    ],
  },
  "last year or better": {
    means: () => "≥ prior×1",
    phrasings: [
      "前年度の参加者数以上",
      "参加者数：前年度以上",
      "参加者数：前年度実績以上",
      "参加者数：前年度並み以上",
      "参加者数：前年度を下回らない",
    ],
  },
  "so much above last year": {
    means: (a) => `≥ prior×1+${String(a)}人`,
    phrasings: [
      "参加者数：前年度よりA人増",
      "参加者数：前年度からA人以上増",
      "参加者数を前年度比でA人増やす",
    ],
  },
};

const CRITERIA: Readonly<Record<string, Concept>> = {
  "at most": {
    means: (a) => `≤ ${String(a)}人`,
    phrasings: [
      "A人以下の場合は再構築する。",
      "A人以下であれば、事業を再構築する",
      "参加者数がA人以下となった場合は撤退",
      "A人を超えない場合は再構築する。",
      "A人を上回らなければ再構築する。",
      "A人以下⇒再構築",
      "A人以内にとどまった場合は再構築する。",
    ],
  },
  "less than": {
    means: (a) => `< ${String(a)}人`,
    phrasings: [
      "A人未満の場合は再構築する。",
      "A人を下回った場合は再構築する。",
      "A人に満たなければ再構築する。",
      "A人に届かない場合は撤退する。",
      "A人を割り込んだ場合は再構築する。",
      "A人以上の参加が得られない場合は再構築する。",
      "A人以上とならなかった場合は再構築する。",
      "A人に達しないときは再構築する。",
    ],
  },
  "more than": {
    means: (a) => `> ${String(a)}人`,
    phrasings: [
      "A人を超えた場合は再構築する。",
      "A人を上回った場合は再構築する。",
      "A人超の場合は再構築する。",
    ],
  },
  "at least": {
    means: (a) => `≥ ${String(a)}人`,
    phrasings: ["A人以上の場合は再構築する。", "A人以上となったときは再構築する。"],
  },
  "a share of the target": {
    means: (a) => `≤ target×${String(a / 1000)}`,
    phrasings: [
      "目標値のP%以下の場合は再構築する。",
      "目標のP％以下であれば再構築する。",
      "実績が目標値のP%を超えない場合は再構築する。",
      "目標に対してP%以下の場合は再構築する。",
    ],
  },
  achievement: {
    means: (a) => `< achievement×${String(a / 1000)}`,
    phrasings: [
      "達成率P%未満の場合は再構築する。",
      "達成率がP%に満たなければ再構築する。",
      "目標達成率がP%を下回った場合は再構築する。",
    ],
  },
  "below last year": {
    means: () => "< prior×1",
    phrasings: [
      "前年度を下回った場合は再構築する。",
      "前年度実績を下回った場合は再構築する。",
      "前年度の参加者数に満たない場合は再構築する。",
      "参加者数が前年度より減少した場合は再構築する。",
    ],
  },
  "two years in a row": {
    means: (a) => `2 years: < ${String(a)}人`,
    phrasings: [
      "2年連続でA人を下回った場合は撤退する。",
      "２年連続してA人未満の場合は撤退する。",
      "二年続けてA人を下回った場合は撤退する。",
    ],
  },
  "one of two": {
    means: (a, b) => `< ${String(a)}人 or < ${String(b)}人`,
    phrasings: [
      "A人未満またはB人未満の場合は再構築する。",
      "A人を下回った場合、またはB人を下回った場合は再構築する。",
    ],
  },
};

const filled = (phrasing: string, a: number, b: number): string =>
  phrasing
    .replaceAll("A", String(a))
    .replaceAll("B", String(b))
    .replaceAll("P", String(a / 10));

const wide = (text: string): string =>
  text.replace(/[0-9%().,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const cases = (
  concepts: Readonly<Record<string, Concept>>,
): readonly (readonly [string, string, Concept])[] =>
  Object.entries(concepts).flatMap(([name, concept]) =>
    concept.phrasings.map((phrasing) => [name, phrasing, concept] as const),
  );

describe("every phrasing of one meaning reads as that meaning", () => {
  const figures = count.chain((a) => fc.tuple(fc.constant(a), smaller(a), fc.boolean()));

  test.each(cases(TARGETS))("target, %s: %s", (_, phrasing, { means }) => {
    fc.assert(
      fc.property(figures, ([a, b, isWide]) => {
        const text = filled(phrasing, a, b);
        expect(targetLine(isWide ? wide(text) : text)).toBe(means(a, b));
      }),
      { numRuns: 20 },
    );
  });

  test.each(cases(CRITERIA))("criterion, %s: %s", (_, phrasing, { means }) => {
    fc.assert(
      fc.property(figures, ([a, b, isWide]) => {
        const text = filled(phrasing, a, b);
        expect(criterionLine(isWide ? wide(text) : text)).toBe(means(a, b));
      }),
      { numRuns: 20 },
    );
  });
});

/** Behind a value: what makes another value, another measure or a mere hope of it. */
const CHANGING = {
  target: [
    "の9割",
    "（ただし雨天時を除く）",
    "のうち半数",
    "を除く日数",
    "以外の講座",
    "（ただし一部の講座は50人）",
    "の場合を除き50人",
    "のいずれか",
    "につき1人",
  ],
  criterion: [
    "のうち半数",
    "ではない場合を除き",
    "の講座を除き",
    "以外",
    "の一部",
    "の見込み",
    "程度",
    "が3割",
  ],
  actual: [
    "の見込み",
    "を予定",
    "を目標とする",
    "と推計",
    "（見込み）",
    "（8月末時点）",
    "（一部の講座を除く）",
    "（集計中）",
    "のうち",
    "未満の見込み",
    "（ただし速報を除く）",
    "には至らなかった",
  ],
} as const;

describe("a word that could change the meaning", () => {
  const rating = (target: string, criterion: string, actual: string): string => {
    const { outcome } = judgeTexts({ target, criterion, actual, kind: "process" });
    return outcome.kind === "judged" ? outcome.rating : outcome.kind;
  };

  test("behind a target's value leaves nothing to be judged", () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom(...CHANGING.target), (value, actual, words) => {
        expect(
          rating(
            `参加者数：${String(value)}人${words}`,
            "1人未満の場合は再構築する。",
            `${String(actual)}人`,
          ),
        ).not.toMatch(/[①②③]/u);
      }),
    );
  });

  test("behind a criterion's value leaves a missed target open", () => {
    fc.assert(
      fc.property(
        count,
        fc.constantFrom(...CHANGING.criterion),
        fc.constantFrom("未満の場合", "を下回った場合"),
        (value, words, comparator) => {
          const criterion = `${String(value)}人${words}${comparator}は再構築する。`;
          expect(rating("参加者数：1000人", criterion, "500人")).not.toMatch(/[②③]/u);
        },
      ),
    );
  });

  test("behind a result leaves it unread", () => {
    fc.assert(
      fc.property(count, fc.constantFrom(...CHANGING.actual), (value, words) => {
        expect(
          rating("参加者数：500人", "100人未満の場合は再構築する。", `${String(value)}人${words}`),
        ).not.toMatch(/[①②③]/u);
      }),
    );
  });
});
