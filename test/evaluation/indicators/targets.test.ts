/** One target for each number, or for each line; what is said of all holds for all. */
import { read } from "./read";

/** Every indicator of a target's cell, with what it asks for. */
const targets = (target: string) => read({ target }, "target");

describe("numbered targets", () => {
  test.each<[string, string, readonly string[]]>([
    ["each under its number", "①参加者数：100人\n②満足度：60％", ["①参加者数 | ≥ 100人", "②満足度 | ≥ 60%"]],
    ["in one line", "①参加者数：100人　②満足度：60％", ["①参加者数 | ≥ 100人", "②満足度 | ≥ 60%"]],
    [
      "with a range",
      "①参加者数：100人\n②満足度：60％以上80％以下",
      ["①参加者数 | ≥ 100人", "②満足度 | ≥ 60% かつ ≤ 80%"],
    ],
    [
      "after a heading",
      "次の指標による\n①参加者数：100人\n②満足度：60％",
      ["①参加者数 | ≥ 100人", "②満足度 | ≥ 60%"],
    ],
    ["one that could not be set", "①参加者数：100人\n②設定困難", ["①参加者数 | ≥ 100人", "② | ?"]],
    ["a number with a line to itself has none", "①\n②認知度：50％", ["① | ?", "②認知度 | ≥ 50%"]],
    // ② begins with ①, of whose participants it speaks.
    [
      "one that speaks of another",
      "①参加者数：100人\n②①の参加者のうち満足した割合：60％",
      ["①参加者数 | ≥ 100人", "②の参加者のうち満足した割合 | ≥ 60%"],
    ],
  ])("%s: %j", (_, target, expected) => {
    expect(targets(target)).toEqual(expected);
  });
});

describe("a value for several numbers is each one's", () => {
  const both = ["①参加した割合 | ≥ 60%", "②満足した割合 | ≥ 60%"];

  test.each<[string, readonly string[]]>([
    ["①・②・③について、60％以上", ["① | ≥ 60%", "② | ≥ 60%", "③ | ≥ 60%"]],
    ["①、②について、60％以上\n①参加した割合\n②満足した割合", both],
    ["①参加した割合\n②満足した割合\n①・②について、60％以上", both],
    ["①参加した割合\n②満足した割合\nいずれも60％以上", both],
    ["①参加した割合\n②満足した割合\nいずれも60％以上\n", both],
    ["①参加した割合\n②満足した割合\n　各60％以上", both],
    ["①参加した割合　②満足した割合：ともに60％以上", both],
    ["①参加した割合　②満足した割合、それぞれ60％以上", both],
    ["いずれも60％以上\n①参加した割合\n②満足した割合", both],
    [
      "①参加した割合：50％\n②満足した割合\n③知っている割合\nいずれも60％以上",
      ["①参加した割合 | ≥ 50%", "②満足した割合 | ≥ 60%", "③知っている割合 | ≥ 60%"],
    ],
    [
      "いずれも60％以上\n①参加した割合：50％以上70％以下\n②満足した割合",
      ["①参加した割合 | ≥ 50% かつ ≤ 70%", "②満足した割合 | ≥ 60%"],
    ],
    // What has its own, or none set, takes nothing from the others.
    ["①参加した割合\n②設定困難\nいずれも60％以上", ["①参加した割合 | ≥ 60%", "② | ?"]],
    ["いずれも60％以上\n①参加した割合\n②設定困難", ["①参加した割合 | ≥ 60%", "② | ?"]],
    // Two values for all: the one that names them goes first.
    ["①・②について、60％以上\n①参加した割合\n②満足した割合\nいずれも50％以上", both],
  ])("%j", (target, expected) => {
    expect(targets(target)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "words at the end of the first one alone",
      "①参加した割合\nいずれも60％以上\n②満足した割合",
      ["①参加した割合 | ≥ 60%", "②満足した割合 | ?"],
    ],
    ["words of one number", "①参加した割合\nいずれも60％以上", ["①参加した割合 | ≥ 60%"]],
    [
      "a value of the last one",
      "①参加した割合\n②満足した割合\n60％以上",
      ["①参加した割合 | ?", "②満足した割合 | ≥ 60%"],
    ],
    [
      "several numbers' own value",
      "①参加した割合\n②・③満足した割合\nいずれも60％以上",
      ["①参加した割合 | ?", "②満足した割合 | ≥ 60%", "③満足した割合 | ≥ 60%"],
    ],
    [
      "words of all without a value",
      "いずれもアンケートによる\n①参加した割合：60％\n②満足した割合：50％",
      ["①参加した割合 | ≥ 60%", "②満足した割合 | ≥ 50%"],
    ],
  ])("but not %s: %j", (_, target, expected) => {
    expect(targets(target)).toEqual(expected);
  });
});

