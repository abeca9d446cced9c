/** How often: 年3回, 月1回, 週2回, 四半期に1回, 毎月, 隔月. */
import Big from "big.js";
import type { Lexed } from "./lexer";
import type { Counted, Period } from "./reading";

/**
 * Periods in a year; a year has 52 weeks and a day or two, so weeks only compare with weeks exactly.
 */
export const PERIODS_PER_YEAR: Readonly<Record<Period, Big>> = {
  年: new Big(1),
  半年: new Big(2),
  四半期: new Big(4),
  月: new Big(12),
  週: new Big(52),
  日: new Big(365),
};

const BEFORE: readonly (readonly [RegExp, Period])[] = [
  [/(?:四半期)(?:ごと|毎)?(?:に|で|:|は)?\s*(?:各)?$/u, "四半期"],
  [/(?:半年|半期)(?:ごと|毎)?(?:に|で|:|は)?\s*(?:各)?$/u, "半年"],
  [/(?:毎月|月間|各月|月(?:ごと|毎)?(?:に)?|月平均)(?:に|で|:|は)?\s*$/u, "月"],
  [/(?:毎週|週間?(?:に)?)(?:に|で|:|は)?\s*$/u, "週"],
  [/(?:毎日|1日(?:に)?|日に)\s*$/u, "日"],
  [/(?:年間|毎年|年|1年(?:間)?に)(?:に|で|を通じて|:|は)?\s*(?:合計|計|延べ)?$/u, "年"],
];

/** The period that stands before the figure at a token; undefined where none does. */
export function periodBefore(lexed: Lexed, at: number): Extract<Counted, { kind: "per" }> | undefined {
  const token = lexed.tokens[at];
  if (!token) return undefined;
  const before = lexed.folded.text.slice(Math.max(0, token.start - 40), token.start);
  const found = BEFORE.find(([pattern]) => pattern.test(before));
  if (!found) return undefined;
  const [, period] = found;
  const left = period === "月" ? monthsLeftOut(before) : 0;
  return { kind: "per", period, periodsPerYear: PERIODS_PER_YEAR[period].minus(left) };
}

const LEFT_OUT = /((?:[0-9]{1,2}月(?:[、・,]|と|及び)?)+)を?除[くき]/u;

/** 「8月を除く毎月1回」 is eleven times a year. */
function monthsLeftOut(before: string): number {
  return LEFT_OUT.exec(before)?.[1]?.match(/月/gu)?.length ?? 0;
}
