/**
 * The condition that a heading states: 「※左記に「②、③」、「イ」がある場合は必須」.
 *
 * Source: domain, "Required text": any of the marks; (ii) alone does not trigger it.
 */
import { fold } from "../../notation/text";

export type Requirement =
  /** 必須 without a condition. */
  | { readonly kind: "always" }
  /** Any of these: "②", "②(ii)", "イ", "b". */
  | { readonly kind: "if-any"; readonly marks: readonly string[] };

/** Marks of one legend; 「①以外」 means the others of it. */
const LEGENDS = [
  ["①", "②", "③"],
  ["ア", "イ", "—"],
  ["A", "B"],
  ["a", "b"],
] as const;
const QUOTED = /[「『"“]([^「」『』"“”]*)[」』"”]\s*(以外)?/gu;
const CIRCLED = /[①②③](?:\((?:i|ii)\)(?![・、,]?\())?/gu;

export function readRequirement(heading: string): Requirement {
  const folded = fold(heading).replace(/[ⅰ]/gu, "i").replace(/[ⅱ]/gu, "ii").replace(/\s+/gu, "");
  const at = folded.indexOf("※");
  const condition = at < 0 ? folded : folded.slice(at);
  const quoted = [...condition.matchAll(QUOTED)].flatMap((match) =>
    marksOf(match[1] ?? "", match[2] !== undefined),
  );
  // Circled digits can mean nothing else, quoted or not; letters and kana can.
  const isOther = /[①②③](?:[、・,][①②③])*以外/u.test(condition);
  const bare = quoted.length > 0 ? [] : marksOf((condition.match(CIRCLED) ?? []).join("、"), isOther);
  const marks = [...quoted, ...bare];
  return marks.length === 0 && !/場合|とき|際/u.test(condition)
    ? { kind: "always" }
    : { kind: "if-any", marks: [...new Set(marks)] };
}

function marksOf(list: string, isOther: boolean): readonly string[] {
  const all: readonly string[] = LEGENDS.flat();
  const listed = list
    .split(/[、・,/]|または|又は|もしくは|及び|と/u)
    .map((one) => (/^[-ー一]$/u.test(one) ? "—" : one))
    .filter((one) => all.includes(one) || /^[①②]\((?:i|ii)\)$/u.test(one));
  if (!isOther) return listed;
  return LEGENDS.filter((legend) => legend.some((mark) => listed.includes(mark))).flatMap((legend) =>
    legend.filter((mark) => !listed.includes(mark)),
  );
}
