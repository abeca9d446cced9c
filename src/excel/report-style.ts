/** How the cells of our own sheet look in Excel: as in a file that we write. */
import type { SheetCellStyle } from "../workbook/change-set";
import { MARK_COLOURS } from "../workbook/mark";

type Format = NonNullable<Excel.SettableCellProperties["format"]>;

const EDGE = { style: "Continuous", color: "#A6A6A6", weight: "Thin" } as const;
const AROUND = { left: EDGE, right: EDGE, top: EDGE, bottom: EDGE };
const BELOW = { bottom: { style: "Continuous", color: "#1F4E78", weight: "Medium" } } as const;

const WRAPPED: Format = { verticalAlignment: "Top", wrapText: true };
const CENTRED: Format = { ...WRAPPED, horizontalAlignment: "Center" };

function severity({ fill, font }: { readonly fill: string; readonly font: string }): Format {
  return {
    ...CENTRED,
    borders: AROUND,
    fill: { color: `#${fill}` },
    font: { bold: true, size: 10, color: `#${font}` },
  };
}

export const REPORT_FORMATS: Readonly<Record<SheetCellStyle, Format>> = {
  title: { font: { bold: true, size: 14 } },
  note: { ...WRAPPED, font: { size: 9, color: "#595959" } },
  section: { borders: BELOW, font: { bold: true, size: 11, color: "#1F4E78" } },
  heading: {
    horizontalAlignment: "Center",
    wrapText: true,
    borders: AROUND,
    fill: { color: "#D9E1F2" },
    font: { bold: true, size: 10 },
  },
  text: { ...WRAPPED, borders: AROUND, font: { size: 10 } },
  rating: { ...CENTRED, borders: AROUND, font: { bold: true, size: 10 } },
  mend: severity(MARK_COLOURS.mend),
  look: severity(MARK_COLOURS.look),
  inform: severity(MARK_COLOURS.inform),
  link: { ...WRAPPED, borders: AROUND, font: { size: 10, color: "#0563C1", underline: "Single" } },
};

/** A width in characters of the default font (7 pixels each and 5 beside them) as Excel's points. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
