/** Whose sheet it is and of which year, from its title: 「様式2　令和3年度　福島区運営方針」. */
import { foldedKey } from "../notation/text";

const ERAS: Readonly<Record<string, string>> = { R: "令和", H: "平成", S: "昭和" };
const YEAR =
  /(?:(令和|平成|昭和)|([RHS])\.?)(元|[0-9]{1,2})(?:\([0-9]{4}年?\))?年度|((?:19|20)[0-9]{2})年度/u;

/** 「令和3年度」, also for R3年度 and 令和3(2021)年度; 「2021年度」 as it is written; "" where there is none. */
export function yearOf(text: string): string {
  const match = YEAR.exec(foldedKey(text));
  if (!match) return "";
  const [, era, letter = "", year = "", common] = match;
  return common === undefined ? `${era ?? ERAS[letter] ?? ""}${year}年度` : `${common}年度`;
}

/** Where the ward stands beside the year and the word 運営方針, likelier first. */
const WARDS: readonly RegExp[] = [
  /年度[\s　]*(?!運営方針)([^\s　]+?)[\s　]*(?:運営方針|$)/u,
  /運営方針[\s　]*[（(【]([^（）()【】]*[区局室])[）)】]/u,
  /([^\s　【】]*[区局室])[\s　]*(?:令和|平成|[RHＲＨ]|20|２０)/u,
];

/** 「福島区」; a cell of its own is taken as it is. */
export function wardOf(text: string): string {
  for (const pattern of WARDS) {
    const ward = pattern.exec(text)?.[1];
    if (ward !== undefined) return ward;
  }
  return text.replace(/運営方針.*$/su, "").trim();
}
