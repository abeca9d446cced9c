/** Sentences about sheets that are left alone (対象外): what they are. */
import type { ExclusionReason } from "../form/recognise/scope";
import type { Language } from "./because";

/** Why a sheet is not judged. */
export type Exclusion =
  | ExclusionReason
  /** 様式2, but nothing on it has a name, and nobody asked to look for labels. */
  | "unnamed";

const REASONS: Readonly<Record<Language, Readonly<Record<Exclusion, string>>>> = {
  ja: {
    "form-1": "様式1（区の目標・使命）のため対象外",
    "form-3": "様式3（市政改革プランに基づく取組）のため対象外",
    "form-since-2023": "令和5年度以降の様式（定量評価・定性評価）のため対象外",
    "no-form": "様式2の見出しがないため対象外",
    unnamed: "様式2の見出しがあるが、欄に名前がないため未判定（--recognise で見出しから読み取れます）",
    "too-large": "セルの数が様式として多すぎるため対象外",
  },
  en: {
    "form-1": "Not judged: form 1 (goals and mission of the ward)",
    "form-3": "Not judged: form 3 (items of the reform plan)",
    "form-since-2023": "Not judged: the form used from 令和5年度 on",
    "no-form": "Not judged: no headings of form 2",
    unnamed: "Not judged: form 2, but none of its fields has a name",
    "too-large": "Not judged: too many cells for a form",
  },
};

export function exclusionPhrase(reason: Exclusion, language: Language = "ja"): string {
  return REASONS[language][reason];
}
