/** Lines and clauses that only tell an earlier result: 「（参考）前年度33人」「前年度：41件」, beside this year's. */
import { figureOf, figuresWithin, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { namedBase } from "../named-base";
import { subjectMeans } from "../naming";
import type { Beside } from "../reading";

interface Apart {
  readonly own: readonly Token[];
  readonly earlier: readonly Beside[];
}

/** This year's words, and the earlier results; all of it is this year's where nothing else would be left. */
export function apartFromEarlier(lexed: Lexed, tokens: readonly Token[], name: string): Apart {
  const own: Token[] = [];
  const earlier: Beside[] = [];
  let at = 0;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const isStart = at === 0 || isMark(tokens[at - 1], ...BETWEEN);
    const found = isStart ? earlierAt(lexed, tokens, at, name) : undefined;
    if (found) earlier.push({ base: found.base, figure: figureOf(lexed, found.figure) });
    else if (own.length > 0 || !isMark(token, ...BETWEEN)) own.push(token);
    at = found?.end ?? at + 1;
  }
  return figuresWithin(own).length > 0 ? { own, earlier } : { own: tokens, earlier: [] };
}

const BETWEEN = ["\n", " ", "、", "。", "/"] as const;
const ASIDE = /^[(（]?(?:参考|※|\*)+[)）]?$/u;
const TOLD = /^(?:であった|でした|だった|です)$/u;

interface Earlier {
  readonly base: string;
  readonly figure: FigureToken;
  readonly end: number;
}

/** A clause with an earlier figure alone, and where it ends; undefined where none begins. */
function earlierAt(lexed: Lexed, tokens: readonly Token[], start: number, name: string): Earlier | undefined {
  let at = start;
  while (ASIDE.test(typed(lexed, tokens[at])) || (at > start && isMark(tokens[at], ":", " "))) at++;
  const words = typed(lexed, tokens[at]);
  // 前期 may be the first half of this year.
  if (!isWord(tokens[at], "prior", "earlier") || words.startsWith("前期")) return undefined;
  const base = isWord(tokens[at], "prior") ? "prior" : namedBase(words).name;
  at++;
  // 「前年度の参加者数：400人」
  if (isMark(tokens[at + 1], ":") && subjectMeans(typed(lexed, tokens[at]), name)) at++;
  while (isMark(tokens[at], ":", "=", " ") || isParticle(lexed, tokens[at], /^(?:は|の|が|値|実績)$/u)) at++;
  const figure = tokens[at];
  if (!isFigure(figure)) return undefined;
  at++;
  while (isNote(tokens[at]) || isParticle(lexed, tokens[at], TOLD)) at++;
  if (at === tokens.length) return { base, figure, end: at };
  return isMark(tokens[at], ...BETWEEN) ? { base, figure, end: at + 1 } : undefined;
}
