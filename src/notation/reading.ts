/**
 * What the readers of this layer make of a text: targets, criteria and results as typed values.
 *
 * Every case that a judgment must tell apart is a case here. Nothing is null with a meaning, and every
 * reading keeps the stretch of text that it came from.
 */
import type Big from "big.js";
import type { Span, Unread } from "./text";
import type { Unit } from "./unit";

/** "=" in a target is 現状維持: met by the same value or better (domain rule 13). */
export type Comparator = "≥" | ">" | "≤" | "<" | "=";

/** A figure that may be known only within a range; `low` equals `high` for an exact one. */
export interface Figure {
  /** undefined: it may be any lower (50人弱). */
  readonly low: Big | undefined;
  /** undefined: it may be any higher (1,000人以上). */
  readonly high: Big | undefined;
  /** What its own counts come to, where it only rounds that: 100%（200件中199件） is 99.5. */
  readonly workedOut?: Big;
  /** It is lower than `high` for certain: 8割弱, 50%台, 60人未満. */
  readonly isBelowHigh?: true;
  readonly unit: Unit;
  /** Decimal places as typed, for display only. */
  readonly decimals: number;
  readonly span: Span;
}

/** Something that a level is measured against and that stands elsewhere. */
export type Base =
  | { readonly kind: "target" }
  | { readonly kind: "prior" }
  /** 全国平均, 24区平均, 基準値 …: by the words used. */
  | { readonly kind: "named"; readonly name: string };

/** What an actual is compared with. */
export type Level =
  | { readonly kind: "value"; readonly value: Big; readonly unit: Unit }
  /**
   * base × factor ÷ over + plus, exactly (two thirds are 2 over 3). `plus` is in `plusUnit`: percentage
   * points, or the base's own unit. `share`: a change was given in per cent of the base, which on a base
   * that is itself a percentage could also mean points (domain rule 11).
   */
  | {
      readonly kind: "relative";
      readonly base: Base;
      readonly factor: Big;
      readonly over: Big;
      readonly plus: Big;
      readonly plusUnit: Unit;
      readonly share: boolean;
    }
  /** 達成率, actual ÷ target, of at least factor ÷ over; the same as target × factor where more is better. */
  | { readonly kind: "achievement"; readonly factor: Big; readonly over: Big }
  /** A step of an ordered scale (grades), `rank` growing with quality. */
  | { readonly kind: "grade"; readonly grade: string; readonly rank: number };

export interface Bound {
  readonly comparator: Comparator;
  readonly level: Level;
}

/** A month of a fiscal year. */
export interface Moment {
  /** undefined where none is named: the evaluated year. */
  readonly fiscalYear: number | undefined;
  /** 0 for April … 11 for March; undefined where none is named. */
  readonly month: number | undefined;
}

/** Which way a target without a comparator is better, and how that is known. */
export type Direction =
  | { readonly kind: "stated" }
  /** No comparator: at least the value (domain rule 5). */
  | { readonly kind: "assumed" }
  /** "less is better", taken from this word of the indicator's name. */
  | { readonly kind: "inferred"; readonly word: string }
  /** The name speaks for both; no comparator decides. */
  | { readonly kind: "unclear"; readonly word: string };

/** Over what the figure is counted; two figures of different occasions cannot be compared. */
export type Counted =
  | { readonly kind: "plain" }
  /** 累計: over several years. */
  | { readonly kind: "cumulative" }
  /** 各回: for every single occasion. */
  | { readonly kind: "each" }
  /** 月2回, 隔月1回, 3年に1回: so many in each of the `periods` of so many `years`; `label` as a person writes it. */
  | {
      readonly kind: "per";
      readonly period: Period;
      readonly periods: Big;
      readonly years: Big;
      readonly label: string;
    };

export type Period = "年" | "半年" | "四半期" | "月" | "週" | "日";

export type Target =
  | {
      readonly kind: "bound";
      readonly bound: Bound;
      readonly direction: Direction;
      /** 程度: met by its figure or better; missed only if the criterion applies (domain rule 12). */
      readonly loose: boolean;
      readonly counted: Counted;
      /** 「40件（累計120件）」: what all years are to come to. */
      readonly total?: Level;
      /** It is to be reached only in a year after the evaluated one. */
      readonly isOfLaterYear?: true;
      readonly span: Span;
    }
  /** 「60%以上80%以下」: met inside, by what satisfies both bounds. */
  | {
      readonly kind: "range";
      readonly bounds: readonly [Bound, Bound];
      /** 「60～80%」: nobody says which end has to be reached; what is worse than both misses it. */
      readonly better?: Direction;
      readonly counted: Counted;
      readonly span: Span;
    }
  /** 策定する, 実施する: done or not done. */
  | {
      readonly kind: "deed";
      readonly deed: string;
      /** By when; undefined where it does not say, "unclear" where no month answers to it (夏まで). */
      readonly due: Moment | "unclear" | undefined;
      readonly span: Span;
    }
  /** No target: blank, 設定になじまない, 設定困難, 調整中. */
  | { readonly kind: "unset"; readonly words: string }
  | { readonly kind: "unreadable"; readonly why: UnreadableWhy; readonly unread: readonly Unread[] };

