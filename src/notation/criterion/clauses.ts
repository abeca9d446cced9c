/** The clauses of a criterion: each a condition and what follows from it. */
import {
  clausesIn,
  figuresWithin,
  hasWord,
  isFigure,
  isMark,
  isNote,
  isParticle,
  isWord,
  typed,
} from "../cursor";
import type { Lexed, Token } from "../lexer";
import { comparatorOfWord } from "./comparator-words";

export interface Clause {
  readonly condition: readonly Token[];
  readonly consequence: readonly Token[];
}

/** Each clause ends where its consequence does; commas inside a condition stay in it. */
export function splitClauses(lexed: Lexed, tokens: readonly Token[]): readonly Clause[] {
  return linesOf(tokens) ?? clausesOf(lexed, tokens);
}

/** 「満足度が60%未満⏎参加者数が50人未満」: each line a condition of its own; undefined where one goes on in the next. */
function linesOf(tokens: readonly Token[]): readonly Clause[] | undefined {
  const lines = clausesIn(tokens, "\n").map((line) => line.filter((token) => !isMark(token, "\n")));
  const ways = new Set(lines.map(wayOfLine));
  return lines.length > 1 && ways.size === 1 && !ways.has(undefined)
    ? lines.map((condition) => ({ condition, consequence: [] }))
    : undefined;
}

/** How a line with one comparison ends; undefined of any other. */
function wayOfLine(line: readonly Token[]): "if" | "too-much" | "too-little" | undefined {
  const isOne =
    figuresWithin(line).length === 1 &&
    !hasWord(line, "rebuild", "not-rebuild", "or", "and") &&
    !line.some((token) => isMark(token, "、", "。"));
  if (!isOne) return undefined;
  if (isWord(line.at(-1), "if")) return "if";
  const comparator = comparatorOfWord(line.at(-1));
  return comparator && (comparator === "<" || comparator === "≤" ? "too-little" : "too-much");
}

function clausesOf(lexed: Lexed, tokens: readonly Token[]): readonly Clause[] {
  const segments = segmentsOf(lexed, tokens);
  const clauses: Clause[] = [];
  let pending: Token[] = [];
  let tier: readonly Token[] = [];
  const close = (): void => {
    if (pending.length > 0) clauses.push({ condition: pending, consequence: tier });
    pending = [];
  };
  let isList = false;
  for (const segment of segments.filter((one) => one.length > 0)) {
    if (isListHeading(lexed, segment)) {
      isList = true;
      continue;
    }
    if (isList) close();
    const heading = tierHeading(lexed, segment);
    if (heading > 0) {
      close();
      tier = segment.slice(0, heading);
    }
    const rest = segment.slice(heading);
    const named = tierBehind(lexed, rest);
    if (named) {
      clauses.push({ condition: [...pending, ...rest.slice(0, -1)], consequence: named });
      pending = [];
      continue;
    }
    const isOnlyConsequence =
      heading === 0 && pending.length === 0 && clauses.length > 0 && !opensCondition(lexed, rest);
    const last = clauses.at(-1);
    if (isOnlyConsequence && last) {
      clauses[clauses.length - 1] = { ...last, consequence: [...last.consequence, ...rest] };
      continue;
    }
    pending.push(...rest);
    const split = splitConsequence(lexed, pending);
    if (split) {
      clauses.push(split);
      pending = [];
    }
  }
  close();
  return clauses;
}

/** 「次のいずれかに該当する場合は再構築する：」 before a list whose every item is a condition of its own. */
function isListHeading(lexed: Lexed, segment: readonly Token[]): boolean {
  return LIST_HEADING.test(segment.map((token) => typed(lexed, token)).join(""));
}

const LIST_HEADING =
  /^(?:(?:次|以下|下記)の)(?:(?:条件|項目|基準)の)?(?:うち)?(?:いずれか|どちらか)(?:一つ|1つ)?(?:に|を)(?:も|でも)?(?:該当|当てはま|満た)[^0-9]*$/u;

/** The stretches between pauses; the name of a tier before or behind its condition makes one, too. */
function segmentsOf(lexed: Lexed, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (isMark(token, "、", "。", "\n")) {
      segments.push([]);
      return;
    }
    const isNamed = (isNote(token) && token.bracket !== "(") || isMark(tokens[at + 1], ":");
    if (isNamed && tierHeading(lexed, tokens.slice(at)) > 0) segments.push([]);
    segments.at(-1)?.push(token);
    if (isFigure(tokens[at + 1]) && tierBehind(lexed, segments.at(-1) ?? [])) segments.push([]);
  });
  return segments;
}

