/** Targets against last year, wherever and however last year's result is written: right at the boundary, and beside it. */
import { judgeTexts } from "../../src/evaluation/judge-texts";

/** Last year's column. */
const COLUMNS = [
  "400人",
  "前年度：400人",
  "前年度実績 400人",
  "令和2年度実績：400人",
  "R元：500人、R2：400人",
  "500人（R元）→400人（R2）",
  "R2：400人（R元：500人）",
];
/** This year's result, and last year's beside it; 年 stands for this year's figure. */
const RESULTS = [
  "年人（前年度400人）",
  "年人\n（参考）前年度400人",
  "年人\n※前年度実績：400人",
  "前年度：400人\n今年度：年人",
  "今年度：年人\n前年度の参加者数：400人",
  "前年度（400人）から年人となった",
  "R2：400人、R3：年人",
  "400人（R2）→年人（R3）",
];
const TARGETS: readonly (readonly [string, number])[] = [
  ["参加者数：前年度以上", 400],
  ["参加者数：前年度実績を上回る", 401],
  ["参加者数：前年度比5%増", 420],
  ["参加者数：前年度の9割以上", 360],
];

function rating(target: string, actual: string, prior: string): string {
  const { outcome } = judgeTexts({ target, actual, prior, kind: "process" });
  return outcome.kind === "judged" ? outcome.rating : outcome.kind;
}

test.each(TARGETS)("%s is met from %d on", (target, least) => {
  const around = (result: string, prior: string): readonly string[] =>
    [least - 1, least].map((figure) =>
      rating(target, result.replaceAll("年人", `${String(figure)}人`), prior),
    );
  const cases = [
    ...COLUMNS.map((prior) => ["年人", prior] as const),
    ...RESULTS.flatMap((result) => [[result, ""] as const, [result, "400人"] as const]),
  ];
  expect(cases.filter(([result, prior]) => around(result, prior).join() !== "②,①")).toEqual([]);
});

test("a column that says otherwise than the result leaves it open", () => {
  const told = RESULTS.map((result) => result.replaceAll("年人", "450人"));
  expect(told.map((actual) => rating("参加者数：前年度以上", actual, "405人"))).toEqual(
    told.map(() => "undecided"),
  );
});
