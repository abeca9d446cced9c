/** What says the same is judged the same, however it is typed and laid out. */
import { judgeTexts } from "../../src/evaluation/judge-texts";
import { type JudgmentRow, judgmentRows } from "../fixtures/corpus/rows";

const ROWS = [...judgmentRows("judgments.tsv"), ...judgmentRows("own-judgments.tsv")];
/** Each way is tried on some of the sentences, on others each; on all of them by `npm run fuzz`. */
const EVERY = process.env["FUZZ_RUNS"] === undefined ? 5 : 1;

const FULL = "０１２３４５６７８９％．（）";
const HALF = "0123456789%.()";

function spelled(text: string, from: string, to: string): string {
  return [...text].map((character) => to[from.indexOf(character)] ?? character).join("");
}

const COUNTED = /([0-9０-９])([%％人件回校団体か所箇])/gu;

type Field = "target" | "criterion" | "actual" | "prior";

/** A heading that says once more what the cell is; not before what has one already, or several numbers. */
function headed(text: string, heading: string): string {
  const isPlain = text !== "" && !/^[目実指撤結【＜<・■]|[①\n]/u.test(text);
  return isPlain ? heading + text : text;
}

const WAYS: readonly (readonly [string, (text: string, field: Field) => string])[] = [
  ["in full width", (text) => spelled(text, HALF, FULL)],
  ["in half width", (text) => spelled(text, FULL, HALF)],
  ["with a full stop", (text) => (text === "" || text.endsWith("。") ? text : `${text}。`)],
  ["without the full stop", (text) => text.replace(/。$/u, "")],
  ["with a blank before what is counted", (text) => text.replace(COUNTED, "$1 $2")],
  ["with a wide blank before what is counted", (text) => text.replace(COUNTED, "$1　$2")],
  ["between blanks", (text) => (text === "" ? text : `　${text} \n`)],
  ["behind a bullet", (text) => (text === "" || text.includes("\n") ? text : `・${text}`)],
  ["with other bullets", (text) => text.replace(/^・/gmu, "● ")],
  ["with commas of the other kind", (text) => text.replace(/(?<![0-9０-９])、|、(?![0-9０-９])/gu, "，")],
  ["with half-width commas", (text) => text.replace(/(?<![0-9０-９])、|、(?![0-9０-９])/gu, ",")],
  ["with each sentence on its line", (text) => text.replace(/。(?=.)/gu, "。\n")],
  ["with eras by their letters", (text) => text.replace(/令和([0-9０-９]+)年度/gu, "R$1年度")],
  ["with per cent in kana", (text) => text.replace(/[%％]/gu, "パーセント")],
  ["with 名 for 人", (text) => text.replace(/([0-9０-９])人/gu, "$1名")],
  ["with other spellings of places", (text) => text.replaceAll("か所", "カ所").replaceAll("箇所", "か所")],
  [
    "with joints in kana",
    (text) => text.replaceAll("及び", "および").replaceAll("又は", "または").replaceAll("全て", "すべて"),
  ],
  ["with colons of the other kind", (text) => text.replaceAll("：", ":")],
  ["with 実績： before the result", (text, field) => (field === "actual" ? headed(text, "実績：") : text)],
  [
    "with 【実績】 before the result",
    (text, field) => (field === "actual" ? headed(text, "【実績】") : text),
  ],
  ["with 実績 before the result", (text, field) => (field === "actual" ? headed(text, "実績　") : text)],
  ["with 目標： before the target", (text, field) => (field === "target" ? headed(text, "目標：") : text)],
  ["with 目標 before the target", (text, field) => (field === "target" ? headed(text, "目標　") : text)],
  ["without commas in numbers", (text) => text.replace(/(?<=[0-9]),(?=[0-9]{3})/gu, "")],
];

test.each(WAYS.map(([way, rewritten], at) => [way, rewritten, at] as const))("%s", (_, rewritten, way) => {
  const differing = ROWS.filter((__, at) => (at + way) % EVERY === 0).flatMap((row) => {
    const texts = {
      target: rewritten(row.target, "target"),
      criterion: rewritten(row.criterion, "criterion"),
      actual: rewritten(row.actual, "actual"),
      prior: rewritten(row.prior, "prior"),
    };
    const judged = judgedAs({ ...row, ...texts });
    return judged === row.expect ? [] : [`${row.id} ${judged}: ${Object.values(texts).join("｜")}`];
  });
  expect(differing).toEqual([]);
});

function judgedAs(row: JudgmentRow): string {
  const { outcome } = judgeTexts(row);
  return outcome.kind === "judged" ? outcome.rating : outcome.kind;
}
