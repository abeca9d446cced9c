import {
  allForms,
  allFormsOnOneSheet,
  alone,
  drawBudget,
  drawContents,
  drawForm1,
  drawForm3,
  drawFormSince2023,
} from "../../fixtures/layouts/other-forms";
import { certainFields, fixture, openFields, recognised } from "./reading";

describe("a sheet that is not 様式2 is left alone, and the reason said", () => {
  it.each([
    ["様式1", drawForm1, "form-1"],
    ["様式3", drawForm3, "form-3"],
    ["the form from 令和5年度 on", drawFormSince2023, "form-since-2023"],
    ["a budget that lists the blocks", drawBudget, "no-form"],
    ["a list of contents", drawContents, "no-form"],
  ] as const)("%s", async (_, draw, reason) => {
    const recognition = await recognised(alone(draw));
    expect(recognition.sheets).toEqual([{ kind: "out-of-scope", sheet: "シート1", reason }]);
    expect(recognition.blocks).toEqual([]);
  });

  it("a workbook of other sheets has no block at all", async () => {
    const recognition = await recognised(fixture("torture.xlsx"));
    expect(new Set(recognition.sheets.map(({ kind }) => kind))).toEqual(new Set(["out-of-scope"]));
  });

  it("beside them 様式2 is recognised whole", async () => {
    const { bytes, expected } = allForms();
    const recognition = await recognised(bytes);
    expect([...certainFields(recognition)].sort()).toEqual([...expected].sort());
    expect(recognition.sheets.map((one) => [one.sheet, one.kind === "form" ? "form" : one.reason])).toEqual([
      ["目次", "no-form"],
      ["様式1", "form-1"],
      ["様式2", "form"],
      ["様式3", "form-3"],
      ["予算", "no-form"],
    ]);
  });

  it("above and below them on the same sheet 様式2 is recognised whole", async () => {
    const { bytes, expected } = allFormsOnOneSheet();
    const recognition = await recognised(bytes);
    expect([...certainFields(recognition)].sort()).toEqual([...expected].sort());
    expect([...openFields(recognition)]).toEqual([]);
  });
});
