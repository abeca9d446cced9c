/** The emulated Excel itself: what tests of the add-in stand on. */
import { readFileSync } from "node:fs";
import { describedTypes } from "./object-model";
import { EmulatedExcel } from "./emulated-excel";
import { HostError } from "./host-error";
import { openInExcel, closeExcel } from "./open-in-excel";
import { workbookOf } from "./workbook-of";

afterEach(() => closeExcel());

/** Members whose requirement set the client itself names: "Range.getUsedRangeOrNullObject" → "1.4". */
function setsNamedByTheClient(): Map<string, string> {
  const script = readFileSync(
    require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"),
    "utf8",
  );
  const checks = script.matchAll(/_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "([\d.]+)"/g);
  return new Map(
    [...checks].map(([, type = "", member = "", set = ""]) => [`${type}.${member}`.toLowerCase(), set]),
  );
}

test("each member belongs to the requirement set that Microsoft's client names for it", () => {
  new EmulatedExcel(workbookOf({ 表: {} }));
  const named = setsNamedByTheClient();
  const compared = [...describedTypes].flatMap(([type, members]) =>
    [...members].flatMap(([member, since]) => {
      const set = named.get(`${type}.${member}`.toLowerCase());
      return set === undefined ? [] : [{ member: `${type}.${member}`, since, set }];
    }),
  );
  expect(compared.length).toBeGreaterThan(15);
  expect(compared.filter(({ since, set }) => since !== set)).toEqual([]);
});

test("each member is one that Microsoft's client can ask for", () => {
  new EmulatedExcel(workbookOf({ 表: {} }));
  const script = readFileSync(
    require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"),
    "utf8",
  );
  const unknown = [...describedTypes].flatMap(([type, members]) =>
    [...members.keys()]
      .filter((member) => !script.includes(`"${member}"`))
      .map((member) => `${type}.${member}`),
  );
  expect(unknown).toEqual([]);
});

test("a member above the played requirement set answers ApiNotFound", async () => {
  openInExcel(workbookOf({ 表: {} }), { requirementSet: "1.3" });
  const asked = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getUsedRangeOrNullObject();
    range.load("address");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("what is not emulated is refused by its name, and the refusal is kept for the test to see", async () => {
  const excel = openInExcel(workbookOf({ 表: {} }));
  const asked = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").format.rowHeight = 20;
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "NotEmulated" });
  expect(excel.refusals).toEqual(["RangeFormat.RowHeight="]);
});

test("what was done before a failing call stays done, as in Excel", async () => {
  const book = workbookOf({ 表: { A1: "前" } });
  openInExcel(book);
  const asked = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("A1").values = [["後"]];
    context.workbook.worksheets.getItem("ない").getRange("A1").values = [["x"]];
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(book.sheets[0]?.cell(1, 1).content).toEqual({ kind: "text", text: "後" });
});

test("a range outlives a round trip only because the client asks Excel to hold it", async () => {
  const excel = openInExcel(workbookOf({ 表: { A1: "題" } }));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1");
    await context.sync();
    expect(excel.keptReferences).toBe(1);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["題"]]);
  });
});

test("values are written and read back in one round trip, in the order of the calls", async () => {
  openInExcel(workbookOf({ 表: { A1: 1 } }));
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("表").getRange("A1");
    const again = context.workbook.worksheets.getItem("表").getRange("A1");
    cell.load("values");
    cell.values = [[2]];
    again.load("values");
    await context.sync();
    expect([cell.values, again.values]).toEqual([[[1]], [[2]]]);
  });
});

test("an intervention may change the workbook between two round trips, and fail a single call", async () => {
  const book = workbookOf({ 表: { A1: 1 } });
  const excel = openInExcel(book);
  excel.intervene({
    onMember(member) {
      if (member === "Range.Values=") throw new HostError("AccessDenied", "for the test");
    },
  });
  const asked = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").values = [[2]];
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
  expect(book.sheets[0]?.cell(1, 1).content).toEqual({ kind: "number", number: 1 });
});
