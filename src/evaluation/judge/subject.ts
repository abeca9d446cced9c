/**
 * Of which indicator the words before a comparison of a criterion speak.
 *
 * Source: domain rules 9 and 14.
 */
import { OF_RESULT, subjectMeans } from "../../notation/naming";
import { foldedKey } from "../../notation/text";
import { NO_UNIT, PERCENT, type Unit } from "../../notation/unit";

/** The indicator that is judged, and those of its block beside it. */
interface Judged {
  readonly name: string;
  /** What its target is counted in; `NO_UNIT` where it states no value. */
  readonly unit: Unit;
  readonly otherNames: readonly string[];
}

export type About = "this" | "other-indicator" | "elsewhere";

/** @param stated  the words, folded; "" speaks of the indicator at hand */
export function aboutOf(stated: string, { name, unit, otherNames }: Judged): About {
  // 「満足度（男性）」 is another one than 「満足度」.
  const key = foldedKey(name);
  if ([...stated.matchAll(NOTE)].some(([, note = ""]) => !key.includes(foldedKey(note)))) return "elsewhere";
  const subject = stated.replace(NOTE, "");
  if (OF_OUTCOME.test(subject)) return "elsewhere";
  const others = otherNames.filter((other) => other !== name);
  if (isOtherKind(subject.replace(OF_RESULT, ""), unit))
    return others.some((other) => other.includes(subject.replace(/数$/u, "")))
      ? "other-indicator"
      : "elsewhere";
  const isSum = /^(?:合計|総計|計)$/u.test(subject);
  if (subjectMeans(subject, "") || (others.length === 0 && isSum)) return "this";
  // 「応募5団体」 of a target is 「応募団体」 in its criterion.
  const means = subjectMeans(subject, name + unit.label) || isCountOf(subject, unit.label);
  const meansOther = others.some((other) => subjectMeans(subject, other));
  if (means && !meansOther) return "this";
  if (!means && meansOther) return "other-indicator";
  if (means && meansOther) return closest(subject, name, others);
  return "elsewhere";
}

const NOTE = /[([【<]([^()[\]【】<>]*)[)\]】>]/gu;

/** Only process indicators have criteria. */
const OF_OUTCOME = /^(?:アウトカム|成果)指標(?:の|$)/u;

/** 「参加者数が前年度を下回った」 of a satisfaction rate: numbers are no general word for a share, nor the other way. */
function isOtherKind(subject: string, unit: Unit): boolean {
  if (unit === NO_UNIT) return false;
  const counted = UNITS_OF.get(subject);
  if (counted) return !counted.test(unit.label);
  return unit.dimension === PERCENT.dimension ? A_NUMBER.test(subject) : A_SHARE.test(subject);
}

/** 「目標人数の70%」 of a target of 12回 is a share of another one. */
const UNITS_OF: ReadonlyMap<string, RegExp> = new Map([
  ["人数", /^[人名]$/u],
  ["回数", /^[回度]$/u],
  ["件数", /^(?![人名回]$)[^%]/u],
]);
const A_NUMBER = /(?:人数|件数|回数|者数?)$/u;
const A_SHARE = /(?:割合|率)$/u;

/** 「実施回数が」 of a target of 12回: what is counted in its own unit, by a word for any of the kind. */
function isCountOf(subject: string, unit: string): boolean {
  const counted = COUNT.exec(subject)?.[1];
  return counted !== undefined && (unit === counted || (/[者人]/u.test(counted) && /^[人名]$/u.test(unit)));
}

const COUNT = /^(?:実施|開催|活動|参加|来場|来館|利用|受講|出席|発生|設置|延べ)*(回|件|人|者|箇所|か所)数$/u;

/** Both names hold the subject's words: the one that holds them as they stand is meant. */
function closest(subject: string, name: string, others: readonly string[]): About {
  const isWhole = (one: string): boolean => one.includes(subject);
  // 「満足度」 of A講座の満足度 and B講座の満足度: a criterion without a number speaks of each (domain rule 14).
  if (isWhole(name)) return others.some(isWhole) && !others.every(isWhole) ? "elsewhere" : "this";
  return others.some(isWhole) ? "other-indicator" : "elsewhere";
}
