/**
 * What a box is by its content: a mark that somebody entered, a legend that explains marks, a note, a unit.
 *
 * Source: the legends printed on the form (domain, "Legends"); a mark is told from its legend by the words
 * that follow it.
 */
import { readActual } from "../../notation/actual";
import { passage } from "../../notation/text";
import type { Box } from "./grid";

export type Scale = "process" | "execution" | "effectiveness" | "outcome" | "progress";

const MARKS: Readonly<Record<Scale, RegExp>> = {
  process: /^[①②③](?:\(見込み?\))?(?:\(?(?:i{1,2}|ⅰ|ⅱ)\)?)?$/u,
  execution: /^(?:\((?:i{1,2}|ⅰ|ⅱ)\)|ⅰ|ⅱ|i{1,2}|⒤{1,2})$/u,
  effectiveness: /^(?:ア|イ|[-ー])$/u,
  outcome: /^[AB]$/u,
  progress: /^[ab]$/u,
};

/** Whether a box holds a mark of a scale and nothing else. */
export function isMark({ key }: Box, scale: Scale): boolean {
  return MARKS[scale].test(key);
}

export function isDash({ key }: Box): boolean {
  return /^[-ー]$/u.test(key);
}

/** Whether a box holds a mark that cannot be a text: a dash can. */
export function isAnyMark(box: Box): boolean {
  return !isDash(box) && Object.values(MARKS).some((mark) => mark.test(box.key));
}

const AMOUNT = /^[▲-]?[0-9][0-9,.]*(?:千円|百万円|億円|万円|円)?$/u;

/** Whether a box holds an amount of money, with or without its unit; 「－」 is none, and an amount, too. */
export function isAmount(box: Box): boolean {
  return AMOUNT.test(box.key) || isDash(box);
}

const LONGEST_AMOUNT = 24;

/** An amount may have words about it: 「203千円の内数」, 未定. */
export function mayBeAmount(box: Box): boolean {
  return box.key.length <= LONGEST_AMOUNT && !isAnyMark(box);
}

/** An entry in a rating cell is short, also where the legend does not know it: ○, 達成, 4. */
const LONGEST_ENTRY = 8;

export function mayBeEntry(box: Box): boolean {
  return box.key.length <= LONGEST_ENTRY;
}

const MEANING = String.raw`(?:業績)?(?:目標達成|目標未達成|撤退・?再構築基準(?:に該当|未達成)|撤退基準|有効であ|有効でな|順調|プロセス指標未設定|業績目標未設定|指標未設定|未設定|未測定|取組[はを]予定|予定どおり)`;
const ITEM = new RegExp(
  String.raw`^[※・(]*(?:凡例|選択肢)?[)::]*(?:[①②③]|ア|イ|[-ー]|[ABab]|\((?:i{1,2}|ⅰ|ⅱ)\)|ⅰ|ⅱ)(?:\(見込み?\))?[:.)…=]?${MEANING}`,
  "u",
);
const ONLY_MEANING = new RegExp(String.raw`^[:…=]?${MEANING}[^。\n]{0,30}$`, "u");
const CHOICE_SEPARATOR = /[・,、/|]|または|又は/u;

/** Whether a box explains marks: 「ア:有効であり… イ:…」, 「①・②・③」 to choose from. */
export function isLegend({ key }: Box): boolean {
  if (key === "") return false;
  return ITEM.test(key) || /^(?:凡例|選択肢)[::]?/u.test(key) || isChoice(key);
}

/** Whether a box holds the meaning of a mark alone, where a legend is spread over cells. */
export function isMeaning({ key }: Box): boolean {
  return key !== "" && ONLY_MEANING.test(key);
}

function isChoice(key: string): boolean {
  const parts = key.split(CHOICE_SEPARATOR);
  return (
    parts.length >= 2 &&
    Object.values(MARKS).some((mark) => parts.every((part) => mark.test(part))) &&
    new Set(parts).size === parts.length
  );
}

/** Which scale a legend explains; undefined where it cannot be said. */
export function legendScale({ key }: Box): Scale | undefined {
  if (/[①②③]/u.test(key)) return "process";
  if (/ア[:.)…=・,、/|]?|イ[:]/u.test(key) && /有効|イ/u.test(key)) return "effectiveness";
  if (/[ab][:.)…=]?順調/u.test(key)) return "progress";
  if (/[AB][:.)…=]?順調/u.test(key)) return "outcome";
  return /\((?:i{1,2}|ⅰ|ⅱ)\)|ⅰ|ⅱ/u.test(key) ? "execution" : undefined;
}

/** A note to whoever fills the form in: 「※…」, or a line all in brackets. */
export function isNote(box: Box): boolean {
  const { key } = box;
  if (isAnyMark(box)) return false;
  const isSetApart =
    /^(?:※|\*|注\)|注:|\(注)/u.test(key) || /^\([^()]{2,60}\)$/u.test(key) || /^<[^<>]{2,60}>$/u.test(key);
  return isSetApart && !isSetApartResult(box);
}

const BRACKETED_FIGURE = /^[(<][▲-]?[0-9][0-9,.]*([^0-9]*)[)>]$/u;

/** A result may be set apart like a note: 「(40.7%)」, 「※集計中」, 「(調査中止)」; 「未測定の場合は…」 is none. */
function isSetApartResult({ key, text }: Box): boolean {
  const unit = BRACKETED_FIGURE.exec(key)?.[1];
  if (unit !== undefined) return unit === "" || UNIT.test(unit);
  if (/場合|とき|記入|こと/u.test(key)) return false;
  const { actual } = readActual(passage(text), {
    name: "",
    unit: undefined,
    deed: undefined,
    year: undefined,
  });
  return actual.kind === "unmeasured" || (actual.kind === "deed" && !actual.done);
}

const UNIT =
  /^(?:千円|百万円|万円|億円|円|%|パーセント|ポイント|人|名|件|回|か所|カ所|箇所|団体|部|台|校|日|時間|世帯|社)$/u;

/** A unit that stands in a cell of its own, beside its figure. */
export function isUnit({ key }: Box): boolean {
  return UNIT.test(key.replace(/^\((.*)\)$/u, "$1"));
}
