/** Whatever a person decides: what is written, what stays, and what can be taken back. */
import { cellString } from "../../src/form/cell-text";
import { readWorkbook } from "../../src/session/assess";
import { carryOut } from "../../src/session/carry-out";
import { cellOf } from "../../src/session/place";
import { EMPTY_RECORD } from "../../src/session/record";
import { writeRecord } from "../../src/session/record-xml";
import { clearMarks, makePublishable, revertLastWriting } from "../../src/session/take-back";
import { areaOf, formatCell } from "../../src/workbook/address";
import { NO_CHANGE } from "../../src/workbook/change-set";
import type { Workbook } from "../../src/workbook/port";
import type { XlsxWorkbook } from "../../src/xlsx";
import {
  BEFORE,
  PUBLISHED,
  TORTURE,
  decide,
  done,
  edit,
  fixture,
  judgmentAt,
  opened,
  recordIn,
  reopened,
  textAt,
} from "./workbooks";

jest.setTimeout(60_000);

const RATING = "取組4_1_1.達成状況";
const RESULT = "取組4_1_1.プロセス実績";
const RESULT_MET = "80.0%";

const before = (): XlsxWorkbook => opened(fixture(BEFORE));

describe("判定チェック", () => {
  test("writes ten ratings into the blank cells of the form, one beside the person's (i)", async () => {
    const workbook = before();
    const { report } = await done(workbook);
    expect(report.summary).toMatchObject({ written: 10, unmeasured: 2 });
    expect(await textAt(workbook, RATING)).toBe("③");
    expect(await textAt(workbook, "取組4_1_2.達成状況")).toBe("② (i)");
    expect(await textAt(workbook, "戦略4_1.個別.2")).toBe("B");
    expect(await textAt(workbook, "戦略4_1.進捗状況")).toBe("b");
  });

  test.each([BEFORE, PUBLISHED, TORTURE])("run again on %s changes not a byte", async (name) => {
    const workbook = opened(fixture(name));
    await done(workbook);
    const once = workbook.save();
    const again = opened(once);
    await done(again);
    expect(Buffer.from(again.save()).equals(once)).toBe(true);
  });

  test("agrees with itself when it runs again", async () => {
    const workbook = before();
    await done(workbook);
    const { report } = await done(reopened(workbook));
    expect(report.summary).toMatchObject({ written: 0, agrees: 10 });
  });

  test("renews a rating that it wrote, when the figures change", async () => {
    const workbook = before();
    await done(workbook);
    await edit(workbook, { [RESULT]: RESULT_MET });
    const { report } = await done(reopened(workbook));
    expect(judgmentAt(report, RATING)).toMatchObject({ status: "written", entered: "③", computed: "①" });
  });

  test("takes a rating of its own away, when no figure bears it any more", async () => {
    const workbook = before();
    await done(workbook);
    await edit(workbook, { "取組4_1_2.プロセス実績": "" });
    const { report } = await done(workbook);
    expect(judgmentAt(report, "取組4_1_2.達成状況")).toMatchObject({ status: "unmeasured", computed: null });
    expect(await textAt(workbook, "取組4_1_2.達成状況")).toBe("(i)");
  });

  test("never renews what a person has entered instead", async () => {
    const workbook = before();
    await done(workbook);
    await edit(workbook, { [RATING]: "② (ii)" });
    const { report } = await done(workbook);
    expect(judgmentAt(report, RATING)).toMatchObject({ status: "differs", computed: "③" });
    expect(await textAt(workbook, RATING)).toBe("② (ii)");
  });

  test("keeps knowing its ratings while the year is looked at from an earlier phase", async () => {
    const workbook = before();
    await done(workbook);
    await carryOut(workbook, { kind: "evaluate" }, { file: "book.xlsx", phase: "plan" });
    expect(await textAt(workbook, RATING)).toBe("③");
    await edit(workbook, { [RESULT]: RESULT_MET });
    await done(workbook);
    expect(await textAt(workbook, RATING)).toBe("①");
  });

  test("tells a block's findings in its 警告 cell, and takes them away with their cause", async () => {
    const workbook = before();
    await done(workbook);
    expect(await textAt(workbook, "取組4_1_1.警告")).toMatch(/【要確認】.*有効性/u);
    await edit(workbook, { "取組4_1_1.有効性": "イ" });
    await done(workbook);
    expect(await textAt(workbook, "取組4_1_1.警告")).not.toMatch(/ア/u);
  });

  test.each([" ", "　", "\n"])("leaves a 警告 cell alone in which %j stands", async (space) => {
    const workbook = opened(fixture(BEFORE));
    await edit(workbook, { "取組4_1_1.警告": space });
    await done(workbook);
    expect(await textAt(workbook, "取組4_1_1.警告")).toBe(space);
  });

  test("leaves a person's text in a 警告 cell alone", async () => {
    const workbook = before();
    await edit(workbook, { "取組4_1_1.警告": "課長に確認中" });
    await done(workbook);
    expect(await textAt(workbook, "取組4_1_1.警告")).toBe("課長に確認中");
  });

  test.each([
    ["record-newer", writeRecord(EMPTY_RECORD).replace('version="1"', 'version="2"')],
    ["record-unreadable", writeRecord(EMPTY_RECORD).replace("seal", "note")],
  ])("writes nothing over a record that it does not know (%s)", async (why, value) => {
    const workbook = before();
    await workbook.apply({ ...NO_CHANGE, record: { kind: "set", value } });
    const bytes = workbook.save();
    expect(await decide(workbook, { kind: "evaluate" })).toEqual({ kind: "refused", refusal: { why } });
    expect(await clearMarks(workbook)).toEqual({ kind: "refused", refusal: { why } });
    expect(await revertLastWriting(workbook)).toEqual({ kind: "refused", refusal: { why } });
    expect(Buffer.from(workbook.save()).equals(bytes)).toBe(true);
  });

  test("writes nothing into a workbook without names", async () => {
    const outcome = await decide(opened(fixture("fukushima-r3-unnamed.xlsx")), { kind: "evaluate" });
    expect(outcome).toEqual({ kind: "refused", refusal: { why: "no-names" } });
  });
});

