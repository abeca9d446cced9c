/**
 * Figures with their units: 78%, 1億2,000万円, 8割, 半分, 三分の二, ★★, 1時間20分, 40件/年.
 *
 * Words that only begin like a unit (回答, 分野) are none; a short noun behind a figure is one, known or not.
 */
import Big from "big.js";
import { matchAt } from "./match-at";
import { numeralAt } from "./numeral";
import { NO_UNIT, PERCENT, STAR, type Unit, isCountedWhole, sumOf, unitAt } from "./unit";

export interface FigureToken {
  /** Places in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly kind: "figure";
  readonly value: Big;
  /** What the value still has to be divided by: 2 for 半分, 3 for 三分の二; 1 otherwise. */
  readonly over: Big;
  readonly unit: Unit;
  readonly decimals: number;
  /** + or − was typed. */
  readonly signed: boolean;
  /** A share by its form: 8割, 半分, 三分の二. */
  readonly isShare: boolean;
}

/** What looks like a figure and is damaged: 75.2.1%. */
export interface MalformedToken {
  readonly start: number;
  readonly end: number;
  readonly kind: "malformed";
}

const ONE = new Big(1);

/** Units that make another word of the characters after them: 回 in 回答, 分 in 分野. */
const NOT_A_UNIT =
  /^(?:人(?:口|材|権|気)|回(?:答|収|線|避|転|復)|名(?:称|前(?!後)|誉|義)|日(?:本|程|常)|社(?:会|協)|校(?:区|長|舎)|分(?:野|類|析|別|科|担|館|団|譲|割)|点(?:検|字|在|滴)|部(?:会|門|長|署|屋|局|活|分)|本(?:人|市|区|年|会|格|庁|指|取|事)|区(?:民|役|内|政|長|分|域|外|間|画)|市(?:民|内|立|場|政|役|長|外|域|営|平)|県(?:民|平|内)|村民|町(?:内|民|会費)|口(?:座|頭)|台帳|度(?:目|合)|位置|面(?:接|談|積)|通(?:常|報|知|学|信|過|行|勤|院|所|り|じ|算)|条(?:件|例)|案内|班長|号(?:線|室)|種類の|者数|級(?:生|友)|語(?:学|り)|色彩|年(?:度|生|齢|代|末|始|次|報|少|長)|月(?:末|額|平)|組(?:合(?:わ|せ|計)|織|み)|団地内|食(?:事|品|育)|席上|字(?:幕|体)|県立|ページ内)/;

/**
 * Any short noun after a figure and before the end of a phrase is a unit, known or not: 38校園, 15灯, 273kW.
 * Characters of comparisons and changes are none.
 */
const COINED_UNIT =
  /(?:(?![以未増減超弱強余約割比倍上下中台]|計(?!画))[\p{sc=Han}\p{sc=Katakana}ーA-Za-z/]){1,6}(?=$|[\s、。,)/～~]|以上|以下|未満|以内|程度|を|に(?!つ)|が)/uy;

/** Kanji numerals that are parts of words: 一部, 十分に, 一般. Read as figures only before these. */
const AFTER_KANJI_NUMERAL =
  /^(?:割|つ(?!いて)|回|件|人(?!ひとり|一人)|名|社|校|団体|箇所|か所|カ所|ヶ所|施設|会場|講座|か月|カ月|ヶ月|か年|カ年|年(?![代間])|日|%|パーセント|ポイント|円|世帯|台|冊|枚|本|点|分の|倍|店|件以|地域|地区|事業|企業|グループ|組(?![織み合]))/;

const FRACTION = /([0-9]{1,2}|[二三四五六七八九十])分の([0-9]{1,2}|[一二三四五六七八九])/uy;
const SLASH_FRACTION = /([1-9])\/([2-9])(?=\s*(?:以|未|を|に|の|程|と|超))/y;
/** 100人/回 is another measure than 100人. */
const PER_OCCASION = / ?\/ ?(回|日|月|週|人|世帯|件|校|箇所|か所)(?![0-9])/uy;
const LETTERS = /[A-Za-z][A-Za-z0-9.%]*/y;
/** 40件/年: a year is what every figure is counted over. */
const PER_YEAR = / ?\/ ?年(?:度|間)?(?![0-9])/uy;
const PER_CENT = /(?:%|パ[ー-]セント)+/uy;

