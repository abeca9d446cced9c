/** What a box says within a block: a section, a label, a legend, a note, a unit – or an entry. */
import type { FormKind } from "../heading";
import type { Box } from "./grid";
import { isLegend, isMeaning, isNote, isUnit } from "./marks";
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
  | { readonly kind: "label"; readonly meaning: LabelMeaning }
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "warning" }
  /** A label of something that is no field. */
  | { readonly kind: "other-label" }
  | { readonly kind: "legend" }
  | { readonly kind: "note" }
  | { readonly kind: "unit" }
  | { readonly kind: "entry" };

const LONGEST_LABEL = 120;

const sectionOf = new Map(
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
    const meaning = meaningOf[kind].get(core) ?? meaningOf[kind].get(withoutYear(core));
    if (meaning) return { kind: "label", meaning };
    const amount = kind === "initiative" ? amountOf(box.key) : undefined;
    if (amount) return { kind: "amount", amount };
    const section = sectionOf.get(core) ?? sectionOf.get(withoutYear(core));
    if (section) return { kind: "section", section };
    if (warnings.has(core)) return { kind: "warning" };
    if (others.has(core)) return { kind: "other-label" };
  }
  if (isLegend(box) || isMeaning(box)) return { kind: "legend" };
  return { kind: isNote(box) ? "note" : "entry" };
}

/**
 * A label without what its wordings leave out: conditions behind ※, words in brackets, bullets, numbers in
 * front, a colon behind. A label that stands wholly in brackets (【計画】) is what they hold.
 */
export function labelCore(key: string): string {
  const bare = key
    .replace(/[(<[]?(?:※|\*|左記の?[「に]).*$/u, "")
    .replace(/^[■●◆◇○◎□・▼▽▶]+/u, "")
    .replace(/^(?:\([0-9]{1,2}\)|[0-9]{1,2}[.)])/u, "")
    .replace(/[:：]+$/u, "");
  const unwrapped = /^[【[<「『](.+)[】\]>」』]$/u.exec(bare)?.[1] ?? bare;
  return unwrapped
    .replace(/\([^()]*\)|<[^<>]*>|\[[^[\]]*\]|【[^【】]*】|「[^「」]*」/gu, "")
    .replace(/[:：]+$/u, "");
}

const YEAR_IN_FRONT = /^(?:令和|平成|[RH])?(?:[0-9]{1,2}|元)年度(?:末|当初)?の?/iu;

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
