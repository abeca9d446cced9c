/**
 * Text → tokens: figures with their units, dates, labels, stars, grades, brackets, the words of the
 * dictionary, punctuation – and names, which is everything else.
 *
 * Every token keeps its place, so that every reading can show what it came from. Linear in the length of
 * the text.
 */
import Big from "big.js";
import { dateAt } from "./era";
import { numeralAt } from "./numeral";
import { type Folded, type Passage, foldPassage } from "./text";
import { NO_UNIT, PERCENT, STAR, type Unit, unitAt } from "./unit";
import { type Word, wordAt } from "./vocabulary";

interface Placed {
  /** Places in the folded text. */
  readonly start: number;
  readonly end: number;
}

export interface FigureToken extends Placed {
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

export interface NoteToken extends Placed {
  readonly kind: "note";
  readonly bracket: "(" | "[" | "<" | "【" | "「";
  readonly tokens: readonly Token[];
}

export type Mark = ":" | "、" | "。" | "\n" | " " | "~" | "/" | "⇒" | "-" | "=";

export type Token =
  | FigureToken
  | NoteToken
  | (Placed & { readonly kind: "malformed" })
  | (Placed & { readonly kind: "grade"; readonly grade: string })
  | (Placed & { readonly kind: "labels"; readonly labels: readonly string[] })
  | (Placed & {
      readonly kind: "date";
      readonly fiscalYear: number | undefined;
      readonly month: number | undefined;
    })
  /** 第1回: a number that counts nothing. */
  | (Placed & { readonly kind: "ordinal" })
  | (Placed & { readonly kind: "word"; readonly word: Word })
  | (Placed & { readonly kind: "name" })
  | (Placed & { readonly kind: "mark"; readonly mark: Mark });

export interface Lexed {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
}

const ONE = new Big(1);

/** Units that make another word of the characters after them: 回 in 回答, 分 in 分野. */
const NOT_A_UNIT =
  /^(?:人(?:口|材|権|気)|回(?:答|収|線|避|転|復)|名(?:称|前|誉|義)|日(?:本|程|常)|社(?:会|協)|校(?:区|長|舎)|分(?:野|類|析|別|科|担|館|団|譲|割)|点(?:検|字|在|滴)|部(?:会|門|長|署|屋|局|活|分)|本(?:人|市|区|年|会|格|庁|指|取|事)|区(?:民|役|内|政|長|分|域|外|間|画)|市(?:民|内|立|場|政|役|長|外|域|営|平)|県(?:民|平|内)|村民|町(?:内|民|会費)|口(?:座|頭)|台帳|度(?:目|合)|位置|面(?:接|談|積)|通(?:常|報|知|学|信|過|行|勤|院|所|り|じ|算)|条(?:件|例)|案内|班長|号(?:線|室)|種類の|者数|級(?:生|友)|語(?:学|り)|色彩|年(?:度|生|齢|代|末|始|次|報|少|長)|月(?:末|額|平)|組(?:合|織|み)|団地内|食(?:事|品|育)|席上|字(?:幕|体)|県立|ページ内)/;

/**
 * Any short noun after a figure and before the end of a phrase is a unit, known or not: 38校園, 15灯, 273kW.
 * Characters of comparisons and changes are none.
 */
const COINED_UNIT =
  /(?:(?![以未増減超弱強余約割比倍上下中台]|計(?!画))[\p{sc=Han}\p{sc=Katakana}ーA-Za-z/]){1,6}(?=$|[\s、。,)/～~]|以上|以下|未満|以内|程度|を|に(?!つ)|が)/uy;

/** Kanji numerals that are parts of words: 一部, 十分に, 一般. Read as figures only before these. */
const AFTER_KANJI_NUMERAL =
  /^(?:割|つ(?!いて)|回|件|人(?!ひとり|一人)|名|社|校|団体|箇所|か所|カ所|ヶ所|施設|会場|講座|か月|カ月|ヶ月|か年|カ年|年(?![代間])|日|%|パーセント|ポイント|円|世帯|台|冊|枚|本|点|分の|倍|店|件以|地域|地区|事業|企業|グループ|組(?![織み合]))/;

const LABELS = /[①-⑳](?:(?:\s*(?:[・、,~-]|と|及び|および|から)\s*)?[①-⑳])*/uy;
const LABEL_RANGE = /([①-⑳])\s*(?:[~-]|から)\s*([①-⑳])/gu;
/** ★★☆ is two of three, or three: not read. */
const STARS = /(?:★+|☆+)(?![★☆]|の?数)/uy;
const MIXED_STARS = /[★☆]{2,}(?!の?数)/uy;
const COUNTED_STARS =
  /[星★☆](?:の数)?(?:が|を|は|:|\s)?\s*(?:([0-9])|([一二三四五]))\s*(?:つ|個)?|([0-9])つ星|([一二三四五])つ星/uy;