/** Digits of a word (LINE120), from the first to the last of them. */
const DIGIT_OF_A_WORD = /^[A-Za-z0-9][0-9]$/;
const ARABIC = /^[0-9+▲-]$/u;
const ANY_DIGIT = /[0-9]/;
const WARI = /^割(?!合|引|当|り|れ|る|っ)/u;
const IN_POINTS = /^%?ポイント/u;
/** 一 of 第一 or 統一; 年一 and 月一 are figures. */
const KANJI_OF_A_WORD = /(?![年月週回計約各間均])\p{sc=Han}/u;
/** 十分に, 二分な: enough, in halves. */
const ENOUGH = /^[十二]分[にな]/u;
/** How far ahead the words behind a numeral are looked at. */
const LONGEST_LOOK = 8;

type Numeral = Pick<FigureToken, "value" | "decimals" | "signed"> & { readonly end: number };

/** What a figure is beside its value and unit: nothing else, unless told. */
type Kept = Partial<Pick<FigureToken, "over" | "decimals" | "signed" | "isShare">>;

/** Every figure is made here, field by field: figures are many, and a spread is dear. */
function figure(value: Big, unit: Unit, start: number, end: number, kept: Kept = NOTHING): FigureToken {
  const { over = ONE, decimals = 0, signed = false, isShare = false } = kept;
  return { kind: "figure", value, over, unit, decimals, signed, isShare, start, end };
}

const NOTHING: Kept = {};

/** ★★☆ is two of three, or three: not read. */
const STARS = /(?:★+|☆+)(?![★☆]|の?数)/uy;
const MIXED_STARS = /[★☆]{2,}(?!の?数)/uy;
const COUNTED_STARS =
  /[星★☆](?:の数)?(?:が|を|は|:|\s)?\s*(?:([0-9])|([一二三四五]))\s*(?:つ|個)?|([0-9])つ星|([一二三四五])つ星/uy;
const NO_STARS = /(?:[星★☆]|格付け?)(?:が|は|の獲得)?(?:なし|無し|ゼロ|ない(?!し))|無星/uy;

function star(value: number, start: number, end: number): FigureToken {
  return figure(new Big(value), STAR, start, end);
}

/** ★★, 星2つ, 星なし */
export function starsAt(text: string, at: number): FigureToken | MalformedToken | undefined {
  const none = matchAt(NO_STARS, text, at);
  if (none) return star(0, at, at + none[0].length);
  const counted = matchAt(COUNTED_STARS, text, at);
  if (counted) {
    const arabic = counted[1] ?? counted[3];
    const kanji = counted[2] ?? counted[4] ?? "";
    return star(
      arabic === undefined ? "一二三四五".indexOf(kanji) + 1 : Number(arabic),
      at,
      at + counted[0].length,
    );
  }
  const stars = matchAt(STARS, text, at);
  if (stars) return star(stars[0].length, at, at + stars[0].length);
  const mixed = matchAt(MIXED_STARS, text, at);
  return mixed ? { kind: "malformed", start: at, end: at + mixed[0].length } : undefined;
}

function fractionAt(text: string, at: number): FigureToken | undefined {
  const fraction = matchAt(FRACTION, text, at);
  const slash = fraction ? undefined : matchAt(SLASH_FRACTION, text, at);
  const [typed, over, value] = fraction ?? (slash ? [slash[0], slash[2], slash[1]] : []);
  if (typed === undefined || over === undefined || value === undefined) return undefined;
  const share = { over: smallNumber(over), isShare: true };
  return figure(smallNumber(value).times(100), PERCENT, at, at + typed.length, share);
}

function smallNumber(typed: string): Big {
  return new Big(ANY_DIGIT.test(typed) ? typed : "一二三四五六七八九十".indexOf(typed) + 1);
}

