/** Random and mutated Japanese evaluation text, for tests that nothing throws or hangs. */
import fc from "fast-check";
import { judgmentRows } from "../fixtures/corpus/rows";

const SEEDS = judgmentRows().flatMap(({ target, criterion, actual }) =>
  [target, criterion, actual].filter((text) => text !== ""),
);
const FRAGMENTS = [
  "目標値の",
  "70%",
  "以下",
  "①",
  "②～③",
  "（",
  "）",
  "【令和3年度】",
  "前年度比",
  "5ポイント",
  "★",
  "約",
  "～",
  "いずれか",
  "2年連続",
  "かつ",
  "1億2,000万円",
  "集計中",
  "\n",
  "　",
  "▲",
  "1.2.3",
  "8割",
  "3分の2",
  "半減",
  "A評価",
  "第1回",
  "\u0000",
  "\ud842",
  "𠮷",
  "ｶﾞ",
  "㌶",
];

/** A text made of fragments of the language. */
export const composed = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.constantFrom(...SEEDS)), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** A real sentence with one stretch cut out, doubled, or replaced. */
export const mutated = fc
  .tuple(fc.constantFrom(...SEEDS), fc.nat(), fc.nat(), fc.constantFrom(...FRAGMENTS, ""))
  .map(([seed, from, length, put]) => {
    const start = from % (seed.length + 1);
    return seed.slice(0, start) + put + seed.slice(start + (length % 5));
  });

export const anyText = fc.oneof(composed, mutated, fc.string({ unit: "binary", maxLength: 80 }));
