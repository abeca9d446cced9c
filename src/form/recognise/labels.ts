/** What a box says within a block: a section, a label, a legend, a note, a unit – or an entry. */
import type { FormKind } from "../heading";
import type { Box } from "./grid";
import { isLegend, isNote, isUnit } from "./marks";
import {
  BUDGET_WORDINGS,
  LABELS,
  type LabelMeaning,
  OTHER_WORDINGS,
  SECTION_WORDINGS,
  SETTLEMENT_WORDINGS,
  type Section,
  WARNING_WORDINGS,
} from "./vocabulary";

/** 「元決算額」, 「予算額（前年度）」: an amount and its year. */
export interface Amount {
  readonly what: "settlement" | "budget";
  /** The fiscal year in the common era; undefined where the label has none. */
  readonly year: number | undefined;
  readonly relative: "prior" | "current" | undefined;
}

export type Saying =
  | { readonly kind: "blank" }
  | { readonly kind: "section"; readonly section: Section }
  | {
      readonly kind: "label";
      readonly meaning: LabelMeaning;
      /** The section that the label itself names: 「課題（自己評価）」. */
      readonly section: Section | undefined;
    }
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "warning" }
  /** A label of something that is no field. */
  | { readonly kind: "other-label" }
  | { readonly kind: "legend" }
  | { readonly kind: "note" }
  | { readonly kind: "unit" }
  | { readonly kind: "entry" };

const LONGEST_LABEL = 120;

const sectionOfWording = new Map(
  (Object.keys(SECTION_WORDINGS) as Section[]).flatMap((section) =>
    SECTION_WORDINGS[section].map((wording): [string, Section] => [wording, section]),
  ),
);
const meaningsOf = (kind: FormKind): ReadonlyMap<string, LabelMeaning> =>
  new Map(
    LABELS[kind].flatMap((meaning) =>
      meaning.wordings.map((wording): [string, LabelMeaning] => [wording, meaning]),
    ),
  );
const meaningOf: Readonly<Record<FormKind, ReadonlyMap<string, LabelMeaning>>> = {
  issue: meaningsOf("issue"),
  strategy: meaningsOf("strategy"),
  initiative: meaningsOf("initiative"),
};
const others = new Set(OTHER_WORDINGS);
const warnings = new Set(WARNING_WORDINGS);

const BLANK: Saying = { kind: "blank" };
/** A box says the same however often it is asked. */
const said: Readonly<Record<FormKind, WeakMap<Box, Saying>>> = {
  issue: new WeakMap(),
  strategy: new WeakMap(),
  initiative: new WeakMap(),
};

/** What a box says, in a block of a kind. */
export function sayingOf(box: Box, kind: FormKind): Saying {
  if (box.key === "") return BLANK;
  const known = said[kind].get(box);
  if (known) return known;
  const saying = read(box, kind);
  said[kind].set(box, saying);
  return saying;
}

function read(box: Box, kind: FormKind): Saying {
  if (isUnit(box)) return { kind: "unit" };
  if (box.text.length <= LONGEST_LABEL) {
    const core = labelCore(box.key);
    const label = labelOf(box.key, core, kind);
    if (label) return label;
    const amount = kind === "initiative" ? amountOf(box.key) : undefined;
    if (amount) return { kind: "amount", amount };
    const section = sectionNamed(core) ?? sectionNamed(inBrackets(box.key));
    if (section) return { kind: "section", section };
    if (warnings.has(core)) return { kind: "warning" };
    if (others.has(core)) return { kind: "other-label" };
  }
  if (isLegend(box)) return { kind: "legend" };
  return { kind: isNote(box) ? "note" : "entry" };
}

/** A label by its wording, with the section it names in brackets, in front, or not at all. */
function labelOf(key: string, core: string, kind: FormKind): Saying | undefined {
  const known = (wording: string): LabelMeaning | undefined =>
    meaningOf[kind].get(wording) ?? meaningOf[kind].get(withoutYear(wording));
  const meaning = known(core);
  if (meaning) return { kind: "label", meaning, section: sectionNamed(inBrackets(key)) };
  for (const [wording, section] of sectionOfWording) {
    if (!core.startsWith(wording)) continue;
    const rest = known(core.slice(wording.length).replace(/^[の:・_/]/u, ""));
    if (rest?.fields[section]) return { kind: "label", meaning: rest, section };
  }
  return undefined;
}

