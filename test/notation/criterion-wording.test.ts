/** A criterion is judged by what it says, in whatever words; what is said of something else gives no rating. */
import { judgeTexts } from "../../src/evaluation/judge-texts";

/** Each comparison is tried with some of the subjects and endings, on others each; with all of them by `npm run fuzz`. */
const EVERY = process.env["FUZZ_RUNS"] === undefined ? 101 : 1;

const TARGET = "参加者数：120人";
const PRIOR = "90人";

/** What the result is held against, and how many people that is. */
const LEVELS: readonly (readonly [string, number])[] = [
  ["60人", 60],
  ["60名", 60],
  ["六十人", 60],
  ["目標値の60%", 72],
  ["目標の6割", 72],
  ["目標値に対して60％", 72],
  ["目標値の60%（72人）", 72],
  ["目標の半分", 60],
  ["達成率60%", 72],
  ["前年度", 90],
  ["前年度実績（90人）", 90],
  ["昨年度の実績の80%", 72],
];

const BELOW = [
  "未満の",
  "未満となった",
  "未満にとどまった",
  "を下回った",
  "を下回る",
  "を下回ることとなった",
  "をも下回った",
  "に満たない",
  "に満たなかった",
  "に達しない",
  "に届かない",
  "に及ばなかった",
  "を割り込んだ",
  "より少ない",
  "以上でない",
  "以上とならなかった",
  "以上を達成できない",
  "以上を確保できなかった",
  "未満という結果となった",
];
const AT_MOST = [
  "以下の",
  "以下となった",
  "以下にとどまった",
  "以下に落ち込んだ",
  "以下という結果となった",
  "を超えない",
  "を超えなかった",
  "を上回らない",
  "を上回ることができない",
];

const SUBJECTS = [
  "",
  "参加者数が",
  "参加者が",
  "実績が",
  "取組の実績が",
  "当該年度の実績が",
  "参加者数（年間）が",
];
const HEADINGS = ["", "撤退・再構築基準：", "再構築基準　", "【撤退・再構築基準】", "※", "・"];
const ENDINGS = [
  "場合",
  "場合は再構築する。",
  "場合とする。",
  "とき",
  "際は撤退・再構築する。",
  "場合には、取組内容を見直し、再構築する。",
  "場合、撤退・再構築を検討する。",
  "場合は、事業の必要性がないと判断し、廃止する。",
];

const WORDED = HEADINGS.flatMap((heading) =>
  SUBJECTS.flatMap((subject) => ENDINGS.map((ending) => ({ before: heading + subject, ending }))),
);

function rated(criterion: string, result: number): string {
  const { outcome } = judgeTexts({
    target: TARGET,
    criterion,
    actual: `${String(result)}人`,
    prior: PRIOR,
    kind: "process",
  });
  return outcome.kind === "judged" ? outcome.rating : outcome.kind;
}

describe.each([
  ["below", BELOW, false],
  ["at most", AT_MOST, true],
] as const)("%s", (_, phrases, isLimitIncluded) => {
  test.each(phrases)("「…%s」", (phrase) => {
    const differing = LEVELS.flatMap(([level, limit], at) =>
      WORDED.filter((__, place) => (place + at) % EVERY === 0).flatMap(({ before, ending }) => {
        const criterion = before + level + phrase + ending;
        return [limit - 1, limit, limit + 1].flatMap((result) => {
          const applies = result < limit || (isLimitIncluded && result === limit);
          const judged = rated(criterion, result);
          return judged === (applies ? "③" : "②") ? [] : [`${judged} with ${String(result)}人: ${criterion}`];
        });
      }),
    );
    expect(differing).toEqual([]);
  });
});

const OTHERWISE: readonly (readonly [string, readonly string[]])[] = [
  [
    "of somebody else, or of another time",
    [
      "男性の",
      "子どもの",
      "新規の",
      "オンラインの",
      "他区の",
      "前年度の",
      "中間時点の",
      "最終年度の",
      "1回あたりの",
    ].map((whose) => `${whose}参加者数が60人未満の場合は再構築する。`),
  ],
  [
    "of a part, in brackets",
    ["男性", "新規", "中間時点", "9月末時点", "3年平均", "オンラインを除く"].flatMap((part) => [
      `参加者数（${part}）が60人未満の場合は再構築する。`,
      `60人未満（${part}）の場合は再構築する。`,
    ]),
  ],
  [
    "of another target",
    [
      "最終目標",
      "中間目標",
      "前年度の目標値",
      "アウトカム指標の目標値",
      "各回の目標値",
      "累計目標",
      "目標回数",
    ].map((target) => `${target}の50%未満の場合は再構築する。`),
  ],
  [
    "and is taken back, or left open",
    [
      "再構築の必要はない",
      "再構築しなくてよい",
      "再構築の対象とはしない",
      "再構築しません",
      "再構築を見送る",
      "再構築せず、様子を見る",
      "必要に応じて再構築する",
      "総合的に判断し再構築する",
      "継続する",
    ].map((consequence) => `60人未満の場合は${consequence}。`),
  ],
  [
    "under a condition that the sheet does not tell",
    [
      "60人未満の場合は再構築する。ただし、感染症の影響による場合を除く。",
      "60人未満の場合は再構築する（災害等による場合を除く）。",
      "感染症の影響がない場合で、60人未満のときは再構築する。",
      "60人未満で、改善の見込みがない場合は再構築する。",
      "60人未満の状態が続いた場合は再構築する。",
      "いずれの年度も60人未満の場合は再構築する。",
      "60人を大幅に下回った場合は再構築する。",
      "おおむね60人未満の場合は再構築する。",
    ],
  ],
  [
    "with a figure beside it that is another one",
    [
      "目標値の50%未満（50人未満）",
      "達成率50%（50人）未満",
      "目標値（100人）の50%未満",
      "60人未満（60人以下）",
    ].map((condition) => `${condition}の場合は再構築する。`),
  ],
];

test.each(OTHERWISE)("what is said %s gives no ③", (_, criteria) => {
  expect(criteria.map((criterion) => [criterion, rated(criterion, 45)])).toEqual(
    criteria.map((criterion) => [criterion, "undecided"]),
  );
});
