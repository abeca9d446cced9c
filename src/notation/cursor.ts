/** Walking over tokens: the small steps that every reader of this layer is composed of. */
import type { FigureToken, Lexed, Mark, NoteToken, Token } from "./lexer";
import type { Figure } from "./reading";
import { type Span, type Unread, sourceSpan, wordsAt } from "./text";
import type { Word } from "./vocabulary";

/** The tokens without what never carries meaning between them. */
export function withoutSpaces(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !(token.kind === "mark" && (token.mark === " " || token.mark === "\n")));
}

export function isMark(token: Token | undefined, ...marks: readonly Mark[]): boolean {
  return token?.kind === "mark" && marks.includes(token.mark);
}

export function isWord(token: Token | undefined, ...words: readonly Word[]): boolean {
  return token?.kind === "word" && words.includes(token.word);
}

export function isFigure(token: Token | undefined): token is FigureToken {
  return token?.kind === "figure";
}

export function isNote(token: Token | undefined): token is NoteToken {
  return token?.kind === "note";
}

/** What was typed at a token, folded. */
export function typed(lexed: Lexed, token: Token | undefined): string {
  return token ? lexed.folded.text.slice(token.start, token.end) : "";
}

/** A name made only of particles and the like: を, に, の, とする. */
export function isParticle(lexed: Lexed, token: Token | undefined, pattern = PARTICLE): boolean {
  return token?.kind === "name" && pattern.test(typed(lexed, token));
}

const PARTICLE =
  /^(?:を|に|へ|で|の|が|は|も|と|にて|として|において|について|に関して|については|とし|では|には)$/u;

/** The span of tokens in the cell's text. */
export function spanOf(lexed: Lexed, first: Token | undefined, last: Token | undefined): Span {
  return sourceSpan(lexed.folded, first?.start ?? 0, last?.end ?? lexed.folded.text.length);
}

/** What a figure states, exactly. */
export function figureOf(lexed: Lexed, token: FigureToken): Figure {
  const { value, unit, decimals } = token;
  return { low: value, high: value, unit, decimals, span: spanOf(lexed, token, token) };
}

const PAUSES: readonly Mark[] = ["、", "。", "\n"];

/** The clauses of some tokens, each with the pause that ends it. */
export function clausesIn(
  tokens: readonly Token[],
  ...pauses: readonly Mark[]
): readonly (readonly Token[])[] {
  const ending = pauses.length > 0 ? pauses : PAUSES;
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    clauses.at(-1)?.push(token);
    if (isMark(token, ...ending)) clauses.push([]);
  }
  return clauses;
}

/** The words of some tokens, as typed. */
export function wordsOf(lexed: Lexed, tokens: readonly Token[]): Unread {
  return wordsAt(lexed.folded, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? lexed.folded.text.length);
}

/** Everything of a text, as one unread stretch. */
export function wholeText(lexed: Lexed): Unread {
  return wordsAt(lexed.folded, 0, lexed.folded.text.length);
}

/** All figures among tokens, those inside brackets included. */
export function figuresWithin(tokens: readonly Token[]): readonly FigureToken[] {
  return tokens.flatMap((token) =>
    isNote(token) ? figuresWithin(token.tokens) : isFigure(token) ? [token] : [],
  );
}

export type DateToken = Extract<Token, { kind: "date" }>;

/** All dates among tokens, those inside brackets included. */
export function datesIn(tokens: readonly Token[]): readonly DateToken[] {
  return tokens.flatMap((token) =>
    isNote(token) ? datesIn(token.tokens) : token.kind === "date" ? [token] : [],
  );
}

/** Whether any of the dictionary's words stands among tokens, brackets included. */
export function hasWord(tokens: readonly Token[], ...words: readonly Word[]): boolean {
  return tokens.some((token) => (isNote(token) ? hasWord(token.tokens, ...words) : isWord(token, ...words)));
}