describe("somebody changes the workbook while we work", () => {
  /** The workbook as it is for us: between our look and our writing, a colleague types. */
  const whileTyping = (workbook: XlsxWorkbook, texts: Readonly<Record<string, string>>): Workbook => ({
    catalogue: () => workbook.catalogue(),
    cells: (areas) => workbook.cells(areas),
    merges: (sheets) => workbook.merges(sheets),
    snapshot: (request) => workbook.snapshot(request),
    apply: async (changes) => {
      await edit(workbook, texts);
      return workbook.apply(changes);
    },
  });

  const conflicting = async (workbook: XlsxWorkbook, language: "ja" | "en" = "ja") => {
    const typing = whileTyping(workbook, { [RATING]: "① (i)" });
    const outcome = await carryOut(typing, { kind: "evaluate" }, { file: "book.xlsx", language });
    if (outcome.kind !== "conflict") throw new Error(outcome.kind);
    return outcome;
  };

  test("nothing is written, and what the colleague typed stays", async () => {
    const workbook = before();
    const { cells } = await conflicting(workbook);
    expect(cells.map(formatCell)).toEqual(["様式2_経営課題4!I36"]);
    expect(await textAt(workbook, RATING)).toBe("① (i)");
    expect(await textAt(workbook, "取組4_1_2.達成状況")).toBe("(i)");
  });

  test("every rating that would have been written says so, with a finding", async () => {
    const { report } = await conflicting(before());
    expect(report.summary).toMatchObject({ written: 0, unmeasured: 2 });
    const open = report.blocks.flatMap(({ id, judgments }) =>
      judgments.filter(({ status }) => status === "conflict").map(({ field }) => `${id} ${field}`),
    );
    expect(open).toHaveLength(10);
    const told = report.findings.filter(({ message }) => message.includes("競合"));
    expect(told.map(({ block, field }) => `${block} ${field}`).toSorted()).toEqual(open.toSorted());
    expect(told.every(({ rule }) => rule === "rating-differs")).toBe(true);
    expect(report.summary["要修正"]).toBe(
      report.findings.filter(({ severity }) => severity === "要修正").length,
    );
    expect(told.find(({ cell }) => cell === "様式2_経営課題4!I36")).toMatchObject({
      severity: "要修正",
      message:
        "具体的取組4-1-1「プロセス指標の達成状況」：空欄で、判定は「③」ですが、判定の間にブックが書き換えられたため記入していません（競合）。もう一度判定チェックをしてください。",
    });
    expect(told.find(({ block }) => block === "戦略4_1")?.severity).toBe("要確認");
    expect(told.find(({ field }) => field === "個別.2")?.message).toMatch(/「個別」2行目：空欄で、/u);
  });

  test("a rating of ours that could not be renewed is named", async () => {
    const workbook = before();
    await done(workbook);
    await edit(workbook, { [RESULT]: RESULT_MET });
    const typing = whileTyping(workbook, { "取組4_1_1.課題": "周知が足りない。", [RATING]: "" });
    const outcome = await carryOut(typing, { kind: "evaluate" }, { file: "book.xlsx" });
    expect(
      outcome.kind === "conflict" && outcome.report.findings.map(({ message }) => message),
    ).toContainEqual(expect.stringContaining("記入は「③」で、判定は「①」ですが"));
  });

  test("in English, too", async () => {
    const { report } = await conflicting(before(), "en");
    expect(report.findings.filter(({ message }) => message.includes("(conflict)"))).toHaveLength(10);
  });
});