const NO_STARS = /(?:[星★☆]|格付け?)(?:が|は|の獲得)?(?:なし|無し|ゼロ|ない(?!し))|無星/uy;
const GRADE = /(?<![A-Za-z0-9])[SABCDE](?![A-Za-z0-9&'’.])/y;
const FRACTION = /([0-9]{1,2}|[二三四五六七八九十])分の([0-9]{1,2}|[一二三四五六七八九])/uy;
const SLASH_FRACTION = /([1-9])\/([2-9])(?=\s*(?:以|未|を|に|の|程|と|超))/y;
const ORDINAL = /第\s?[0-9一二三四五六七八九十]+\s?(?:回|次|期|位|号|弾|章|版|条|四半期|[0-9]*地区)?/uy;
/** 100人/回 is another measure than 100人. */
const PER_OCCASION = / ?\/ ?(回|日|月|週|人|世帯|件|校|箇所|か所)(?![0-9])/uy;
const LETTERS = /[A-Za-z][A-Za-z0-9.%]*/y;
/** 40件/年: a year is what every figure is counted over. */
const PER_YEAR = / ?\/ ?年(?:度|間)?(?![0-9])/uy;
const PER_CENT = /(?:%|パーセント)+/uy;

const OPEN: Readonly<Record<string, NoteToken["bracket"]>> = {
  "(": "(",
  "[": "[",
  "<": "<",
  "【": "【",
  "「": "「",
  "『": "「",
};
const CLOSE: Readonly<Record<string, NoteToken["bracket"]>> = {
  ")": "(",
  "]": "[",
  ">": "<",
  "】": "【",
  "」": "「",
  "』": "「",
};
const MARKS: Readonly<Record<string, Mark>> = {
  ":": ":",
  "、": "、",
  ",": "、",
  "。": "。",
  ";": "。",
  "\n": "\n",
  " ": " ",
  "~": "~",
  "/": "/",
  "|": "/",
  "→": "⇒",
  "⇒": "⇒",
  "➡": "⇒",
  "-": "-",
  "=": "=",
};

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Several readers look at the same text; so many of the latest are kept. */
const MOST_KEPT = 64;
const kept = new Map<string, Lexed>();

/** Reads a passage into tokens. Never fails: what is nothing else is a name. */
export function lex(passage: Passage): Lexed {
  const key = `${String(passage.offset)} ${passage.text}`;
  const known = kept.get(key);
  if (known) return known;
  const lexed = tokensOf(passage);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, lexed);
  return lexed;
}

function tokensOf(passage: Passage): Lexed {
  const folded = foldPassage(passage);
  const flat: Token[] = [];
  const { text } = folded;
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token) {
      flat.push(token);
      at = token.end;
      continue;
    }
    const last = flat.at(-1);
    if (last?.kind === "name" && last.end === at) flat[flat.length - 1] = { ...last, end: at + 1 };
    else flat.push({ kind: "name", start: at, end: at + 1 });
    at++;
  }
  return { folded, tokens: grouped(text, flat) };
}

/** The first character of any label, star, date, ordinal or figure: most places hold none. */
const BEGINS_FIGURE = /[①-⑳星★☆格無令平昭RHS第0-9+▲\-〇一二三四五六七八九十百千万億]/u;

function tokenAt(text: string, at: number): Token | undefined {
  const mark = MARKS[text[at] ?? ""];
  const word = wordAt(text, at);
  const figure = BEGINS_FIGURE.test(text[at] ?? "")
    ? (labelsAt(text, at) ??
      starsAt(text, at) ??
      dateTokenAt(text, at) ??
      ordinalAt(text, at) ??
      figureAt(text, at))
    : undefined;
  if (figure && (!word || figure.end > word.end || (figure.kind !== "figure" && figure.end === word.end)))
    return figure;
  if (word) return { kind: "word", word: word.word, start: at, end: word.end };
  if (figure) return figure;
  if (mark) return { kind: "mark", mark, start: at, end: at + 1 };
  const grade = matchAt(GRADE, text, at);
  return grade ? { kind: "grade", grade: grade[0], start: at, end: at + 1 } : undefined;
}

function labelsAt(text: string, at: number): Token | undefined {
  const typed = matchAt(LABELS, text, at)?.[0];
  return typed === undefined
    ? undefined
    : { kind: "labels", labels: labelsIn(typed), start: at, end: at + typed.length };
}

