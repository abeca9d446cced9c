/** A copy of 点検結果 before it, as somebody makes it in Excel: the mark is copied with the sheet. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const COPY = "点検結果 (2)";

/** @param evaluated  a file whose second and last sheet is 点検結果 */
export function withCopiedReport(evaluated: Uint8Array): Uint8Array {
  const parts = unzipSync(evaluated);
  const change = (part: string, from: RegExp | string, to: string): void => {
    parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(from, to));
  };
  parts["xl/worksheets/sheet3.xml"] = parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array();
  change(
    "[Content_Types].xml",
    /<Override PartName="\/xl\/worksheets\/sheet2\.xml"([^>]*)>/u,
    '$&<Override PartName="/xl/worksheets/sheet3.xml"$1>',
  );
  change(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet3.xml"/></Relationships>',
  );
  change(
    "xl/workbook.xml",
    /(?=<sheet name="点検結果")/u,
    `<sheet name="${COPY}" sheetId="77" r:id="rId77"/>`,
  );
  change("xl/workbook.xml", 'localSheetId="1">', 'localSheetId="2">');
  return zipSync(parts);
}