/** The figure that begins at a place of a folded text; undefined where none does. */
export function figureAt(text: string, at: number): FigureToken | MalformedToken | undefined {
  const fraction = fractionAt(text, at);
  if (fraction) return fraction;
  if (DIGIT_OF_A_WORD.test(text.slice(Math.max(0, at - 1), at + 1))) return undefined;
  const numeral = numeralAt(text, at);
  if (numeral?.kind !== "number") return numeral && { kind: "malformed", start: at, end: numeral.end };
  const isKanji = !ARABIC.test(text.charAt(at));
  if (isKanji && !kanjiCounts(text, at, numeral.end)) return undefined;
  const { value, end } = numeral;
  const gap = text[end] === " " ? 1 : 0;
  const rest = text.slice(end + gap, end + gap + LONGEST_LOOK);
  if (WARI.test(rest)) return wariAt(text, at, numeral, end + gap + 1);
  const percent = matchAt(PER_CENT, text, end + gap);
  if (percent && !IN_POINTS.test(rest))
    return figure(value, PERCENT, at, end + gap + percent[0].length, numeral);
  const unit =
    (NOT_A_UNIT.test(rest) ? undefined : unitAt(text, end + gap)) ??
    (isKanji ? undefined : coinedUnitAt(text, end));
  if (unit) return counted(text, at, numeral, unit, end + (text.startsWith(unit.label, end) ? 0 : gap));
  // 75 followed by letters or further digits is no figure of its own (3D, 4-1-1).
  const letters = isKanji ? undefined : matchAt(LETTERS, text, end)?.[0];
  return letters === undefined
    ? figure(value, NO_UNIT, at, end, numeral)
    : { kind: "malformed", start: at, end: end + letters.length };
}

/** A figure with its unit and what it is counted over: 40件/年, 100人/回, 1時間20分. */
function counted(
  text: string,
  start: number,
  numeral: Numeral,
  unit: Unit,
  unitAt: number,
): FigureToken | MalformedToken {
  const end = unitAt + unit.label.length;
  if (numeral.decimals === 3 && isCountedWhole(unit)) return { kind: "malformed", start, end };
  const occasion = matchAt(PER_OCCASION, text, end);
  if (occasion) {
    const label = `${unit.label}/${occasion[1] ?? ""}`;
    const perOccasion = { label, dimension: label, factor: unit.factor };
    return figure(numeral.value, perOccasion, start, end + occasion[0].length, numeral);
  }
  const perYear = matchAt(PER_YEAR, text, end)?.[0].length ?? 0;
  const counted = figure(numeral.value, unit, start, end + perYear, numeral);
  return perYear > 0 ? counted : compound(text, counted);
}

function coinedUnitAt(text: string, at: number): Unit | undefined {
  const label = matchAt(COINED_UNIT, text, at)?.[0];
  return label === undefined ? undefined : { label, dimension: label, factor: ONE };
}

function kanjiCounts(text: string, start: number, end: number): boolean {
  if (KANJI_OF_A_WORD.test(text.charAt(start - 1))) return false;
  const rest = text.slice(end, end + 6);
  return (
    AFTER_KANJI_NUMERAL.test(rest) && !ENOUGH.test(text.slice(start, start + 3)) && !NOT_A_UNIT.test(rest)
  );
}

/** 7割5分 is 75 per cent, 7割5分3厘 is 75.3. */
function wariAt(text: string, start: number, { value, signed }: Numeral, wari: number): FigureToken {
  let percent = value.times(10);
  let end = wari;
  for (const [name, size] of [
    ["分", 1],
    ["厘", 0.1],
  ] as const) {
    const step = numeralAt(text, end);
    if (step?.kind !== "number" || text[step.end] !== name || text[step.end + 1] === "の") continue;
    percent = percent.plus(step.value.times(size));
    end = step.end + 1;
  }
  return figure(percent, PERCENT, start, end, { signed, isShare: true });
}

/** 1時間20分 is 80 minutes, 18分30秒 is 1,110 seconds; 1年6か月 stays two figures. */
function compound(text: string, first: FigureToken): FigureToken {
  if (first.unit.dimension !== "秒") return first;
  const numeral = numeralAt(text, first.end);
  if (numeral?.kind !== "number" || numeral.signed) return first;
  const unit = unitAt(text, numeral.end);
  if (unit?.dimension !== "秒" || unit.factor.gte(first.unit.factor)) return first;
  const sum = sumOf(first, { value: numeral.value, unit });
  if (!sum) return first;
  return compound(text, figure(sum.value, sum.unit, first.start, numeral.end + unit.label.length, first));
}