describe("判定に合わせる", () => {
  const place = { block: "取組4_1_1", field: "達成状況" };

  test("puts the computed rating in the place of the person's, once and from then on", async () => {
    const workbook = before();
    await edit(workbook, { [RATING]: "② (ii)" });
    const { report } = await done(workbook, { kind: "adopt", place });
    expect(judgmentAt(report, RATING)).toMatchObject({ status: "written", entered: "② (ii)", computed: "③" });
    await edit(workbook, { [RESULT]: RESULT_MET });
    await done(workbook);
    expect(await textAt(workbook, RATING)).toBe("①");
  });

  test("keeps the person's (i)/(ii) beside ① and ②", async () => {
    const workbook = before();
    await edit(workbook, { "取組4_1_2.達成状況": "①（ⅱ）" });
    await done(workbook, { kind: "adopt", place: { ...place, block: "取組4_1_2" } });
    expect(await textAt(workbook, "取組4_1_2.達成状況")).toBe("② （ⅱ）");
  });

  test("carries what follows from it along: 全体 from 個別, 進捗状況 from 全体", async () => {
    const workbook = before();
    await edit(workbook, { "戦略4_2.個別.1": "A" });
    await done(workbook);
    expect(await textAt(workbook, "戦略4_2.進捗状況")).toBe("a");
    await done(workbook, { kind: "adopt", place: { block: "戦略4_2", field: "個別.1" } });
    expect(await textAt(workbook, "戦略4_2.全体")).toBe("B");
    expect(await textAt(workbook, "戦略4_2.進捗状況")).toBe("b");
  });

  test.each([
    ["no-rating", { block: "取組4_2_2", field: "達成状況" }],
    ["no-such-field", { block: "取組9_9_9", field: "達成状況" }],
  ])("is refused where there is nothing to adopt (%s)", async (why, nowhere) => {
    const workbook = before();
    expect(await decide(workbook, { kind: "adopt", place: nowhere })).toEqual({
      kind: "refused",
      refusal: { why },
    });
    expect(Buffer.from(workbook.save()).equals(fixture(BEFORE))).toBe(true);
  });
});

describe("(i)/(ii)", () => {
  test("is put beside the number, whoever wrote it, and the number stays what it was", async () => {
    const workbook = before();
    await edit(workbook, { [RESULT]: RESULT_MET });
    await done(workbook, { kind: "choose-execution", block: "取組4_1_1", execution: "(ii)" });
    expect(await textAt(workbook, RATING)).toBe("① (ii)");
    await done(workbook, { kind: "choose-execution", block: "取組4_1_1", execution: "(i)" });
    expect(await textAt(workbook, RATING)).toBe("① (i)");
  });

  test.each(["③", ""])("is refused beside a ③, a person's or ours (entered: %j)", async (entered) => {
    const workbook = before();
    await done(workbook);
    if (entered !== "") await edit(workbook, { [RATING]: entered });
    const decision = { kind: "choose-execution", block: "取組4_1_1", execution: "(i)" } as const;
    expect(await decide(workbook, decision)).toEqual({ kind: "refused", refusal: { why: "no-execution" } });
  });
});

