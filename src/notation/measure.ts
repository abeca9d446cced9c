/** Nouns that name a measure: 参加者数, 満足度, 利用率 – said once more where it is compared. */
import { nameKey, subjectMeans } from "./naming";

const MEASURE =
  /^(?:の)?([\p{sc=Han}\p{sc=Katakana}ー々A-Za-z]*(?:数|率|度|割合|額|量|時間))(?:の|を|が|に|より|から|と|は|も)?$/u;
/** What people come for or send in: 「80人以上の参加が得られない」. */
const COUNTED = /^の((?:参加|応募|利用|申込み?|来場|登録|出席|受講)者?)(?:が|を|も|に)?$/u;

/** 「前年度の」参加者数を, 「60%以上」の満足度が: the measure, without its particle; undefined where none is named. */
export function measureIn(words: string): string | undefined {
  return MEASURE.exec(words)?.[1] ?? COUNTED.exec(words)?.[1];
}

/** By what a measure is found again: 「参加者が延べ」 is 「延べ参加者数」, and counted otherwise than 「参加者数」. */
export function measureKey(words: string): string {
  const key = nameKey(words.replace(SUMS_UP, "")).replace(/者数$/u, "者");
  return words.search(SUMS_UP) < 0 ? key : `延べ${key}`;
}

const SUMS_UP = /[延の]べ/gu;

/** One subject of the name that stands before and the measure that is named again; undefined where they differ. */
export function sameSubject(name: string, measure: string | undefined): string | undefined {
  if (measure === undefined) return name;
  if (name === "") return measure;
  return subjectMeans(measure, name) ? name : undefined;
}
