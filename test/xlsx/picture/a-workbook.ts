/** The smallest workbook of one sheet, with what a test wants in it. */
import { strToU8, zipSync } from "fflate";

export interface Parts {
  readonly cols?: string;
  /** The cells of row 1. */
  readonly cells?: string;
  /** All rows, instead of `cells`. */
  readonly rows?: string;
  /** What follows the cells. */
  readonly after?: string;
  /** After the two fills, the border and the style that every workbook has. */
  readonly styles?: {
    readonly formats?: string;
    readonly fills?: string;
    readonly borders?: string;
    readonly xf?: string;
  };
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export function aWorkbook({ cols, cells = "", rows, after = "", styles = {} }: Parts): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": `<styleSheet ${MAIN}>${styles.formats ? `<numFmts>${styles.formats}</numFmts>` : ""}<fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${styles.fills ?? ""}</fills><borders><border/>${styles.borders ?? ""}</borders><cellXfs><xf/>${styles.xf ?? ""}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetFormatPr defaultRowHeight="15"/>${cols ? `<cols>${cols}</cols>` : ""}<sheetData>${rows ?? `<row r="1">${cells}</row>`}</sheetData>${after}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
}
