/** A sheet of a workbook file as it is drawn. */
export { daysLater } from "./calendar";
export { type Drawing, drawSheet } from "./draw-sheet";
export { lineHeight, textWidth } from "./font-metrics";
export type {
  CellLook,
  Diagonals,
  Edges,
  Image,
  Line,
  PictureCell,
  SheetPicture,
  Side,
} from "./sheet-picture";
