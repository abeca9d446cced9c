/**
 * Writes a new workbook of plain tables, row by row: what is written is compressed at once and handed on, so that
 * memory does not grow with the rows. The same rows give the same bytes.
 *
 * Text is inline and stays text, whatever it looks like. Source: ECMA-376, 18.3 (worksheets), 18.8 (styles).
 */
import { Zip, ZipDeflate, strToU8 } from "fflate";
import { cellReference, columnLetters } from "../workbook/address";
import { encode } from "./markup";

export interface TableSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
}

export type TableCell = string | number;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** No program looks at the time of an entry; a fixed one keeps the bytes the same. */
const TIME = new Date(1980, 0, 1);

/** Styles by index: 0 plain, 1 heading, 2 wrapped. */
const HEADING = 1;
const WRAPPED = 2;

export class TableWorkbook {
  private readonly zip: Zip;
  private part: ZipDeflate | undefined;
  private next = 0;
  private row = 0;

  /**
   * @param sheets   written one after the other, in this order
   * @param onChunk  takes the file's bytes as they come
   */
  constructor(
    private readonly sheets: readonly TableSheet[],
    onChunk: (chunk: Uint8Array) => void,
  ) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      onChunk(chunk);
    });
    for (const [name, text] of fixedParts(sheets)) this.whole(name, text);
  }

  /** Begins the next sheet with its headings. */
  begin(): void {
    this.end();
    const sheet = this.sheets[this.next];
    if (!sheet) throw new Error("no more sheets were announced");
    this.next += 1;
    this.part = this.open(`xl/worksheets/sheet${String(this.next)}.xml`);
    const columns = sheet.widths.map(
      (width, index) =>
        `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`,
    );
    this.write(
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>`,
    );
    this.row = 0;
    this.add(sheet.headings, HEADING);
  }

  /** Adds a row to the sheet that was begun last. */
  add(cells: readonly TableCell[], style = WRAPPED): void {
    this.row += 1;
    const content = cells.map((value, index) => {
      const place = `r="${cellReference({ row: this.row, column: index + 1 })}" s="${String(style)}"`;
      if (typeof value === "number") return `<c ${place}><v>${String(value)}</v></c>`;
      if (value === "") return `<c ${place}/>`;
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${encode(value.slice(0, LONGEST_TEXT))}</t></is></c>`;
    });
    this.write(`<row r="${String(this.row)}">${content.join("")}</row>`);
  }

  /** Ends the last sheet and the file. */
  finish(): void {
    this.end();
    this.zip.end();
  }

  private end(): void {
    const sheet = this.sheets[this.next - 1];
    if (!this.part || !sheet) return;
    const area = `A1:${columnLetters(sheet.headings.length)}${String(this.row)}`;
    this.part.push(
      strToU8(
        `</sheetData><autoFilter ref="${area}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
      ),
      true,
    );
    this.part = undefined;
  }

  private write(text: string): void {
    this.part?.push(strToU8(text));
  }

  private whole(name: string, text: string): void {
    this.open(name).push(strToU8(DECLARATION + text), true);
  }

  private open(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = TIME;
    this.zip.add(part);
    return part;
  }
}

function fixedParts(sheets: readonly TableSheet[]): readonly (readonly [name: string, text: string])[] {
  const numbers = sheets.map((_, index) => String(index + 1));
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (all: readonly string[]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const content = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${content("workbook.xml", "sheet.main")}${content("styles.xml", "styles")}${numbers.map((number) => content(`worksheets/sheet${number}.xml`, "worksheet")).join("")}</Types>`,
    ],
    ["_rels/.rels", relationships([relationship("rId1", "officeDocument", "xl/workbook.xml")])],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${encode(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...numbers.map((number) =>
          relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`),
        ),
        relationship(`rId${String(numbers.length + 1)}`, "styles", "styles.xml"),
      ]),
    ],
    ["xl/styles.xml", STYLES],
  ];
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
