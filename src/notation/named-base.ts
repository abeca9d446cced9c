/** Bases outside the sheet by one name each: 「市平均」 of a target is 「大阪市平均値」 of its result. */
import type { Base } from "./reading";

/** Words for the same people: one line for each. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^(?:全国|国)(?=平均|$)/u, "全国"],
  [/^(?:全市|本市|大阪市|市内|市)(?=平均|$)/u, "市"],
  [/^(?:全府|大阪府|府内|府)(?=平均|$)/u, "府"],
  // 全区 are all wards of the city, 区 is this one.
  [/^(?:区内|区)(?=平均|$)/u, "区"],
];

/** A year's own result, however the year is written. */
export function baseOfYear(fiscalYear: number | undefined): Extract<Base, { kind: "named" }> {
  return { kind: "named", name: `${String(fiscalYear)}年度` };
}

/** @param words  of an average or another base, as typed and folded */
export function namedBase(words: string): Extract<Base, { kind: "named" }> {
  const bare = words.replace(/(?:全体)?の?平均/u, "平均").replace(/(?<=平均)(?:値|点|水準)$/u, "");
  const place = PLACES.find(([pattern]) => pattern.test(bare));
  const name = place ? bare.replace(...place) : bare;
  return { kind: "named", name: /^(?:全国|市|府)$/u.test(name) ? `${name}平均` : name };
}
