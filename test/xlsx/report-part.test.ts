import type { SheetCell } from "../../src/workbook/change-set";
import { reportPart } from "../../src/xlsx/report-part";

const STYLES = {
  title: 0,
  note: 0,
  section: 0,
  heading: 0,
  text: 0,
  rating: 0,
  link: 0,
  mend: 0,
  look: 0,
  inform: 0,
};

test("a report over hundreds of sheets is written like any other", () => {
  const row = Array.from({ length: 10 }, (): SheetCell => ({ text: "", style: "text" }));
  const rows = Array.from({ length: 15_000 }, () => row);
  const text = reportPart({ name: "点検結果", columns: [], rows, headingRows: 1 }, STYLES, "");
  expect(text).toContain('<dimension ref="A1:J15000"/>');
});