const GROUP = /\(([^()]*)\)|<([^<>]*)>|\[([^[\]]*)\]|【([^【】]*)】|「([^「」]*)」/u;
const GROUPS = new RegExp(GROUP, "gu");

/** What stands in the first brackets, where something stands outside of them, too. */
function inBrackets(key: string): string {
  const match = GROUP.exec(key);
  return match && match[0] !== key ? (match.slice(1).find((one) => one !== undefined) ?? "") : "";
}

/** The section that a wording names: 「自己評価」, 「3年度自己評価」, 「PLAN 計画」. */
function sectionNamed(wording: string): Section | undefined {
  const dated = withoutYear(wording);
  return (
    sectionOfWording.get(wording.toUpperCase()) ??
    sectionOfWording.get(dated) ??
    sectionOfWording.get(dated.replace(/^[A-Za-z]+|[A-Za-z]+$/gu, ""))
  );
}

const BULLETS = /^[■□●○◎◆◇▼▽▶▷►★☆•▪〇・]+/u;
const NUMBER_IN_FRONT = /^(?:\([0-9]{1,2}\)|[0-9]{1,2}[.):、]|[①-⑳ⅠⅡⅢⅣⅤ][.:]?)/u;
/** What points at a footnote, with or without brackets of its own. */
const FOOTNOTE = /[(<[]?(?:注[0-9]{0,2}|\*[0-9]{0,2})[)>\]]?$/u;

/**
 * A label without what its wordings leave out: conditions behind ※, words in brackets, bullets, numbers in
 * front, a colon or a footnote behind. A label that stands wholly in brackets (【計画】) is what they hold.
 */
export function labelCore(key: string): string {
  const bare = key
    .replace(/[(<[]?(?:※|\*(?![0-9]{0,2}[)>\]]?$)|左記の?[「に]).*$/u, "")
    .replace(FOOTNOTE, "")
    .replace(BULLETS, "")
    .replace(NUMBER_IN_FRONT, "")
    .replace(BULLETS, "")
    .replace(/[:：]+$/u, "");
  const unwrapped = /^[【[<「『(]([^【[<「『(]+)[】\]>」』)]$/u.exec(bare)?.[1] ?? bare;
  return unwrapped.replace(GROUPS, "").replace(/[:：]+$/u, "");
}

const YEAR_IN_FRONT =
  /^(?:(?:令和|平成|[RH])?(?:[0-9]{1,2}|元)年度(?:末|当初)?の?|[RH](?:[0-9]{1,2}|元)の?)/iu;

function withoutYear(core: string): string {
  return core.replace(YEAR_IN_FRONT, "");
}

const YEAR = String.raw`(?:(令和|平成|[RH])?([0-9]{1,2}|元)(?:年度?)?|(前々年度|前年度|当年度|今年度|本年度))`;
const AMOUNT = new RegExp(
  String.raw`^${YEAR}?の?(${[...SETTLEMENT_WORDINGS, ...BUDGET_WORDINGS].join("|")})${YEAR}?$`,
  "iu",
);

/** Reads the label of an amount; undefined for anything else. */
export function amountOf(key: string): Amount | undefined {
  const match = AMOUNT.exec(key.replace(/[()<>[\]【】「」:]|単位|千円|百万円/gu, ""));
  if (!match) return undefined;
  const [, era1, year1, relative1, word = "", era2, year2, relative2] = match;
  const relative = relative1 ?? relative2;
  return {
    what: SETTLEMENT_WORDINGS.includes(word) ? "settlement" : "budget",
    year: fiscalYear(era1 ?? era2, year1 ?? year2),
    relative:
      relative === undefined || relative === "前々年度"
        ? undefined
        : relative === "前年度"
          ? "prior"
          : "current",
  };
}

/** A year without its era is one of 平成 from 15 on: the form exists since 平成19年度. */
function fiscalYear(era: string | undefined, year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  const number = year === "元" ? 1 : Number(year);
  const isHeisei = era === undefined ? number >= 15 : /^(?:平成|h)$/iu.test(era);
  return (isHeisei ? 1988 : 2018) + number;
}

/** The fields of a label in a section; [] where the form has none there. */
export function fieldsOf(meaning: LabelMeaning, section: Section | undefined): readonly string[] {
  const { fields } = meaning;
  if (fields.any) return fields.any;
  if (section) return fields[section] ?? [];
  // Outside of all sections a label is understood where it stands for one thing only.
  const [only, ...more] = Object.values(fields);
  return only !== undefined && more.length === 0 ? only : [];
}
