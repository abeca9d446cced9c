/** A sheet copied as somebody does it in Excel: before the sheet, with its marks, its names for the copy alone. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const WORKSHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

/** @param number  of the sheet and of its part, from 1 */
export function withCopiedSheet(bytes: Uint8Array, number: number): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (part: string, by: (text: string) => string): void => {
    parts[part] = strToU8(by(strFromU8(parts[part] ?? new Uint8Array())));
  };
  parts["xl/worksheets/sheet99.xml"] = parts[`xl/worksheets/sheet${String(number)}.xml`] ?? new Uint8Array();
  change("[Content_Types].xml", (types) =>
    types.replace(
      /<Override PartName="\/xl\/worksheets\/sheet1\.xml"([^>]*)>/u,
      '$&<Override PartName="/xl/worksheets/sheet99.xml"$1>',
    ),
  );
  change("xl/_rels/workbook.xml.rels", (relationships) =>
    relationships.replace(
      "</Relationships>",
      `<Relationship Id="rId99" Type="${WORKSHEET}" Target="worksheets/sheet99.xml"/>$&`,
    ),
  );
  change("xl/workbook.xml", (book) => {
    const [entry = "", name = ""] = [...book.matchAll(/<sheet name="([^"]*)"[^>]*>/gu)][number - 1] ?? [];
    const moved = book.replace(/localSheetId="(\d+)"/gu, (_, place: string) => {
      const at = Number(place);
      return `localSheetId="${String(at < number - 1 ? at : at + 1)}"`;
    });
    const copies = [...book.matchAll(/<definedName name="[^>]*>'([^<]*)'!(?:[^<]*)<\/definedName>/gu)]
      .filter(([text, sheet]) => sheet === name && !text.includes("localSheetId"))
      .map(([text]) =>
        text
          .replace("<definedName", `<definedName localSheetId="${String(number - 1)}"`)
          .replace(`'${name}'!`, `'${name} (2)'!`),
      );
    return moved
      .replace(entry, `<sheet name="${name} (2)" sheetId="99" r:id="rId99"/>${entry}`)
      .replace("</definedNames>", `${copies.join("")}</definedNames>`);
  });
  return zipSync(parts);
}
