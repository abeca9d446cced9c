/** How often: 年3回, 月1回, 週2回, 四半期に1回, 隔月, 2か月に1回, 8月を除く毎月1回. */
import Big from "big.js";
import { figuresWithin, isFigure, isNote } from "./cursor";
import type { FigureToken, Lexed, NoteToken, Token } from "./lexer";
import type { Counted, Period } from "./reading";

export type Frequency = Extract<Counted, { kind: "per" }>;

interface Spelling {
  /** What stands right before the figure. */
  readonly before: RegExp;
  readonly period: Period;
  /** A year has 52 weeks and a day or two, so weeks and days only compare with themselves exactly. */
  readonly periodsPerYear: number;
  readonly label: string;
}

/** A new wording of a period is one line here; the first that fits counts, the longer ones stand first. */
const SPELLINGS: readonly Spelling[] = [
  { before: /隔月(?:に|で|:|は)?\s*$/u, period: "月", periodsPerYear: 6, label: "隔月" },
  { before: /隔週(?:に|で|:|は)?\s*$/u, period: "週", periodsPerYear: 26, label: "隔週" },
  {
    before: /四半期(?:ごと|毎)?(?:に|で|:|は)?\s*(?:各)?$/u,
    period: "四半期",
    periodsPerYear: 4,
    label: "四半期",
  },
  {
    before: /(?:半年|(?<![上下])半期)(?:ごと|毎)?(?:に|で|:|は)?\s*(?:各)?$/u,
    period: "半年",
    periodsPerYear: 2,
    label: "半年",
  },
  {
    before: /(?:毎月|(?<![隔0-9])(?:月間|月(?:ごと|毎)?(?:に)?|月平均))(?:に|で|:|は)?\s*$/u,
    period: "月",
    periodsPerYear: 12,
    label: "月",
  },
  {
    before: /(?:毎週|(?<![隔0-9])(?:1?週間?(?:に)?|週平均))(?:に|で|:|は)?\s*$/u,
    period: "週",
    periodsPerYear: 52,
    label: "週",
  },
  {
    before: /(?:毎日|(?<![0-9月])1?日に|(?<![0-9月])1日)\s*$/u,
    period: "日",
    periodsPerYear: 365,
    label: "日",
  },
  {
    before:
      /(?:毎年|(?<![隔0-9元かカヶ箇])(?:1年(?:間)?[にで]|年間|年))(?:に|で|を通じて|:|は)?\s*(?:合計|計|延べ)?$/u,
    period: "年",
    periodsPerYear: 1,
    label: "年",
  },
];

/** 2か月に1回, 2週間に1回, 3年に1回. */
const EVERY_SO_MANY = /([0-9]{1,2})(?:(?:か|カ|ヶ|ヵ|箇)(月)|(週)間?|年)に\s*$/u;
const PERIODS_PER_YEAR = { 月: 12, 週: 52, 年: 1 } as const;

const LONGEST = 40;

/** The period that stands before a figure; undefined where none does. */
export function periodBefore(lexed: Lexed, token: Token): Frequency | undefined {
  return periodAtEnd(lexed.folded.text.slice(Math.max(0, token.start - LONGEST), token.start));
}

const ALL_YEAR = /^(?:(?:年間?|年計|通年)(?:合計|計|で)?|合計|計)[:は ]?$/u;

/** 「（年間143件）」「（計24回）」: the one figure of a bracket, told as the whole year's. */
export function yearIn(lexed: Lexed, { tokens }: NoteToken): FigureToken | undefined {
  const [figure, ...others] = tokens.filter(isFigure);
  const isAlone = figure !== undefined && others.length === 0;
  return isAlone && ALL_YEAR.test(lexed.folded.text.slice(tokens[0]?.start, figure.start))
    ? figure
    : undefined;
}

/**
 * Whether so many in each period come to a year's total: exactly what is held 月2回, rounded what is an
 * average. Some weeks are holidays, and nobody knows on how many days something is done.
 */
export function comesTo(
  { period, periods, years }: Frequency,
  each: Pick<FigureToken, "value" | "decimals">,
  total: Big,
  isAverage = false,
): boolean {
  if (period === "日") return total.gt(each.value);
  const holidays = period === "週" ? each.value.times(HOLIDAYS) : 0;
  const rounding = isAverage || each.decimals > 0 ? periods.times(new Big(10).pow(-each.decimals)) : holidays;
  return each.value.times(periods).div(years).minus(total).abs().lte(rounding);
}

const HOLIDAYS = 4;

const EACH_PERIOD = /(?:毎月|隔月|毎週|隔週|四半期(?:ごと|毎)|半年(?:ごと|毎))(?:に|で)?、?/u;

/** 「毎月発行」「隔月で開催」: once in each period, and where the words for it stand; undefined where a figure stands. */
export function oncePerPeriod(
  lexed: Lexed,
): { readonly counted: Frequency; readonly words: RegExpExecArray } | undefined {
  const {
    folded: { text },
    tokens,
  } = lexed;
  const words = EACH_PERIOD.exec(text);
  const counted = words
    ? periodAtEnd(text.slice(0, words.index + words[0].length).replace(/、$/u, ""))
    : undefined;
  return words && counted && figuresWithin(tokens).every((figure) => isYearOfOnce(lexed, counted, figure))
    ? { counted, words }
    : undefined;
}

/** 「隔月開催（年6回）」 */
function isYearOfOnce(lexed: Lexed, counted: Frequency, figure: FigureToken): boolean {
  const isInNote = lexed.tokens.some((token) => isNote(token) && yearIn(lexed, token) === figure);
  return isInNote && comesTo(counted, { value: new Big(1), decimals: 0 }, figure.value);
}

function periodAtEnd(before: string): Frequency | undefined {
  const everySoMany = EVERY_SO_MANY.exec(before);
  if (everySoMany) {
    const [label, many = "1", month, week] = everySoMany;
    const period = month ? "月" : week ? "週" : "年";
    return {
      kind: "per",
      period,
      periods: new Big(PERIODS_PER_YEAR[period]),
      years: new Big(many),
      label: label.trim(),
    };
  }
  const found = SPELLINGS.find((spelling) => spelling.before.test(before));
  if (!found) return undefined;
  const left = found.label === "月" ? monthsLeftOut(before) : 0;
  return {
    kind: "per",
    period: found.period,
    periods: new Big(found.periodsPerYear - left),
    years: new Big(1),
    label: found.label,
  };
}

const LEFT_OUT = /((?:[0-9]{1,2}月(?:[、・,]|と|及び)?)+)を?除[くき]/u;

/** 「8月を除く毎月1回」 is eleven times a year. */
function monthsLeftOut(before: string): number {
  return LEFT_OUT.exec(before)?.[1]?.match(/月/gu)?.length ?? 0;
}