/** 「50人以下（撤退）」: the words of the tier in brackets behind its condition. */
function tierBehind(lexed: Lexed, segment: readonly Token[]): readonly Token[] | undefined {
  const last = segment.at(-1);
  return segment.length > 1 && isNote(last) && last.bracket === "(" && tierHeading(lexed, [last]) > 0
    ? last.tokens
    : undefined;
}

/** 「再構築基準：」「（撤退）」「継続：」 before a condition: how many tokens the heading of a tier has. */
function tierHeading(lexed: Lexed, segment: readonly Token[]): number {
  const isHeading = (token: Token | undefined): boolean =>
    isWord(token, "rebuild", "not-rebuild") || isParticle(lexed, token, /^(?:の?基準|する場合|・|と)$/u);
  const [first] = segment;
  if (isNote(first)) return first.tokens.length > 0 && first.tokens.every(isHeading) ? 1 : 0;
  const colon = segment.findIndex((token) => isMark(token, ":"));
  return colon > 0 && segment.slice(0, colon).every(isHeading) ? colon + 1 : 0;
}

function opensCondition(lexed: Lexed, segment: readonly Token[]): boolean {
  if (isOtherwise(lexed, segment)) return true;
  return segment.some(
    (token) =>
      isFigure(token) ||
      isWord(
        token,
        "if",
        "achievement-rate",
        "target-missed",
        "half",
        "below",
        "at-most",
        "falls-below",
        "not-reach",
        "prior",
        "or",
        "and",
        "not-done",
      ),
  );
}

/** 「それ以外の場合は」「そうでない場合は」: what becomes of the rest. */
export function isOtherwise(lexed: Lexed, tokens: readonly Token[]): boolean {
  return OTHERWISE.test(tokens.map((token) => typed(lexed, token)).join(""));
}

const OTHERWISE =
  /^(?:(?:それ|これ|上記)以外|そうでない|その他)(?:の?場合)?(?:に?は|の)?(?:事業を?)?(?:(?:再構築|撤退|廃止|見直|継続).*)?$/u;

/** Where the condition ends: at 「場合は」, 「であれば」, or a particle before 再構築. */
function splitConsequence(lexed: Lexed, tokens: readonly Token[]): Clause | undefined {
  // 「…の場合、または…の場合は」: the first does not end the condition.
  const ifAt = tokens.findIndex((token, at) => isWord(token, "if") && !isWord(tokens[at + 1], "or", "and"));
  if (ifAt >= 0) {
    const consequence = tokens.slice(ifAt + 1);
    const isComplete = consequence.length > 0 || tokens.length - 1 === ifAt;
    return isComplete && hasWord(consequence, "rebuild", "not-rebuild")
      ? { condition: tokens.slice(0, ifAt), consequence }
      : undefined;
  }
  const rebuildAt = tokens.findLastIndex((token) => isWord(token, "rebuild", "not-rebuild"));
  const particleAt = tokens.findIndex(
    (token, at) =>
      at < rebuildAt &&
      !isWord(tokens[at + 1], "and", "or") &&
      isParticle(
        lexed,
        token,
        /^(?:は|で|の|については|をもって|→)?(?:事業|取組|当該事業|[\p{sc=Han}\p{sc=Katakana}ー]{0,8}(?:手法|方法|内容|方式|体制))?(?:を|の|は)?$/u,
      ) &&
      (comparatorBefore(tokens, at) || isOtherwise(lexed, tokens.slice(0, at))),
  );
  if (particleAt > 0)
    return { condition: tokens.slice(0, particleAt), consequence: tokens.slice(particleAt) };
  if (rebuildAt <= 0 || !comparatorBefore(tokens, rebuildAt)) return undefined;
  const isColon = isMark(tokens[rebuildAt - 1], ":", "⇒");
  return {
    condition: tokens.slice(0, isColon ? rebuildAt - 1 : rebuildAt),
    consequence: tokens.slice(rebuildAt),
  };
}

function comparatorBefore(tokens: readonly Token[], at: number): boolean {
  let last = at - 1;
  while (isNote(tokens[last]) || isMark(tokens[last], ":", "⇒")) last--;
  const before = tokens[last];
  return isWord(
    before,
    "at-most",
    "below",
    "at-least",
    "falls-below",
    "not-reach",
    "target-missed",
    "stays-at",
    "above",
  );
}
