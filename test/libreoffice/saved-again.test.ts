/** What is left of ours after LibreOffice has opened an evaluated workbook and saved it: all of it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { main } from "../../src/cli/main";
import { type RecordReading, readRecord } from "../../src/session/record-xml";
import { RECORD_NAMESPACE } from "../../src/workbook/change-set";

jest.setTimeout(180_000);

const WORKBOOKS = join(__dirname, "../fixtures/workbooks");
const folder = mkdtempSync(join(tmpdir(), "hyoka-libreoffice-"));

beforeAll(() => {
  if (spawnSync("soffice", ["--version"]).status !== 0)
    throw new Error(
      "LibreOffice is missing: install it (apt-get install libreoffice-calc) so that `soffice` is found.",
    );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What stands in a workbook by an independent reader, as far as it may be ours. */
interface Seen {
  /** Every text by its place: 様式2!I36. */
  readonly texts: ReadonlyMap<string, string>;
  /** The cells of each of our highlights, by its marker. */
  readonly highlights: readonly string[];
  readonly record: RecordReading;
}

async function seen(path: string): Promise<Seen> {
  const bytes = readFileSync(path);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const texts = new Map<string, string>();
  const highlights: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (!cell.isMerged || cell.master === cell) texts.set(`${sheet.name}!${cell.address}`, cell.text);
      });
    });
    const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: readonly Format[] };
    for (const { ref, rules } of conditionalFormattings)
      for (const { formulae = [] } of rules) {
        const [marker] = /hyoka:[a-z]+/u.exec(formulae.join()) ?? [];
        if (marker) highlights.push(...ref.split(" ").map((cell) => `${marker} ${sheet.name}!${cell}`));
      }
  }
  const record = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith("customXml/item"))
    .map(([, part]) => strFromU8(part))
    .find((text) => text.includes(RECORD_NAMESPACE));
  return { texts, highlights: highlights.sort(), record: readRecord(record) };
}

interface Format {
  readonly ref: string;
  readonly rules: readonly { readonly formulae?: readonly string[] }[];
}

function savedAgain(path: string): void {
  const { status, stderr } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "again"),
      path,
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`LibreOffice could not save the workbook again: ${stderr}`);
}

/** How many texts of ours stand there at least; nothing of the form is on the last. */
const FIXTURES = [
  ["fukushima-r3-before", 20],
  ["fukushima-r3-published", 20],
  ["fukushima-r3-unnamed", 20],
  ["torture", 0],
] as const;

test.each(FIXTURES)("%s keeps ratings, 警告, highlights, 点検結果 and our record", async (name, least) => {
  const [evaluated, again] = [join(folder, `${name}.xlsx`), join(folder, "again", `${name}.xlsx`)];
  mkdirSync(join(folder, "again"), { recursive: true });
  const print = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const status = await main(["evaluate", join(WORKBOOKS, `${name}.xlsx`), "--recognise", "--out", evaluated]);
  print.mockRestore();
  expect(status).toBeLessThan(2);
  const [given, original] = [await seen(evaluated), await seen(join(WORKBOOKS, `${name}.xlsx`))];
  savedAgain(evaluated);
  const kept = await seen(again);
  const ours = [...given.texts].filter(([place, text]) => text !== "" && original.texts.get(place) !== text);
  expect(ours.length).toBeGreaterThanOrEqual(least);
  expect(ours.filter(([place, text]) => kept.texts.get(place) !== text)).toEqual([]);
  expect(kept.highlights).toEqual(given.highlights);
  expect(kept.record).toEqual(given.record);
  expect(kept.record.kind).toBe("record");
});
