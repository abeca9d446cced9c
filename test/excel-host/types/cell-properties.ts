/** What `Range.getCellProperties` and `setCellProperties` say of one cell: formats and the link. */
import type { HostCell, HostFormat } from "../model";
import { NotEmulated } from "../host-error";
import type { Json } from "../protocol";

/** What Excel answers for a cell that nobody has formatted. */
const PLAIN = {
  borders: null,
  fill: "#FFFFFF",
  bold: false,
  color: "#000000",
  size: 11,
  underline: "None",
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
} as const satisfies Required<HostFormat>;

export function cellProperties({ format, link }: HostCell): Json {
  const { borders, fill, bold, color, size, underline, ...alignment } = { ...PLAIN, ...format };
  return {
    format: { borders, fill: { color: fill }, font: { bold, color, size, underline }, ...alignment },
    hyperlink: link === undefined ? null : { documentReference: link },
  };
}

/** The cell after these properties were set. */
export function withProperties(cell: HostCell, properties: Json): HostCell {
  const { format = {}, ...others } = properties as { readonly format?: Json };
  forbidOthers(others);
  const {
    borders,
    fill = {},
    font = {},
    horizontalAlignment,
    verticalAlignment,
    wrapText,
    ...rest
  } = format as Record<string, Json>;
  forbidOthers(rest);
  const set: Record<string, Json | undefined> = {
    borders,
    fill: (fill as Record<string, Json>)["color"],
    ...(font as Record<string, Json>),
    horizontalAlignment,
    verticalAlignment,
    wrapText,
  };
  const formats = {
    ...cell.format,
    ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)),
  };
  // What is as in a new workbook is no format.
  const own = Object.entries(formats).filter(([name, value]) => value !== PLAIN[name as keyof typeof PLAIN]);
  return { ...cell, format: Object.fromEntries(own) };
}

function forbidOthers(others: object): void {
  const [other] = Object.keys(others);
  if (other !== undefined) throw new NotEmulated(`the cell property ${other}`);
}
