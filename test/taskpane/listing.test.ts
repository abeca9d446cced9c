/** The order of the pane's list, and what is left to do. */
import { NO_FILTER, type Filter } from "../../src/taskpane/filter";
import { listed, isUnread, remaining, type Listing } from "../../src/taskpane/listing";
import type { FindingReport, WorkbookReport } from "../../src/session/report";
import { aBlock, aFinding, aFullReport, aJudgment, aReport } from "./reports";

const KEPT = { choice: "複数年度で評価", reason: "", by: "", on: "" };

function list(report: WorkbookReport, filter: Partial<Filter> = {}): Listing {
  return listed(report, { ...NO_FILTER, ...filter }, (block) => `具体的取組${block.number} ${block.title}`);
}

function rules(listing: Listing): string[] {
  return listing.groups.flatMap((group) => group.findings.map((same) => same.first.rule));
}

describe("the list", () => {
  it("follows the blocks of the sheet, with the whole workbook before them", () => {
    const report = aReport({
      blocks: [aBlock({ id: "取組4_1_1" }), aBlock({ id: "取組4_1_2" })],
      findings: [aFinding({ block: "取組4_1_2" }), aFinding({ block: "" }), aFinding({ block: "取組9_9_9" })],
    });
    expect(list(report).groups.map((group) => group.id)).toEqual(["", "取組4_1_1", "取組4_1_2", "取組9_9_9"]);
  });

  it("folds findings that say the same, and loses none of their places", () => {
    const findings = ["A1", "A2", "A3"].map((cell) => aFinding({ cell, message: "文字列です。" }));
    const [group] = list(aReport({ findings: [...findings, aFinding({ message: "別の指摘。" })] })).groups;
    expect(group?.findings.map((same) => same.all.map((finding) => finding.cell))).toEqual([
      ["A1", "A2", "A3"],
      [aFinding().cell],
    ]);
  });

  it.each<[string, Partial<FindingReport>]>([
    ["of another severity", { severity: "参考" }],
    ["kept with a reason", { kept: KEPT }],
    ["of another block", { block: "" }],
  ])("does not fold a finding %s into the others", (_, changes) => {
    expect(rules(list(aReport({ findings: [aFinding(), aFinding(changes)] })))).toHaveLength(2);
  });

  it("keeps 様式の不備 apart from the staff's work", () => {
    const { groups, formFaults } = list(aFullReport());
    expect(formFaults.map((same) => same.first.rule)).toEqual(["name-broken"]);
    expect(rules({ groups, formFaults: [], shown: 0 })).not.toContain("name-broken");
  });

  it("counts every judgment and finding that it shows", () => {
    expect(list(aFullReport()).shown).toBe(4 + 7);
  });
});

describe("the filter", () => {
  const report = aFullReport();

  it.each<[string, Partial<Filter>, string[]]>([
    ["severity", { severity: "要修正" }, ["required-text-missing"]],
    ["rule", { rule: "number-as-text" }, ["number-as-text"]],
    ["block", { block: "戦略4_1" }, ["rating-differs"]],
    ["words of the message", { text: "再構築する" }, ["rebuild-but-effective"]],
    ["words in another width", { text: "Ｇ４１" }, ["required-text-missing"]],
    ["several words, all of which must be there", { text: "改善策 空欄" }, ["required-text-missing"]],
    ["words of the heading", { text: "多様な区民" }, ["number-as-text"]],
    [
      "what a manager looks at: differing, kept, ③ with ア",
      { show: "attention" },
      ["rating-differs", "rebuild-but-effective"],
    ],
    ["judgments only", { show: "judgments" }, []],
  ])("by %s", (_, filter, expected) => {
    expect(rules(list(report, filter))).toEqual(expected);
  });

  it("shows no judgment to somebody who asks for a severity or a rule", () => {
    for (const filter of [{ severity: "要確認" }, { rule: "rating-differs" }] as const) {
      expect(list(report, filter).groups.flatMap((group) => group.judgments)).toEqual([]);
    }
  });

  it("shows a manager the judgments that are ③, that differ, or stand beside イ", () => {
    const fields = (ineffective: ReadonlySet<string>): string[] =>
      listed(
        report,
        { ...NO_FILTER, show: "attention" },
        (block) => block.number,
        ineffective,
      ).groups.flatMap((group) => group.judgments.map((judgment) => `${group.id}.${judgment.field}`));
    expect(fields(new Set())).toEqual(["戦略4_1.個別.1", "取組4_1_1.達成状況"]);
    expect(fields(new Set(["取組4_1_2"]))).toContain("取組4_1_2.達成状況");
  });

  it("shows a manager a ③ that a person entered, whatever was computed", () => {
    const judgment = aJudgment({ status: "undecided", computed: null, entered: " ③" });
    const own = aReport({ blocks: [aBlock({ judgments: [judgment] })], findings: [] });
    expect(list(own, { show: "attention" }).shown).toBe(1);
  });
});

describe("what is left", () => {
  it.each<[string, FindingReport[], { count: number; kept: number }]>([
    ["nothing", [], { count: 0, kept: 0 }],
    ["no 参考: nobody has to do anything", [aFinding({ severity: "参考" })], { count: 0, kept: 0 }],
    [
      "no 様式の不備: not the staff's",
      [aFinding({ rule: "name-missing", severity: "要修正" })],
      { count: 0, kept: 0 },
    ],
    ["要修正 and 要確認", [aFinding(), aFinding({ severity: "要修正" })], { count: 2, kept: 0 }],
    [
      "those kept with a reason, counted apart",
      [aFinding(), aFinding({ kept: KEPT })],
      { count: 2, kept: 1 },
    ],
  ])("is %s", (_, findings, expected) => {
    expect(remaining(aReport({ findings }))).toEqual(expected);
  });
});

test("a report on fields of which none was read is no clean one", () => {
  expect(isUnread(aReport())).toBe(false);
  expect(isUnread(aReport({ blocks: [aBlock({ fields: {}, judgments: [] })] }))).toBe(true);
});
