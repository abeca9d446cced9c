import { judgeRead, readWorkbook } from "../../src/session/assess";
import { dispositions } from "../../src/session/disposition";
import { recogniseWorkbook, unjudgedBecause, unjudgedSheets } from "../../src/session/recognise";
import { reportOf } from "../../src/session/report-of";
import { fileSentence } from "../../src/messages/files";
import { NO_CHANGE } from "../../src/workbook/change-set";
import { type XlsxWorkbook, openWorkbook } from "../../src/xlsx";
import { allForms, alone, drawForm1, drawForm3, drawFormSince2023 } from "../fixtures/layouts/other-forms";
import { blockOnTwoSheets } from "../fixtures/layouts/doubt";
import { fixture } from "../form/recognise/reading";

function opened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes);
  if (!opening.ok) throw new Error(opening.refusal.code);
  return opening.workbook;
}

describe("a workbook without names", () => {
  it("is judged as with them", async () => {
    const recognised = await recogniseWorkbook(opened(fixture("fukushima-r3-unnamed.xlsx")));
    const named = opened(fixture("fukushima-r3-published.xlsx"));
    const [byLabels, byNames] = [judgeRead(recognised), judgeRead(await readWorkbook(named))];
    expect(reportOf(byLabels, dispositions(byLabels), "a.xlsx")).toEqual(
      reportOf(byNames, dispositions(byNames), "a.xlsx"),
    );
    expect(recognised.report).toMatchObject({ toConfirm: [], missing: [], headless: [] });
    expect(recognised.report.named).toHaveLength(94);
  });

  it("keeps the names in the workbook, where they are found from then on", async () => {
    const workbook = opened(fixture("fukushima-r3-unnamed.xlsx"));
    const { names, form } = await recogniseWorkbook(workbook);
    const applied = await workbook.apply({ ...NO_CHANGE, names });
    expect(applied).toEqual({ kind: "applied", leftOut: [] });
    const again = await recogniseWorkbook(workbook);
    expect(again.names).toEqual([]);
    expect(again.form).toEqual(form);
  });

  it("lists the sheets that are no 様式2", async () => {
    const { excluded } = await recogniseWorkbook(opened(allForms().bytes));
    expect(excluded.map(({ sheet }) => sheet)).toEqual(["目次", "様式1", "様式3", "予算"]);
  });
});

describe("a workbook that cannot be judged says why, and never passes as 問題なし", () => {
  it.each([
    ["様式1", alone(drawForm1), false, "「シート1」様式1（区の目標・使命）のため対象外"],
    ["様式3", alone(drawForm3), true, "「シート1」様式3（市政改革プランに基づく取組）のため対象外"],
    ["the form since 令和5年度", alone(drawFormSince2023), true, "令和5年度以降の様式"],
    ["様式2 without names", fixture("fukushima-r3-unnamed.xlsx"), false, "--recognise を付けると"],
    ["the same block on two sheets", blockOnTwoSheets().bytes, true, "確かに読み取れる欄がありません"],
  ] as const)("%s", async (_, bytes, wasRecognised, words) => {
    const recognised = await recogniseWorkbook(opened(bytes));
    expect(fileSentence(unjudgedBecause(recognised, wasRecognised))).toContain(words);
  });

  it("a named workbook names the other forms in it, but not its lists", async () => {
    const workbook = opened(allForms().bytes);
    const excluded = await unjudgedSheets(workbook, { blocks: [], problems: [] });
    expect(excluded.map(({ sheet }) => sheet)).toEqual(["様式1", "様式2", "様式3"]);
  });
});