/** Why a text could not be read with certainty. */
export type UnreadableWhy =
  /** There is no figure to compare with. */
  | "no-figure"
  /** Words stand there that could change the meaning. */
  | "unknown-words"
  /** Two figures could be meant. */
  | "several-figures"
  /** Damaged writing: 75.2.1%, 「70%以」. */
  | "malformed"
  /** Can be read two ways: 30%以上下回る, 3%増 of a percentage. */
  | "two-readings"
  /** An error value, a date or TRUE/FALSE stands in the cell. */
  | "not-a-figure";

/** A condition that the rebuild criterion states, in three-valued logic: an unknown part stays unknown. */
export type Condition =
  | {
      readonly kind: "compare";
      readonly bound: Bound;
      /** What is compared, where it is named: 「参加者数が」. */
      readonly subject: string;
      /** Labels of the indicators that it speaks of; empty: all of its scope. */
      readonly labels: readonly string[];
      readonly counted: Counted;
      /** What the text itself says to be the same: 「目標値の70%以下（84人以下）」. */
      readonly agreeing: readonly (readonly [Level, Level])[];
      /** What it may mean as well: 「目標60%未満」 of a percentage is a share of the target, or below a target of 60%. */
      readonly perhaps?: Level;
      readonly span: Span;
    }
  /** 目標未達成の場合 */
  | {
      readonly kind: "target-missed";
      /** What misses it: 「参加者数が」. */
      readonly subject: string;
      readonly labels: readonly string[];
      readonly span: Span;
    }
  /** 実施できなかった場合 */
  | {
      readonly kind: "not-done";
      readonly deed: string;
      /** What is not done: 「計画の素案を」. */
      readonly subject: string;
      readonly labels: readonly string[];
      readonly span: Span;
    }
  | { readonly kind: "and"; readonly parts: readonly Condition[] }
  | { readonly kind: "or"; readonly parts: readonly Condition[] }
  /** N年連続: this year alone decides only that it does not apply. */
  | {
      readonly kind: "consecutive";
      readonly years: number;
      readonly condition: Condition;
      readonly span: Span;
    }
  /** Something that the sheet does not tell. */
  | { readonly kind: "unknowable"; readonly words: string; readonly span: Span };

/** Over several indicators: each for itself, one of them, all together – or unclear which (①及び②が…). */
export type Quantifier = "each" | "any" | "all" | "unclear";

export type RebuildCriterion =
  | {
      readonly kind: "condition";
      readonly condition: Condition;
      readonly quantifier: Quantifier;
      readonly span: Span;
    }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly why: UnreadableWhy; readonly unread: readonly Unread[] };

/** How exactly a result is given. */
export type Exactness = "exact" | "approximate" | "range";

export type Actual =
  | {
      readonly kind: "measured";
      readonly figure: Figure;
      readonly exactness: Exactness;
      /** 暫定値, 速報値 */
      readonly provisional: boolean;
      readonly counted: Counted;
      /** Values that stand beside it: 「24区平均49.5％」, 「前年同月398件」. */
      readonly beside: readonly Beside[];
      /** What its own words say of it. */
      readonly said?: Said;
      readonly span: Span;
    }
  /** 第1回 45人、第2回 52人 */
  | { readonly kind: "occasions"; readonly figures: readonly Figure[]; readonly span: Span }
  | { readonly kind: "grade"; readonly grade: string; readonly span: Span }
  /** 策定済, 実施 / 未実施, 中止 */
  | {
      readonly kind: "deed";
      readonly done: boolean;
      /** 「（感染症のため）実施できなかった」: the words of a criterion, said of all that was to be done. */
      readonly couldNot?: true;
      readonly words: string;
      readonly span: Span;
    }
  /** No result: `pending` ones are still to come (blank, 集計中), the others never will (未測定, 調査中止). */
  | { readonly kind: "unmeasured"; readonly pending: boolean; readonly words: string }
  | { readonly kind: "unreadable"; readonly why: UnreadableWhy; readonly unread: readonly Unread[] };

/** 達成, 未達成, 目標を上回る, 目標を下回る: what the words beside a result say of it. */
export type Verdict = "met" | "missed" | "above" | "below";

/** A figure as it is written, which may have been rounded. */
export interface Told {
  readonly value: Big;
  readonly decimals: number;
}

/** What the words beside a result say of it; undefined, or nothing, where they do not. */
export interface Said {
  /** 「89％（未達成）」: each that is said. */
  readonly ofTarget: readonly Verdict[];
  /** 「（目標1,500人）」: what the target was, each as it is told. */
  readonly targets: readonly Figure[];
  /** 「（達成率66.2％）」: how far it came, each as it is told. */
  readonly achieved: readonly Told[];
  /** 「前年度を上回った」「全市平均を下回る」 */
  readonly ofBase: { readonly base: Base; readonly verdict: Verdict } | undefined;
  /** Whether the rebuild criterion applies: 「撤退・再構築基準に該当」. */
  readonly ofCriterion: boolean | undefined;
}

/** A figure that a text gives beside its own, by the name of its base or of what it measures. */
export interface Beside {
  readonly base: "prior" | "perhaps-prior" | "cumulative" | string;
  readonly figure: Figure;
}
