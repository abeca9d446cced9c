import {
  blockOnTwoSheets,
  continuedBlock,
  entriesLikeLabels,
  headlessBelowIssue,
  headlessBelowStrategy,
  labelWithFootnote,
  legendSpread,
  onlyWithoutHeading,
  secondWithoutHeading,
  selfEvaluationTwice,
} from "../../fixtures/layouts/doubt";
import { certainFields, openFields, recognised } from "./reading";

describe("nothing is bound by guess", () => {
  it("a block without its heading makes the fields of the one above stand twice", async () => {
    const recognition = await recognised(secondWithoutHeading().bytes);
    expect([...certainFields(recognition).keys()]).toEqual(["取組4_1_1.名称"]);
    expect(openFields(recognition).get("取組4_1_1.課題")).toEqual(["様式2!M7", "様式2!M18"]);
  });

  it("a sheet whose only block lacks its heading binds nothing", async () => {
    const recognition = await recognised(onlyWithoutHeading().bytes);
    expect(certainFields(recognition).size).toBe(0);
  });

  it("below a strategy a block without its heading is reported, and its fields are not the strategy's", async () => {
    const { bytes, expected } = headlessBelowStrategy();
    const recognition = await recognised(bytes);
    for (const [field, cell] of certainFields(recognition))
      expect([field, cell]).toEqual([field, expected.get(field)]);
    const [sheet] = recognition.sheets;
    expect(sheet?.kind === "form" && sheet.headless.length).toBe(1);
  });

  it("a section that stands twice shows both places", async () => {
    const { bytes, expected } = selfEvaluationTwice();
    const recognition = await recognised(bytes);
    expect([...openFields(recognition).keys()].sort()).toEqual(["取組4_1_1.改善策", "取組4_1_1.課題"]);
    for (const [field, cell] of certainFields(recognition))
      expect([field, cell]).toEqual([field, expected.get(field)]);
  });

  it.each([
    ["【撤退・再構築基準】（注2）"],
    ["撤退・再構築基準 注2"],
    ["【撤退・再構築基準】\n（取組を再構築する目安）"],
    ["撤退・再構築基準※2"],
  ])("「%s」 is a label, whatever its footnote: the criterion stands below it", async (label) => {
    const { bytes, expected } = labelWithFootnote(label);
    for (const [field, cell] of certainFields(await recognised(bytes)))
      expect([field, cell]).toEqual([field, expected.get(field)]);
  });

  it.each(["across", "down"] as const)("a legend spread %s its cells is no entry", async (direction) => {
    const { bytes, expected } = legendSpread(direction);
    expect(certainFields(await recognised(bytes))).toEqual(expected);
  });

  it("an initiative below an issue that has lost its heading is not the issue's", async () => {
    const { bytes, expected } = headlessBelowIssue();
    for (const [field, cell] of certainFields(await recognised(bytes)))
      expect([field, cell]).toEqual([field, expected.get(field)]);
  });

  it("a block on two sheets shows both", async () => {
    const recognition = await recognised(blockOnTwoSheets().bytes);
    expect(certainFields(recognition).size).toBe(0);
    expect(openFields(recognition).get("取組4_1_1.達成状況")).toEqual(["令和2年度!I9", "令和3年度!I9"]);
  });

  it("a heading that is repeated behind a page break is the same block", async () => {
    const { bytes, expected } = continuedBlock();
    expect([...certainFields(await recognised(bytes))].sort()).toEqual([...expected].sort());
  });

  it("sentences that repeat the form's words are entries", async () => {
    const { bytes, expected } = entriesLikeLabels();
    const recognition = await recognised(bytes);
    expect([...certainFields(recognition)].sort()).toEqual([...expected].sort());
    expect([...openFields(recognition)]).toEqual([]);
  });
});
