/** Workbooks of many named sheets, made from the sample: each sheet one 経営課題 with all its blocks. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const SHEET = "xl/worksheets/sheet1.xml";
const SAMPLE_NUMBER = "4";

/** @param sample  the sample workbook, whose one sheet is 経営課題4 */
export function madeWorkbook(sample: Uint8Array, sheets: number): Uint8Array {
  const parts = unzipSync(sample);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const form = text(SHEET);
  const numbers = Array.from({ length: sheets }, (_, index) => String(index + 1));
  const names = definedNames(text("xl/workbook.xml"));
  const made: Record<string, Uint8Array> = { ...parts };
  for (const number of numbers) {
    made[`xl/worksheets/sheet${number}.xml`] = strToU8(renumbered(form, number));
  }
  made["xl/workbook.xml"] = strToU8(
    text("xl/workbook.xml")
      .replace(
        /<sheets>.*<\/sheets>/u,
        `<sheets>${numbers.map((number) => `<sheet name="${sheetName(number)}" sheetId="${number}" r:id="rIdSheet${number}"/>`).join("")}</sheets>`,
      )
      .replace(
        /<definedNames>.*<\/definedNames>/u,
        `<definedNames>${numbers.flatMap((number) => names.map((name) => namedFor(name, number))).join("")}</definedNames>`,
      ),
  );
  made["xl/_rels/workbook.xml.rels"] = strToU8(
    text("xl/_rels/workbook.xml.rels")
      .replace(/<Relationship [^>]*worksheets\/sheet1\.xml[^>]*>/u, "")
      .replace(
        "</Relationships>",
        `${numbers.map((number) => `<Relationship Id="rIdSheet${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet${number}.xml"/>`).join("")}</Relationships>`,
      ),
  );
  made["[Content_Types].xml"] = strToU8(
    text("[Content_Types].xml")
      .replace(/<Override PartName="\/xl\/worksheets\/sheet1\.xml"[^>]*>/u, "")
      .replace(
        "</Types>",
        `${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
      ),
  );
  return zipSync(made);
}

interface Name {
  readonly name: string;
  readonly reference: string;
}

/** The names of the form's blocks; those of the workbook as a whole stand on the first sheet only. */
function definedNames(text: string): readonly Name[] {
  return [...text.matchAll(/<definedName name="([^"]*)">[^<!]*!([^<]*)<\/definedName>/gu)].map(
    ([, name = "", reference = ""]) => ({ name, reference }),
  );
}

function namedFor({ name, reference }: Name, number: string): string {
  if (name.startsWith("方針") && number !== "1") return "";
  const renamed = name.replace(/^(課題|戦略|取組)4/u, `$1${number}`);
  return `<definedName name="${renamed}">'${sheetName(number)}'!${reference}</definedName>`;
}

function sheetName(number: string): string {
  return `様式2_経営課題${number}`;
}

/** 4-1-1 → 12-1-1, wherever the form prints it. */
function renumbered(form: string, number: string): string {
  return form
    .replace(new RegExp(`(?<![0-9-])${SAMPLE_NUMBER}-(?=[0-9])`, "gu"), `${number}-`)
    .replaceAll(`経営課題${SAMPLE_NUMBER}`, `経営課題${number}`);
}