describe("理由を付けて残す", () => {
  const finding = { rule: "rebuild-but-effective", block: "取組4_1_1", field: "有効性" };
  const keep = {
    kind: "keep",
    finding,
    choice: "計画に沿った判断",
    reason: "次年度に再構築する",
    by: "福島",
    on: "令和4年6月1日",
  } as const;
  const find = (report: Awaited<ReturnType<typeof done>>["report"]) =>
    report.findings.find(({ rule, block }) => rule === finding.rule && block === finding.block);

  test("keeps the finding listed with its reason, and points at it no more", async () => {
    const workbook = before();
    const open = await done(workbook);
    const { report } = await done(reopened(workbook), keep);
    expect(find(report)?.kept).toEqual({
      choice: keep.choice,
      reason: keep.reason,
      by: keep.by,
      on: keep.on,
    });
    expect(report.summary.要確認).toBe(open.report.summary.要確認 - 1);
  });

  test("holds until a figure changes, or somebody takes it back", async () => {
    const workbook = before();
    await done(workbook, keep);
    expect(find((await done(workbook)).report)?.kept).not.toBeNull();
    await edit(workbook, { "取組4_1_1.有効性": "ア " });
    expect(find((await done(workbook)).report)?.kept).not.toBeNull();
    await edit(workbook, { "取組4_1_1.プロセス実績": "40.6％" });
    expect(find((await done(workbook)).report)?.kept).toBeNull();
    await done(workbook, keep);
    expect(find((await done(workbook, { kind: "reopen", finding })).report)?.kept).toBeNull();
  });

  test("needs a reason, and a finding", async () => {
    const workbook = before();
    expect(await decide(workbook, { ...keep, choice: " ", reason: "" })).toMatchObject({
      refusal: { why: "reason-missing" },
    });
    expect(await decide(workbook, { ...keep, finding: { ...finding, block: "取組4_1_2" } })).toMatchObject({
      refusal: { why: "no-such-finding" },
    });
  });
});

describe("review", () => {
  const confirm = {
    kind: "review",
    block: "取組4_1_1",
    state: "確認済",
    reason: "",
    by: "課長",
    on: "6/2",
  } as const;

  test("tells what has changed since the manager looked", async () => {
    const workbook = before();
    const reviewed = await done(workbook, confirm);
    expect(reviewed.reviews).toMatchObject([{ review: { state: "確認済", by: "課長" }, changed: [] }]);
    await edit(workbook, { [RESULT]: RESULT_MET });
    const { reviews } = await done(reopened(workbook));
    expect(reviews.map(({ changed }) => changed)).toEqual([["プロセス実績", "達成状況"]]);
  });

  test("sends back only with a reason, and can be withdrawn", async () => {
    const workbook = before();
    expect(await decide(workbook, { ...confirm, state: "差戻し" })).toMatchObject({
      refusal: { why: "reason-missing" },
    });
    await done(workbook, { ...confirm, state: "差戻し", reason: "実績の出典を" });
    expect((await recordIn(workbook)).reviews).toMatchObject([{ state: "差戻し", reason: "実績の出典を" }]);
    const { reviews } = await done(workbook, { kind: "withdraw-review", block: "取組4_1_1" });
    expect(reviews).toEqual([]);
  });
});

describe("書き込みを元に戻す", () => {
  test("restores every cell that was written, after closing and opening, too", async () => {
    const workbook = before();
    await done(workbook);
    const later = reopened(workbook);
    const outcome = await revertLastWriting(later);
    expect(outcome).toMatchObject({ kind: "reverted", notRestored: [] });
    expect(outcome.kind === "reverted" && outcome.restored).toHaveLength(10);
    expect(await textAt(later, RATING)).toBe("");
    expect(await textAt(later, "取組4_1_2.達成状況")).toBe("(i)");
    expect(await textAt(later, "取組4_1_1.警告")).toBe("");
    expect(await revertLastWriting(later)).toEqual({ kind: "nothing-to-revert" });
  });

  test("gives the very first bytes back while the workbook is open", async () => {
    const workbook = before();
    await done(workbook);
    await revertLastWriting(workbook);
    expect(Buffer.from(workbook.save()).equals(fixture(BEFORE))).toBe(true);
  });

  test("leaves a cell that somebody has edited since, and says which", async () => {
    const workbook = before();
    await done(workbook);
    await edit(workbook, { [RATING]: "②" });
    const outcome = await revertLastWriting(workbook);
    expect(outcome).toMatchObject({
      notRestored: [{ block: "取組4_1_1", field: "達成状況", why: "edited-since" }],
    });
    expect(await textAt(workbook, RATING)).toBe("②");
    expect(await textAt(workbook, "戦略4_1.全体")).toBe("");
  });

  test("gives a person's entry back that was adopted away, and keeps reasons and reviews", async () => {
    const workbook = before();
    await edit(workbook, { [RATING]: "② (ii)" });
    await done(workbook);
    await done(workbook, {
      kind: "review",
      block: "課題4",
      state: "確認済",
      reason: "",
      by: "課長",
      on: "6/2",
    });
    await done(workbook, { kind: "adopt", place: { block: "取組4_1_1", field: "達成状況" } });
    await revertLastWriting(workbook);
    expect(await textAt(workbook, RATING)).toBe("② (ii)");
    expect(await textAt(workbook, "戦略4_1.全体")).toBe("B");
    expect((await recordIn(workbook)).reviews).toHaveLength(1);
  });
});

