/** How the cells of our own sheet look in Excel. */
import type { SheetCellStyle } from "../workbook/change-set";
import { MARK_COLOURS } from "../workbook/mark";

type Format = NonNullable<Excel.SettableCellProperties["format"]>;

const WRAPPED: Format = { wrapText: true, verticalAlignment: "Top" };

function highlighted({ fill, font }: { readonly fill: string; readonly font: string }): Format {
  return { ...WRAPPED, fill: { color: `#${fill}` }, font: { color: `#${font}` } };
}

export const REPORT_FORMATS: Readonly<Record<SheetCellStyle, Format>> = {
  title: { font: { bold: true, size: 14 } },
  note: { font: { color: "#595959" } },
  section: { font: { bold: true, size: 12 } },
  heading: { ...WRAPPED, fill: { color: "#D9E1F2" }, font: { bold: true } },
  text: WRAPPED,
  rating: { ...WRAPPED, font: { bold: true }, horizontalAlignment: "Center" },
  mend: highlighted(MARK_COLOURS.mend),
  look: highlighted(MARK_COLOURS.look),
  inform: highlighted(MARK_COLOURS.inform),
  link: { ...WRAPPED, font: { color: "#0563C1", underline: "Single" } },
};

/** A width in characters of the default font (7 pixels each and 5 beside them) as Excel's points. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