/** "①～③" → ①②③; "①・③" → ①③. */
export function labelsIn(typed: string): readonly string[] {
  const spread = typed.replace(LABEL_RANGE, (_, first: string, last: string) => {
    const from = first.codePointAt(0) ?? 0;
    const to = last.codePointAt(0) ?? 0;
    return Array.from({ length: Math.max(0, to - from + 1) }, (__, step) =>
      String.fromCodePoint(from + step),
    ).join("");
  });
  return [...new Set(spread.match(/[①-⑳]/gu) ?? [])];
}

function star(value: number, start: number, end: number): FigureToken {
  return {
    kind: "figure",
    value: new Big(value),
    over: ONE,
    unit: STAR,
    decimals: 0,
    signed: false,
    isShare: false,
    start,
    end,
  };
}

function starsAt(text: string, at: number): Token | undefined {
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

function dateTokenAt(text: string, at: number): Token | undefined {
  const date = dateAt(text, at);
  return date && { kind: "date", fiscalYear: date.fiscalYear, month: date.month, start: at, end: date.end };
}

function ordinalAt(text: string, at: number): Token | undefined {
  const typed = matchAt(ORDINAL, text, at)?.[0];
  return typed === undefined ? undefined : { kind: "ordinal", start: at, end: at + typed.length };
}

function fractionAt(text: string, at: number): FigureToken | undefined {
  const fraction = matchAt(FRACTION, text, at);
  const slash = fraction ? undefined : matchAt(SLASH_FRACTION, text, at);
  const [typed, over, value] = fraction ?? (slash ? [slash[0], slash[2], slash[1]] : []);
  if (typed === undefined || over === undefined || value === undefined) return undefined;
  return {
    kind: "figure",
    value: smallNumber(value).times(100),
    over: smallNumber(over),
    unit: PERCENT,
    decimals: 0,
    signed: false,
    isShare: true,
    start: at,
    end: at + typed.length,
  };
}

function smallNumber(typed: string): Big {
  return new Big(/[0-9]/.test(typed) ? typed : "一二三四五六七八九十".indexOf(typed) + 1);
}

function figureAt(text: string, at: number): Token | undefined {
  const fraction = fractionAt(text, at);
  if (fraction) return fraction;
  if (/[A-Za-z]/.test(text[at - 1] ?? "") && /[0-9]/.test(text[at] ?? "")) return undefined;
  const numeral = numeralAt(text, at);
  if (!numeral) return undefined;
  if (numeral.kind === "malformed") return { kind: "malformed", start: at, end: numeral.end };
  const isKanji = /[^0-9+▲-]/u.test(text[at] ?? "");
  if (isKanji && !kanjiCounts(text, at, numeral.end)) return undefined;
  const base = {
    kind: "figure",
    over: ONE,
    decimals: numeral.decimals,
    signed: numeral.signed,
    start: at,
  } as const;
  let end = numeral.end;
  const gap = text[end] === " " ? 1 : 0;
  const rest = text.slice(end + gap, end + gap + 8);
  if (rest.startsWith("割") && !/^割(?:合|引|当|り|れ|る|っ)/.test(rest))
    return wariAt(text, base, numeral.value, end + gap + 1);
  const percent = matchAt(PER_CENT, text, end + gap);
  if (percent && !/^%?ポイント/.test(rest)) {
    return {
      ...base,
      value: numeral.value,
      unit: PERCENT,
      isShare: false,
      end: end + gap + percent[0].length,
    };
  }
  const unit =
    (NOT_A_UNIT.test(rest) ? undefined : unitAt(text, end + gap)) ??
    (isKanji ? undefined : coinedUnitAt(text, end));
  if (!unit) {
    // 75 followed by letters or further digits is no figure of its own (3D, 4-1-1).
    const letters = isKanji ? undefined : matchAt(LETTERS, text, end)?.[0];
    if (letters !== undefined) return { kind: "malformed", start: at, end: end + letters.length };
    return { ...base, value: numeral.value, unit: NO_UNIT, isShare: false, end };
  }
  end += (text.startsWith(unit.label, end) ? 0 : gap) + unit.label.length;
  const per = matchAt(PER_YEAR, text, end);
  const occasion = matchAt(PER_OCCASION, text, end);
  if (occasion) {
    const label = `${unit.label}/${occasion[1] ?? ""}`;
    return {
      ...base,
      value: numeral.value,
      unit: { label, dimension: label, factor: unit.factor },
      isShare: false,
      end: end + occasion[0].length,
    };
  }
  if (per) return { ...base, value: numeral.value, unit, isShare: false, end: end + per[0].length };
  return compound(text, { ...base, value: numeral.value, unit, isShare: false, end });
}

function coinedUnitAt(text: string, at: number): Unit | undefined {
  const label = matchAt(COINED_UNIT, text, at)?.[0];
  return label === undefined ? undefined : { label, dimension: label, factor: ONE };
}

function kanjiCounts(text: string, start: number, end: number): boolean {
  if (/\p{sc=Han}/u.test(text[start - 1] ?? "") && !/[年月週回計約各間均]/u.test(text[start - 1] ?? ""))
    return false;
  const rest = text.slice(end, end + 6);
  return (
    AFTER_KANJI_NUMERAL.test(rest) &&
    !/^[十二]分[にな]/u.test(text.slice(start, start + 3)) &&
    !NOT_A_UNIT.test(rest)
  );
}

/** 7割5分 is 75 per cent. */
function wariAt(
  text: string,
  base: Pick<FigureToken, "kind" | "over" | "decimals" | "signed" | "start">,
  wari: Big,
  end: number,
): FigureToken {
  const bu = numeralAt(text, end);
  const hasBu = bu?.kind === "number" && text[bu.end] === "分" && text[bu.end + 1] !== "の";
  const value = wari.times(10).plus(hasBu ? bu.value : 0);
  return { ...base, value, unit: PERCENT, decimals: 0, isShare: true, end: hasBu ? bu.end + 1 : end };
}

/** 1時間20分 is 80 minutes, 18分30秒 is 1,110 seconds; 1年6か月 stays two figures. */
function compound(text: string, first: FigureToken): FigureToken {
  if (first.unit.dimension !== "秒") return first;
  const numeral = numeralAt(text, first.end);
  if (numeral?.kind !== "number" || numeral.signed) return first;
  const unit = unitAt(text, numeral.end);
  if (unit?.dimension !== "秒" || unit.factor.gte(first.unit.factor)) return first;
  const value = first.value.times(first.unit.factor).div(unit.factor).plus(numeral.value);
  return compound(text, { ...first, value, unit, end: numeral.end + unit.label.length });
}

/** Puts what stands in brackets into notes. A bracket without its partner is a name. */
function grouped(text: string, flat: readonly Token[]): readonly Token[] {
  const stack: { bracket: NoteToken["bracket"] | undefined; start: number; tokens: Token[] }[] = [
    { bracket: undefined, start: 0, tokens: [] },
  ];
  for (const token of flat.flatMap((one) => splitBrackets(text, one))) {
    const character = token.kind === "name" && token.end - token.start === 1 ? (text[token.start] ?? "") : "";
    const top = stack.at(-1);
    if (!top) break;
    const opened = OPEN[character];
    if (opened) {
      stack.push({ bracket: opened, start: token.start, tokens: [] });
    } else if (CLOSE[character] && CLOSE[character] === top.bracket && stack.length > 1) {
      stack.pop();
      const outer = stack.at(-1)?.tokens;
      if (top.bracket === "「" && isQuotedStep(top.tokens)) outer?.push(...top.tokens);
      else
        outer?.push({
          kind: "note",
          bracket: top.bracket,
          tokens: top.tokens,
          start: top.start,
          end: token.end,
        });
    } else {
      top.tokens.push(token);
    }
  }
  // Brackets that were never closed are names; what stands behind them is as it was.
  const [whole, ...unclosed] = stack;
  const rest = unclosed.flatMap((open): readonly Token[] => [
    { kind: "name", start: open.start, end: open.start + 1 },
    ...open.tokens,
  ]);
  return [...(whole?.tokens ?? []), ...rest];
}

/** 「★★」, 「Ａ」: a step of a scale in quotation marks is that step. */
function isQuotedStep(tokens: readonly Token[]): boolean {
  const [only] = tokens;
  return tokens.length === 1 && (only?.kind === "grade" || (only?.kind === "figure" && only.unit === STAR));
}

/** A name token may hold brackets; each becomes a token of its own. */
function splitBrackets(text: string, token: Token): readonly Token[] {
  if (token.kind !== "name") return [token];
  const parts: Token[] = [];
  let start = token.start;
  for (let at = token.start; at < token.end; at++) {
    const character = text[at] ?? "";
    if (!OPEN[character] && !CLOSE[character]) continue;
    if (at > start) parts.push({ kind: "name", start, end: at });
    parts.push({ kind: "name", start: at, end: at + 1 });
    start = at + 1;
  }
  if (start < token.end) parts.push({ kind: "name", start, end: token.end });
  return parts;
}
