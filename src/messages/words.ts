/** Words of the screen that every door uses (contract, "Words on the screen"). */
import type { Language } from "./because";

export type StatusName =
  | "written"
  | "agrees"
  | "differs"
  | "undecided"
  | "unmeasured"
  | "no-target"
  | "protected"
  | "not-writable"
  | "conflict";

const STATUS: Readonly<Record<Language, Readonly<Record<StatusName, string>>>> = {
  ja: {
    written: "記入済",
    agrees: "一致",
    differs: "不一致",
    undecided: "判定保留",
    unmeasured: "未測定",
    "no-target": "目標なし",
    protected: "保護",
    "not-writable": "書き込み不可",
    conflict: "競合",
  },
  en: {
    written: "written",
    agrees: "agrees",
    differs: "differs",
    undecided: "undecided",
    unmeasured: "not measured",
    "no-target": "no target",
    protected: "protected",
    "not-writable": "not writable",
    conflict: "conflict",
  },
};

export function statusWord(status: StatusName, language: Language = "ja"): string {
  return STATUS[language][status];
}
