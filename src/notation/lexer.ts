/**
 * Text → tokens: figures with their units, dates, labels, stars, grades, brackets, the words of the
 * dictionary, punctuation – and names, which is everything else.
 *
 * Every token keeps its place, so that every reading can show what it came from. Linear in the length of
 * the text.
 */
import { dateAt } from "./era";
import { type FigureToken, type MalformedToken, figureAt, starsAt } from "./figure";
import { matchAt } from "./match-at";
import { type Folded, type Passage, foldPassage } from "./text";
import { STAR } from "./unit";
import { type Word, wordAt } from "./vocabulary";

interface Placed {
  /** Places in the folded text. */
  readonly start: number;
  readonly end: number;
}

export type { FigureToken };

export interface NoteToken extends Placed {
  readonly kind: "note";
  readonly bracket: "(" | "[" | "<" | "【" | "「";
  readonly tokens: readonly Token[];
}

export type Mark = ":" | "、" | "。" | "\n" | " " | "~" | "/" | "⇒" | "-" | "=";

export type Token =
  | FigureToken
  | NoteToken
  | MalformedToken
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

const LABELS = /[①-⑳](?:(?:\s*(?:[・、,~-]|と|及び|および|から)\s*)?[①-⑳])*/uy;
const LABEL_RANGE = /([①-⑳])\s*(?:[~-]|から)\s*([①-⑳])/gu;
const GRADE = /(?<![A-Za-z0-9])[SABCDE](?![A-Za-z0-9&'’.])/y;
/** 優, 良, 可 standing for themselves, and no part of 優良, 良好, 許可. */
const GRADE_IN_WORDS =
  /(?<=^|[\s:(「、・はが])(?:秀|優|良|不?可)(?=$|[\s()」、。・]|以[上下]|未満|評価|判定|ランク|の(?:場合|とき|時|際)|なら|であ|でし|だった|とな|にな|に(?:満|達|届))/uy;
const ORDINAL =
  /第\s?[0-9一二三四]四半期|第\s?[0-9一二三四五六七八九十]+\s?(?!位)(?:回|次|期|号|弾|章|版|条|[0-9]*地区)?|[0-9]{1,3}(?:[回人件校日年つ]目|番目)/uy;
/** A table by the code of a character: what is looked up at every place of a text has to be quick. */
function byCode<Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<number, Value> {
  return new Map(Object.entries(table).map(([character, value]) => [character.charCodeAt(0), value]));
}

const OPEN = byCode<NoteToken["bracket"]>({
  "(": "(",
  "[": "[",
  "<": "<",
  "【": "【",
  "「": "「",
  "『": "「",
});
const CLOSE = byCode<NoteToken["bracket"]>({
  ")": "(",
  "]": "[",
  ">": "<",
  "】": "【",
  "」": "「",
  "』": "「",
});
const MARKS = byCode<Mark>({
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
});

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
  const { text } = folded;
  const flat: Token[] = [];
  let nameStart = 0;
  let at = 0;
  const endName = (): void => {
    if (nameStart < at) flat.push({ kind: "name", start: nameStart, end: at });
  };
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (!token) {
      at++;
      continue;
    }
    endName();
    flat.push(token);
    nameStart = at = token.end;
  }
  endName();
  return { folded, tokens: grouped(text, flat) };
}

/** The codes of the first characters of labels, stars, dates, ordinals and figures: most places hold none. */
const BEGINS_FIGURE = new Set(
  Array.from(
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳星★☆格無令平昭元RHS第0123456789+▲-〇一二三四五六七八九十百千万億",
    (character) => character.charCodeAt(0),
  ),
);

function tokenAt(text: string, at: number): Token | undefined {
  const code = text.charCodeAt(at);
  const word = wordAt(text, at);
  const figure = BEGINS_FIGURE.has(code)
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
  const mark = MARKS.get(code);
  if (mark) return { kind: "mark", mark, start: at, end: at + 1 };
  // A bracket is a name of its own until its partner is found.
  if (OPEN.has(code) || CLOSE.has(code)) return { kind: "name", start: at, end: at + 1 };
  const grade =
    code <= LAST_LETTER
      ? matchAt(GRADE, text, at)
      : "秀優良不可".includes(text.charAt(at))
        ? matchAt(GRADE_IN_WORDS, text, at)
        : null;
  return grade ? { kind: "grade", grade: grade[0], start: at, end: at + grade[0].length } : undefined;
}

const LAST_LETTER = "S".charCodeAt(0);

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

function dateTokenAt(text: string, at: number): Token | undefined {
  const date = dateAt(text, at);
  return date && { kind: "date", fiscalYear: date.fiscalYear, month: date.month, start: at, end: date.end };
}

function ordinalAt(text: string, at: number): Token | undefined {
  const typed = matchAt(ORDINAL, text, at)?.[0];
  return typed === undefined ? undefined : { kind: "ordinal", start: at, end: at + typed.length };
}

/** Puts what stands in brackets into notes. A bracket without its partner is a name. */
function grouped(text: string, flat: readonly Token[]): readonly Token[] {
  const stack: { bracket: NoteToken["bracket"] | undefined; start: number; tokens: Token[] }[] = [
    { bracket: undefined, start: 0, tokens: [] },
  ];
  for (const token of flat) {
    const isBracket = token.kind === "name" && token.end - token.start === 1;
    const code = isBracket ? text.charCodeAt(token.start) : 0;
    const top = stack.at(-1);
    if (!top) break;
    const opened = OPEN.get(code);
    if (opened) {
      stack.push({ bracket: opened, start: token.start, tokens: [] });
    } else if (top.bracket && CLOSE.get(code) === top.bracket) {
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
