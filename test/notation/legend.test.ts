import {
  readEffectiveness,
  readExecution,
  readOutcomeRating,
  readProcessRating,
  readProgressRating,
} from "../../src/notation/legend";

const achievement = (text: string): string => {
  const entry = readProcessRating(text);
  if (entry.kind === "rating") return entry.rating + (entry.execution ?? "");
  return entry.kind === "execution-only" ? entry.execution : entry.kind;
};

describe("an entry of 達成状況", () => {
  test.each([
    ["①(i)", "①(i)"],
    ["② （ⅱ）", "②(ii)"],
    ["②\n(Ⅰ)", "②(i)"],
    ["② ii", "②(ii)"],
    ["①⒤", "①(i)"],
    ["①⒤⒤", "①(ii)"],
    ["①（見込）(i)", "①(i)"],
    ["②（見込み）", "②"],
    ["③", "③"],
    ["（ⅱ）", "(ii)"],
    ["", "blank"],
    ["　\n", "blank"],
  ])("「%s」 is %s", (text, expected) => {
    expect(achievement(text)).toBe(expected);
  });

  test.each([
    ["① 目標達成 (i)", "①(i)"],
    ["① 目標達成 (i) 取組は予定どおり実施", "①(i)"],
    ["①：目標達成（見込）(i)取組は予定どおり進捗", "①(i)"],
    ["②：目標未達成 (ii)取組を予定どおり実施しなかった", "②(ii)"],
    ["②（目標未達成）(ⅱ) 予定通り実施しなかった", "②(ii)"],
    ["②：目標未達成（見込）(ii)取組は予定どおり進捗していない", "②(ii)"],
    ["②：目標未達成", "②"],
    ["③：撤退・再構築基準未達成", "③"],
    ["③ 撤退・再構築基準に該当", "③"],
    ["(i)取組は予定どおり実施", "(i)"],
  ])("chosen from the legend with its words, 「%s」 is %s", (text, expected) => {
    expect(achievement(text)).toBe(expected);
  });

  test.each([
    "○",
    "1",
    "目標達成",
    "④",
    "①②",
    "① 目標未達成 (i)",
    "② 目標達成",
    "① 撤退・再構築基準未達成",
    "①(i)取組を予定どおり実施しなかった",
    "②(ii)取組は予定どおり実施",
    "①：目標達成 (i)取組は予定どおり実施 (ii)取組を予定どおり実施しなかった",
    "①：目標達成\n②：目標未達成\n③：撤退・再構築基準未達成",
    "① 目標達成の見通し",
  ])("「%s」 is no entry of the legend", (text) => {
    expect(achievement(text)).toBe("foreign");
  });
});

describe("an entry of 個別・全体 and 進捗状況", () => {
  const outcome = (text: string) => {
    const entry = readOutcomeRating(text);
    return entry.kind === "rating" ? entry.rating : entry.kind;
  };
  const progress = (text: string) => {
    const entry = readProgressRating(text);
    return entry.kind === "rating" ? entry.rating : entry.kind;
  };

  test.each([
    ["A", "A", "foreign"],
    ["Ｂ", "B", "foreign"],
    ["a", "foreign", "a"],
    ["A：順調", "A", "foreign"],
    ["b 順調でない", "foreign", "b"],
    ["B（順調でない）", "B", "foreign"],
    ["B：順調", "foreign", "foreign"],
    ["A：順調 B：順調でない", "foreign", "foreign"],
    ["a 順調でない", "foreign", "foreign"],
    [" ", "blank", "blank"],
  ])("「%s」 is %s, or %s", (text, expectedOutcome, expectedProgress) => {
    expect([outcome(text), progress(text)]).toEqual([expectedOutcome, expectedProgress]);
  });
});

describe("an entry of 有効性", () => {
  const effectiveness = (text: string) => {
    const entry = readEffectiveness(text);
    return entry.kind === "mark" ? entry.mark : entry.kind;
  };

  test.each([
    ["ア", "ア"],
    ["ｲ", "イ"],
    ["－", "—"],
    ["ー", "—"],
    ["一", "—"],
    ["ア：有効であり、継続して推進", "ア"],
    ["イ 有効でないため、取組を見直す", "イ"],
    ["イ：有効でないため、戦略を見直す", "イ"],
    ["—：プロセス指標未設定（未測定）", "—"],
    ["ア：有効でないため、取組を見直す", "foreign"],
    ["一部有効", "foreign"],
    ["ウ", "foreign"],
    ["", "blank"],
  ])("「%s」 is %s", (text, expected) => {
    expect(effectiveness(text)).toBe(expected);
  });
});

describe("(i)/(ii) in a cell of its own", () => {
  test.each([
    ["(i)", "(i)"],
    ["ⅱ", "(ii)"],
    ["(ii) 取組を予定どおり実施しなかった", "(ii)"],
    ["(i) 取組を予定どおり実施しなかった", null],
    ["①(i)", null],
    ["予定どおり", null],
    ["", null],
  ])("「%s」 is %s", (text, expected) => {
    expect(readExecution(text)).toBe(expected);
  });
});