describe("no target that could be rated", () => {
  test.each<[string, string, string, readonly string[]]>([
    ["of numbers taken together", "①②の合計：100人", "①60人\n②50人", ["①", "②"]],
    [
      "of their average, though each has a name",
      "①男性の満足度\n②女性の満足度\n①②の平均：60％",
      "①70％\n②70％",
      ["①男性の満足度", "②女性の満足度"],
    ],
    ["of one number with two", "①参加者数：50人\n①満足度：60％", "①55人", ["①参加者数"]],
    ["of one number with two figures", "①参加者数：50人\n①60人以上", "①70人", ["①参加者数"]],
  ])("%s: %j", (_, target, actual, names) => {
    expect(read({ target, actual }, "target", "rating")).toEqual(
      names.map((name) => `${name} | ? | undecided`),
    );
  });

  test("but a number's name and its value may stand apart", () => {
    expect(targets("①参加者数\n①100人以上")).toEqual(["① | ≥ 100人"]);
    expect(targets("①参加者数：100人\n①（アンケートによる）")).toEqual(["①参加者数 | ≥ 100人"]);
  });
});

describe("lines without numbers", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "with a name and a value each",
      "参加者数：100人\n満足度：60％",
      ["参加者数 | ≥ 100人", "満足度 | ≥ 60%"],
    ],
    [
      "three of them, with blank lines",
      "\n参加者数：100人\n\n満足度：60％\n　\n認知度：50％以上80％以下\n",
      ["参加者数 | ≥ 100人", "満足度 | ≥ 60%", "認知度 | ≥ 50% かつ ≤ 80%"],
    ],
    [
      "a plan beside a value",
      "参加者数：100人\n防災計画の策定",
      ["参加者数 | ≥ 100人", "防災計画の策定 | 策定"],
    ],
    ["a heading above the value", "講座の開催\n参加者数：100人", ["講座の開催\n参加者数 | ≥ 100人"]],
    ["two plans in one sentence", "計画の策定\n冊子の作成", ["計画の策定\n冊子の作成 | 作成"]],
    ["a name above its value", "満足した割合\n60％以上", ["満足した割合 | ≥ 60%"]],
    ["a note below it", "満足度\n60％以上\n（来場者アンケート）", ["満足度 | ≥ 60%"]],
    ["one line", "満足度：60％\n", ["満足度 | ≥ 60%"]],
  ])("%s: %j", (_, target, expected) => {
    expect(targets(target)).toEqual(expected);
  });

  test("values without names are none that could be rated", () => {
    expect(read({ target: "60％\n30件", actual: "61％\n31件" }, "target", "rating")).toEqual([
      "60％\n30件 | ? | undecided",
    ]);
  });

  test("a plan that was not drawn up is not hidden by the value beside it", () => {
    const target = "参加者数：100人\n防災計画の策定";
    expect(read({ target, actual: ["110人", "策定済"] }, "rating")).toEqual([
      "参加者数 | ①",
      "防災計画の策定 | ①",
    ]);
    expect(read({ target, actual: "110人" }, "rating")).toEqual([
      "参加者数 | ①",
      "防災計画の策定 | undecided",
    ]);
  });
});

describe("a target says what to look for in its result", () => {
  test.each([
    ["its unit, among others", "満足度：60％", "アンケート回答者50人、満足度61％", "61%", "①"],
    ["the unit of a range", "満足度：60％以上80％以下", "回答者50人　満足度61％", "61%", "①"],
    ["all there are", "防災教育：全小学校（8校）で実施", "全校で実施", "8校", "①"],
    ["not all of some", "防災教育：8校で実施", "全校で実施", "全校で実施", "undecided"],
    ["a figure below zero", "収支：▲100万円以上", "▲80万円", "-800,000円", "①"],
    ["not a minus sign of another's", "参加者数：100人", "▲120人", "▲120人", "undecided"],
    ["a total of several years", "会員：累計50社", "累計52社", "累計52社", "①"],
    ["a plan after its month", "計画を9月までに策定する", "1月に策定", "1月に策定", "undecided"],
    ["a plan in its month", "計画を9月までに策定する", "8月に策定", "8月に策定", "①"],
  ])("%s: %j with %j", (_, target, actual, shown, rating) => {
    const [only, ...more] = read({ target, actual, year: "令和3年度" }, "actual", "rating");
    expect(more).toEqual([]);
    expect(only?.split(" | ").slice(1)).toEqual([shown, rating]);
  });
});

test("more lines than a block can have indicators are none", () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, at) => `第${String(at + 1)}講座の参加者数：100人`).join("\n");
  expect(targets(lines(20))).toHaveLength(20);
  expect(targets(lines(21))).toHaveLength(1);
});