describe("チェック表示を消す", () => {
  test("leaves the ratings and nothing else of ours", async () => {
    const workbook = before();
    await done(workbook);
    const later = reopened(workbook);
    expect(await clearMarks(later)).toEqual({ kind: "cleared", decisions: 0, leftOut: [] });
    expect(await textAt(later, RATING)).toBe("③");
    expect(await textAt(later, "取組4_1_1.警告")).toBe("");
    expect((await later.catalogue()).sheets.map(({ name }) => name)).toEqual(
      (await before().catalogue()).sheets.map(({ name }) => name),
    );
    expect((await later.snapshot({ areas: [], destinations: [] })).record).toBeUndefined();
  });

  test.each([
    ["the name of a 警告 cell was deleted", ["取組4_1_1.警告"], undefined],
    ["all names of the sheet were deleted", undefined, undefined],
    ["the name was pointed at another cell", ["取組4_1_1.警告"], { row: 90, column: 30 }],
  ])("finds our 警告 by its text where %s", async (_, deleted, elsewhere) => {
    const workbook = before();
    await done(workbook);
    const { form, snapshot, catalogue } = await readWorkbook(workbook);
    const cell = cellOf(form, { block: "取組4_1_1", field: "警告" });
    if (!cell) throw new Error("the field has no cell");
    expect(cellString(snapshot.at(cell).value)).not.toBe("");
    const names = (deleted ?? catalogue.names.map(({ name }) => name)).flatMap((name) => [
      { name, area: undefined },
      ...(elsewhere ? [{ name, area: areaOf({ ...elsewhere, sheet: cell.sheet }) }] : []),
    ]);
    await workbook.apply({ ...NO_CHANGE, names });
    const later = reopened(workbook);
    await clearMarks(later);
    expect((await later.cells([areaOf(cell)])).at(cell).value).toEqual({ kind: "blank" });
  });

  test("a record that tells of a 警告 without a word claims no cell, formulas least of all", async () => {
    const workbook = opened(fixture(TORTURE));
    const written = [{ block: "取組9_9_9", field: "警告", text: "" }];
    const value = writeRecord({ ...EMPTY_RECORD, written });
    await workbook.apply({ ...NO_CHANGE, record: { kind: "set", value } });
    const later = reopened(workbook);
    expect(await clearMarks(later)).toMatchObject({ kind: "cleared" });
    for (const { name, part } of opened(fixture(TORTURE)).parts.sheets)
      expect([name, later.parts.container.text(part)]).toEqual([
        name,
        opened(fixture(TORTURE)).parts.container.text(part),
      ]);
  });

  test("changes not a byte of a workbook that was never checked", async () => {
    const workbook = opened(fixture(TORTURE));
    await clearMarks(workbook);
    expect(Buffer.from(workbook.save()).equals(fixture(TORTURE))).toBe(true);
  });

  test("says how many reasons and reviews go with it; so does the copy for publication", async () => {
    const workbook = before();
    await done(workbook, {
      kind: "review",
      block: "課題4",
      state: "確認済",
      reason: "",
      by: "課長",
      on: "6/2",
    });
    expect(await makePublishable(workbook)).toMatchObject({ kind: "cleared", decisions: 1 });
  });
});
