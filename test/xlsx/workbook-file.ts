/** Small workbook files, part by part, so that a test can say just what its program wrote. */
import { type Entry, zipFile } from "./zip-file";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface SheetText {
  readonly name: string;
  /** What stands inside `sheetData`. */
  readonly rows?: string;
  /** What follows `sheetData`. */
  readonly after?: string;
  readonly state?: string;
}

export interface WorkbookText {
  readonly sheets?: readonly SheetText[];
  /** What stands inside `definedNames`. */
  readonly names?: string;
  /** What stands inside `sst`; without it the workbook has no such part. */
  readonly strings?: string;
  /** What stands inside `styleSheet`; without it the workbook has no such part. */
  readonly styles?: string;
}

/** A part's text by its name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The parts of a workbook as Excel lays them out. */
export function workbookParts({
  sheets = [{ name: "Sheet1" }],
  names,
  strings,
  styles,
}: WorkbookText): Parts {
  const relationships = [
    ...sheets.map((_, at) =>
      relationship(`rId${String(at + 1)}`, "worksheet", `worksheets/sheet${String(at + 1)}.xml`),
    ),
    ...(strings === undefined ? [] : [relationship("rIdS", "sharedStrings", "sharedStrings.xml")]),
    ...(styles === undefined ? [] : [relationship("rIdF", "styles", "styles.xml")]),
  ];
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${attributeText(name)}" sheetId="${String(at + 1)}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${String(at + 1)}"/>`,
  );
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${String(at + 1)}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationshipsText([relationship("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets>${names === undefined ? "" : `<definedNames>${names}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsText(relationships),
    ...Object.fromEntries(
      sheets.map(({ rows = "", after = "" }, at) => [
        `xl/worksheets/sheet${String(at + 1)}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  };
}

/**
 * The file of these parts.
 *
 * @param how  how every entry is written
 */
export function packageFile(parts: Parts, how: Omit<Entry, "name" | "content"> = {}): Uint8Array {
  return zipFile(Object.entries(parts).map(([name, content]) => ({ name, content, ...how })));
}

/** The file of a workbook as Excel lays it out. */
export function workbookFile(workbook: WorkbookText): Uint8Array {
  return packageFile(workbookParts(workbook));
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationshipsText(relationships: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join("")}</Relationships>`;
}

function attributeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
