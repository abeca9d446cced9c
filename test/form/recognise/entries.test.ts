/** Entries of the published form that could be taken for printed words. */
import { recognise } from "../../../src/form/recognise/recognise";
import { formatCell } from "../../../src/workbook/address";
import type { Cells } from "../../../src/workbook/port";
import { type WholeWorkbook, certainFields, fixture, readWhole } from "./reading";

const SHEET = "様式2_経営課題4";
let form: WholeWorkbook;

beforeAll(async () => {
  form = await readWhole(fixture("fukushima-r3-unnamed.xlsx"));
});

/** Where the fields are found, once some cells hold other texts. */
function fieldsWith(texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const cells: Cells = {
    used: (sheet) => form.cells.used(sheet),
    at: (address) => {
      const text = texts[formatCell(address).replace(`${SHEET}!`, "")];
      return text === undefined
        ? form.cells.at(address)
        : { value: { kind: "text", text }, hasFormula: false };
    },
  };
  return certainFields(recognise(form.catalogue, cells, form.merges));
}

test.each([
  "未測定",
  "未設定",
  "目標達成",
  "目標未達成",
  "順調",
  "予定どおり実施",
  "有効であった",
  "（未実施）",
  "＜調査中止＞",
  "※集計中",
  "※新型コロナウイルス感染症の影響により調査中止",
  "（40.7％）",
  "（53人）",
])("「%s」 as a result or a text is an entry", (entry) => {
  expect(fieldsWith({ B24: entry, B36: entry, B60: entry, M34: entry, B34: entry })).toEqual(fieldsWith({}));
});

test.each(["（測定していない場合は「－」）", "※未測定の場合は「－」を記入", "（単位：％）"])(
  "「%s」 printed below a label is none",
  (note) => {
    const fields = fieldsWith({ B36: note });
    expect(fields.get("取組4_1_1.プロセス実績")).toBeUndefined();
  },
);

test("a dash for a result and one for its rating are told apart, also where no block is rated", () => {
  const ratings = { I36: "", I49: "", I70: "", I81: "" };
  expect(fieldsWith({ ...ratings, B36: "－", I36: "－" })).toEqual(fieldsWith(ratings));
});

test.each([
  "福島区　令和3年度　運営方針",
  "令和3年度運営方針（福島区）",
  "様式2　令和3(2021)年度　福島区運営方針",
  "2021年度　福島区運営方針",
  "様式2 R3年度 福島区運営方針",
])("「%s」 is the title, with year and ward", (title) => {
  const fields = fieldsWith({ A1: title });
  expect([fields.get("方針.年度"), fields.get("方針.所属")]).toEqual([`${SHEET}!A1`, `${SHEET}!A1`]);
});

test("a sentence about 運営方針 is no title", () => {
  expect(fieldsWith({ A1: "令和3年度の運営方針は各区で定める。" }).get("方針.所属")).toBeUndefined();
});
