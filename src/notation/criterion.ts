/**
 * Rebuild criteria: 「目標値の70%以下であれば事業を再構築する」「達成率90%に満たなければ」「2年連続で50人を下回った場合」.
 *
 * A criterion is one or more clauses, each a condition and what follows from it. A condition is read only
 * if every one of its words is understood; the words before a comparison are its subject, which the judge
 * holds against the indicator's name.
 */
import Big from "big.js";
import {
  figuresWithin,
  hasWord,
  isFigure,
  isMark,
  isNote,
  isParticle,
  isWord,
  spanOf,
  typed,
  wholeText,
  withoutSpaces,
  wordsOf,
} from "./cursor";
import { periodBefore } from "./frequency";
import { readGrade } from "./grade";
import { type FigureToken, type Lexed, type Token, lex } from "./lexer";
import type {
  Base,
  Comparator,
  Condition,
  Counted,
  Figure,
  Level,
  Quantifier,
  RebuildCriterion,
  UnreadableWhy,
} from "./reading";
import { type Passage, type Unread, foldedKey } from "./text";
import { NO_UNIT, PERCENT, POINT, STAR } from "./unit";

const ONE = new Big(1);
const ZERO = new Big(0);

/** Something in the text that could not be read; kept as a value until the door of this module. */
interface Failure {
  readonly kind: "failure";
  readonly why: UnreadableWhy;
  readonly unread: Unread;
}

const NEGATION: Readonly<Record<Comparator, Comparator | undefined>> = {
  "≥": "<",
  ">": "≤",
  "≤": ">",
  "<": "≥",
  "=": undefined,
};

/**
 * Reads the criterion of the indicators with the given labels.
 *
 * @param passage  the text behind the labels
 * @param labels   the labels before it; empty for a criterion of all
 */
export function readCriterion(passage: Passage, labels: readonly string[] = []): RebuildCriterion {
  const lexed = lex(passage);
  const key = foldedKey(passage.text);
  if (key === "" || /^[-ー一―]+$/u.test(key) || /^(?:なし|無し|特になし)。?$/u.test(key))
    return { kind: "missing" };
  if (hasWord(lexed.tokens, "unset") && figuresWithin(lexed.tokens).length === 0) return { kind: "missing" };
  const tokens = withoutSpaces(lexed.tokens);
  const malformed = tokens.find((token) => token.kind === "malformed");
  if (malformed)
    return unreadable({ kind: "failure", why: "malformed", unread: wordsOf(lexed, [malformed]) });
  if (hasWord(tokens, "although", "not-rebuild") && mentionsException(tokens)) {
    return unreadable({ kind: "failure", why: "unknown-words", unread: wholeText(lexed) });
  }

  const clauses = splitClauses(lexed, tokens);
  const parts: Condition[] = [];
  let quantifier: Quantifier = "each";
  for (const clause of clauses) {
    const read = readClause(lexed, clause, labels, clauses.length > 1);
    if (read.kind === "failure") return unreadable(read);
    if (read.quantifier !== "each") quantifier = read.quantifier;
    parts.push(read.condition);
  }
  const [first] = parts;
  if (!first) return unreadable({ kind: "failure", why: "unknown-words", unread: wholeText(lexed) });
  const condition: Condition = parts.length === 1 ? first : { kind: "or", parts };
  return { kind: "condition", condition, quantifier, span: spanOf(lexed, tokens[0], tokens.at(-1)) };
}

function unreadable({ why, unread }: Failure): RebuildCriterion {
  return { kind: "unreadable", why, unread: [unread] };
}

/** 「ただし…」 and 「…しない」 turn the meaning round; 「継続参加率」 in a subject does not. */
function mentionsException(tokens: readonly Token[]): boolean {
  if (hasWord(tokens, "although")) return true;
  const firstIf = tokens.findIndex((token) => isWord(token, "if"));
  return tokens.some((token, at) => at > firstIf && firstIf >= 0 && isWord(token, "not-rebuild"));
}

// ── Clauses ──────────────────────────────────────────────────────────────────────────────────────────

interface Clause {
  readonly condition: readonly Token[];
  readonly consequence: readonly Token[];
}

/** Each clause ends where its consequence does; commas inside a condition stay in it. */
function splitClauses(lexed: Lexed, tokens: readonly Token[]): readonly Clause[] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, "、", "。")) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  const clauses: Clause[] = [];
  let pending: Token[] = [];
  for (const segment of segments.filter((one) => one.length > 0)) {
    const isOnlyConsequence = pending.length === 0 && clauses.length > 0 && !opensCondition(segment);
    const last = clauses.at(-1);
    if (isOnlyConsequence && last) {
      clauses[clauses.length - 1] = { ...last, consequence: [...last.consequence, ...segment] };
      continue;
    }
    pending.push(...segment);
    const split = splitConsequence(lexed, pending);
    if (split) {
      clauses.push(split);
      pending = [];
    }
  }
  if (pending.length > 0) clauses.push({ condition: pending, consequence: [] });
  return clauses;
}

function opensCondition(segment: readonly Token[]): boolean {
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

/** Where the condition ends: at 「場合は」, 「であれば」, or a particle before 再構築. */
function splitConsequence(lexed: Lexed, tokens: readonly Token[]): Clause | undefined {
  const ifAt = tokens.findIndex((token) => isWord(token, "if"));
  if (ifAt >= 0) {
    const consequence = tokens.slice(ifAt + 1);
    const isComplete = consequence.length > 0 || tokens.length - 1 === ifAt;
    return isComplete && hasWord(consequence, "rebuild")
      ? { condition: tokens.slice(0, ifAt), consequence }
      : undefined;
  }
  const rebuildAt = tokens.findLastIndex((token) => isWord(token, "rebuild"));
  const particleAt = tokens.findIndex(
    (token, at) =>
      at < rebuildAt &&
      isParticle(
        lexed,
        token,
        /^(?:は|で|の|については|をもって|→)?(?:事業|取組|手法|内容|当該事業)?(?:を|の|は)?$/u,
      ) &&
      comparatorBefore(tokens, at),
  );
  if (particleAt > 0)
    return { condition: tokens.slice(0, particleAt), consequence: tokens.slice(particleAt) };
  return rebuildAt > 0 && comparatorBefore(tokens, rebuildAt)
    ? { condition: tokens.slice(0, rebuildAt), consequence: tokens.slice(rebuildAt) }
    : undefined;
}

function comparatorBefore(tokens: readonly Token[], at: number): boolean {
  const before = isNote(tokens[at - 1]) ? tokens[at - 2] : tokens[at - 1];
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

type ClauseReading =
  { readonly kind: "read"; readonly condition: Condition; readonly quantifier: Quantifier } | Failure;

function readClause(
  lexed: Lexed,
  clause: Clause,
  labels: readonly string[],
  isOneOfSeveral: boolean,
): ClauseReading {
  const condition = stripIf(clause.condition);
  const quantifier: Quantifier = hasTop(condition, "any-of")
    ? "any"
    : hasTop(condition, "all-of")
      ? "all"
      : "each";
  const read = readLogic(
    lexed,
    condition.filter((token) => !isWord(token, "any-of", "all-of")),
    labels,
  );
  if (read.kind === "failure") return read;
  if (figuresWithin(clause.consequence).length > 0) {
    return { kind: "failure", why: "unknown-words", unread: wordsOf(lexed, clause.consequence) };
  }
  // The first tier of several may be about less than a rebuild: 「80%未満なら改善、60%未満なら再構築」.
  const isMilder = isOneOfSeveral && clause.consequence.length > 0 && !hasWord(clause.consequence, "rebuild");
  const words = wordsOf(lexed, clause.consequence);
  return {
    kind: "read",
    quantifier,
    condition: isMilder
      ? { kind: "and", parts: [read.condition, { kind: "unknowable", words: words.words, span: words.span }] }
      : read.condition,
  };
}

function stripIf(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => isWord(token, "if"));
  return at >= 0 && at === tokens.length - 1 ? tokens.slice(0, at) : tokens;
}

function hasTop(tokens: readonly Token[], word: "any-of" | "all-of"): boolean {
  return tokens.some((token) => isWord(token, word));
}

// ── Logic ────────────────────────────────────────────────────────────────────────────────────────────

type ConditionReading = { readonly kind: "read"; readonly condition: Condition } | Failure;

function readLogic(lexed: Lexed, tokens: readonly Token[], labels: readonly string[]): ConditionReading {
  const consecutive = tokens.findIndex((token) => isWord(token, "consecutive"));
  if (consecutive >= 0) {
    const years = Number(
      /[0-9]/.exec(
        typed(lexed, tokens[consecutive]).replace(/[二三四五]/u, (kanji) =>
          String("〇一二三四五".indexOf(kanji)),
        ),
      )?.[0] ?? 0,
    );
    const inner = readLogic(
      lexed,
      tokens.filter((_, at) => at !== consecutive),
      labels,
    );
    if (inner.kind === "failure") return inner;
    const span = spanOf(lexed, tokens[0], tokens.at(-1));
    return { kind: "read", condition: { kind: "consecutive", years, condition: inner.condition, span } };
  }
  for (const [word, kind] of [
    ["or", "or"],
    ["and", "and"],
  ] as const) {
    const pieces = splitAt(tokens, word);
    if (pieces.length > 1) return readParts(lexed, pieces, kind, labels);
  }
  const condition = readAtom(lexed, tokens, labels);
  return condition
    ? { kind: "read", condition }
    : { kind: "failure", why: "unknown-words", unread: wordsOf(lexed, tokens) };
}

function splitAt(tokens: readonly Token[], word: "or" | "and"): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token, word)) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces;
}

function readParts(
  lexed: Lexed,
  pieces: readonly (readonly Token[])[],
  kind: "or" | "and",
  labels: readonly string[],
): ConditionReading {
  const parts: Condition[] = [];
  for (const [at, piece] of pieces.entries()) {
    // 「50%または前年度を下回った場合」: the comparator stands once, at the end.
    const last = pieces.at(-1) ?? [];
    const comparator = last.findIndex((token) =>
      isWord(token, "at-most", "below", "at-least", "falls-below", "exceeds", "not-reach"),
    );
    const isBare =
      at < pieces.length - 1 &&
      !piece.some(
        (token) =>
          token.kind === "word" && !isWord(token, "target", "prior", "average", "achievement-rate", "half"),
      );
    const completed = isBare && comparator >= 0 ? [...piece, ...last.slice(comparator)] : piece;
    const read = readLogic(lexed, completed, labels);
    if (read.kind === "failure") return read;
    parts.push(read.condition);
  }
  return { kind: "read", condition: { kind, parts } };
}

// ── One comparison ───────────────────────────────────────────────────────────────────────────────────

interface Comparison {
  readonly condition:
    | Omit<Extract<Condition, { kind: "compare" }>, "subject" | "labels" | "span">
    | { readonly kind: "target-missed" }
    | { readonly kind: "not-done"; readonly deed: string };
}

/** Nobody states one comparison in more tokens than this; what is longer is not understood. */
const LONGEST_CONDITION = 200;

/** The comparison that reaches from some token to the end; what stands before it is its subject. */
function readAtom(lexed: Lexed, all: readonly Token[], labels: readonly string[]): Condition | undefined {
  const tokens = all.filter((token) => token.kind !== "labels");
  if (tokens.length > LONGEST_CONDITION) return undefined;
  for (let at = 0; at < tokens.length; at++) {
    const counted = countedBefore(lexed, tokens, at);
    const found = comparisonAt(lexed, tokens, at, counted);
    if (!found) continue;
    const before = tokens.slice(0, at);
    const named = subjectOf(lexed, before);
    if (named === undefined) return undefined;
    const span = spanOf(lexed, tokens[0], tokens.at(-1));
    const own = all.flatMap((token) => (token.kind === "labels" ? token.labels : []));
    const condition = found.condition;
    const of = own.length > 0 ? own : labels;
    if (condition.kind === "compare") return { ...condition, subject: named, labels: of, span };
    return condition.kind === "not-done"
      ? { ...condition, labels: of, span }
      : { ...condition, labels: of, span };
  }
  return undefined;
}

function countedBefore(lexed: Lexed, tokens: readonly Token[], at: number): Counted {
  if (hasWord(tokens.slice(0, at), "cumulative")) return { kind: "cumulative" };
  if (hasWord(tokens.slice(0, at), "each-time")) return { kind: "each" };
  const token = tokens[at];
  return (token && periodBefore(lexed, lexed.tokens.indexOf(token))) ?? { kind: "plain" };
}

/** The words before a comparison that say what is compared; undefined where they could change its meaning. */
function subjectOf(lexed: Lexed, tokens: readonly Token[]): string | undefined {
  const harmful = tokens.some(
    (token, at) =>
      isWord(token, "although", "expected", "excluding", "negated", "out-of", "denied") ||
      isMark(token, "~", "/") ||
      // A figure in a subject is a part of a name; one before a particle that compares is not.
      (isFigure(token) && isWord(tokens[at + 1], "falls-below", "exceeds", "below", "not-reach")),
  );
  if (harmful) return undefined;
  return tokens
    .filter(
      (token) =>
        !isWord(token, "cumulative", "each-time", "about", "this-year") &&
        token.kind !== "date" &&
        !isNote(token),
    )
    .map((token) => typed(lexed, token))
    .join("")
    .replace(/^[・●○■◆◇※\s-]+/u, "")
    .replace(/(?:年間?|月|週|毎月|毎週|四半期に)$/u, "")
    .replace(/(?:が|は|の|を|で|において|について(?:は)?|に関して|における|、)+$/u, "")
    .replace(/^(?:の|が|は|、)+/u, "");
}

function comparisonAt(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  const rest = tokens.slice(at + 1);
  if (isWord(token, "target-missed") && isEnd(lexed, rest)) return { condition: { kind: "target-missed" } };
  if (isWord(token, "not-done") && isEnd(lexed, rest)) {
    return {
      condition: {
        kind: "not-done",
        deed: typed(lexed, token)
          .replace(/^(?:を|が|も|に)/u, "")
          .slice(0, 2),
      },
    };
  }
  return (
    evenOne(tokens, at, counted) ??
    noneAtAll(lexed, tokens, at, counted) ??
    againstBase(lexed, tokens, at, counted) ??
    againstFigure(lexed, tokens, at, counted)
  );
}

function compare(level: Level, comparator: Comparator, counted: Counted): Comparison {
  return { condition: { kind: "compare", bound: { comparator, level }, counted } };
}

function value(of: Big, unit = NO_UNIT): Level {
  return { kind: "value", value: of, unit };
}

/** 「1件でも発生した場合」; 「1件も応募がなかった場合」 */
function evenOne(tokens: readonly Token[], at: number, counted: Counted): Comparison | undefined {
  const token = tokens[at];
  const rest = tokens.slice(at + 1);
  if (isWord(token, "even-one")) {
    const isPlain = rest.every((one) => isWord(one, "arises") || one.kind === "name");
    return isPlain ? compare(value(ONE), "≥", counted) : undefined;
  }
  if (!isWord(token, "even-one-not")) return undefined;
  const isNegated = rest.some((one) => isWord(one, "none-at-all", "negated", "not-obtained", "not-done"));
  return isNegated ? compare(value(ONE), "<", counted) : undefined;
}

/** 「応募がなかった場合」「星が獲得できなかった場合」 */
function noneAtAll(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  if (at === 0 || !isEnd(lexed, tokens.slice(at + 1))) return undefined;
  const before = typed(lexed, tokens[at - 1]);
  if (isWord(token, "not-obtained") && /(?:星|★)[がをも]?$/u.test(before))
    return compare(value(ONE, STAR), "<", counted);
  if (
    !isWord(token, "none-at-all") ||
    !/(?:応募|参加|申込み?|利用|来場|登録|希望者?|相談|実績|者|件)$/u.test(before)
  )
    return undefined;
  return compare(value(ONE), "<", counted);
}

const JOINER =
  /^(?:の|に|を|と|が|は|より|で|から|に対して|に対する|に対し|に比べ|数値?の|実績が|実績の|の実績が|値の|人数の|割合が|の割合が)$/u;

/** Against the target, last year, an average: 「目標値の70%以下」「前年度を下回った」「全国平均を5ポイント以上下回った」. */
function againstBase(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  let base: Base;
  let isAchievement = false;
  if (isWord(token, "target")) base = { kind: "target" };
  else if (isWord(token, "achievement-rate")) {
    base = { kind: "target" };
    isAchievement = true;
  } else if (isWord(token, "prior")) base = { kind: "prior" };
  else if (isWord(token, "base-value", "average")) base = { kind: "named", name: typed(lexed, token) };
  else return undefined;

  let next = at + 1;
  for (; next < tokens.length; next++) {
    const joiner = tokens[next];
    if (isWord(joiner, "achievement-rate")) isAchievement = true;
    else if (
      !isParticle(lexed, joiner, JOINER) &&
      !isWord(joiner, "compared", "from") &&
      !(isNote(joiner) && harmless(joiner.tokens)) &&
      !isMark(joiner, ":")
    )
      break;
  }
  const stated = base.kind === "target" ? undefined : statedBase(tokens.slice(at + 1, next));
  if (stated) return againstStated(lexed, tokens, next, stated, counted);
  const whole = relative(base, ONE, ONE);
  const amount = tokens[next];
  if (isWord(amount, "half")) {
    const cmp = comparatorIn(lexed, tokens, next + 1);
    return cmp && compare(ratio(base, ONE, new Big(2), isAchievement), cmp.comparator, counted);
  }
  if (isFigure(amount)) return amountOfBase(lexed, tokens, next, base, isAchievement, counted);
  const cmp = comparatorIn(
    lexed,
    tokens,
    isParticle(lexed, tokens[next - 1], /^(?:を|に|が)$/u) ? next - 1 : next,
  );
  if (isAchievement || !cmp) return undefined;
  return compare(whole, cmp.comparator, counted);
}

/** 「前年度実績（75%）を下回った」: the base's value stands beside it. */
function statedBase(joiners: readonly Token[]): FigureToken | undefined {
  const figures = figuresWithin(joiners.filter(isNote));
  return figures.length === 1 ? figures[0] : undefined;
}

/** Against a stated base as it is; a share of it or a distance from it is not read. */
function againstStated(
  lexed: Lexed,
  tokens: readonly Token[],
  from: number,
  stated: FigureToken,
  counted: Counted,
): Comparison | undefined {
  const before = isParticle(lexed, tokens[from - 1], /^(?:を|に|が)$/u) ? from - 1 : from;
  const cmp = comparatorIn(lexed, tokens, before);
  return cmp && compare(value(stated.value.div(stated.over), stated.unit), cmp.comparator, counted);
}

function relative(base: Base, factor: Big, over: Big): Extract<Level, { kind: "relative" }> {
  return {
    kind: "relative",
    base,
    factor,
    over,
    plus: ZERO,
    plusUnit: NO_UNIT,
    share: false,
    worked: undefined,
  };
}

function ratio(base: Base, factor: Big, over: Big, isAchievement: boolean): Level {
  return isAchievement ? { kind: "achievement", factor: factor.div(over) } : relative(base, factor, over);
}

function amountOfBase(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  base: Base,
  isAchievement: boolean,
  counted: Counted,
): Comparison | undefined {
  const amount = tokens[at];
  if (!isFigure(amount)) return undefined;
  const change = changeIn(lexed, tokens, at);
  if (change) {
    const size = change.falls ? amount.value.neg() : amount.value;
    if (amount.unit.dimension !== PERCENT.dimension) {
      return compare(
        { ...relative(base, ONE, ONE), plus: size, plusUnit: amount.unit },
        change.comparator,
        counted,
      );
    }
    const level = relative(base, new Big(100).times(amount.over).plus(size), amount.over.times(100));
    return compare({ ...level, share: true }, change.comparator, counted);
  }
  const isRatio = amount.unit.dimension === PERCENT.dimension || amount.unit.dimension === "倍";
  const cmp = comparatorIn(lexed, tokens, at + 1);
  if (!isRatio || amount.unit === POINT || !cmp) return undefined;
  const over = amount.unit.dimension === "倍" ? amount.over : amount.over.times(100);
  const level = ratio(base, amount.value, over, isAchievement);
  return compare(
    level.kind === "relative" ? { ...level, worked: cmp.worked } : level,
    cmp.comparator,
    counted,
  );
}

/** 「5ポイント以上下回った」「10%以上減少した」「20人以上減った」: how far below or above the base. */
function changeIn(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
): { readonly falls: boolean; readonly comparator: Comparator } | undefined {
  let next = at + 1;
  const stated = tokens[next];
  const isStrict = isWord(stated, "above");
  if (isWord(stated, "at-least", "above", "about-after")) next++;
  if (isParticle(lexed, tokens[next], /^(?:の|も|を超えて)$/u)) next++;
  const verb = tokens[next];
  const falls = isWord(verb, "falls-below", "decrease", "not-reach");
  const rises = isWord(verb, "exceeds", "increase");
  const hasAmount = isWord(stated, "at-least", "above") || isWord(verb, "decrease", "increase");
  if ((!falls && !rises) || !hasAmount || !isEnd(lexed, tokens.slice(next + 1))) return undefined;
  return { falls, comparator: falls ? (isStrict ? "<" : "≤") : isStrict ? ">" : "≥" };
}

/** 「50%を下回った」「40人未満」「0団体」「E評価」「星1つ以下」 */
function againstFigure(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  const isGrade = token?.kind === "grade";
  if (!isFigure(token) && !isGrade && !isWord(token, "zero")) return undefined;
  const level: Level = isFigure(token)
    ? value(token.value.div(token.over), token.unit)
    : isGrade
      ? readGrade(token.grade)
      : value(ZERO);
  let next = at + 1;
  while (isGrade && isParticle(lexed, tokens[next], /^(?:評価|ランク|判定|評定)$/u)) next++;
  const cmp = comparatorIn(lexed, tokens, next);
  if (cmp) return compare(level, cmp.comparator, counted);
  // A figure and nothing else: exactly this value, 「0団体の場合」.
  return isEnd(lexed, tokens.slice(next)) ? compare(level, "=", counted) : undefined;
}

interface FoundComparator {
  readonly comparator: Comparator;
  readonly worked: Figure | undefined;
}

/** The comparator from a place to the end of the condition; every word until there is understood. */
function comparatorIn(lexed: Lexed, tokens: readonly Token[], from: number): FoundComparator | undefined {
  let at = from;
  let worked: FigureToken | undefined;
  const takeNotes = (): boolean => {
    for (; isNote(tokens[at]); at++) {
      const note = tokens[at];
      if (!isNote(note)) break;
      const figures = figuresWithin(note.tokens);
      const [figure] = figures;
      if (figures.length === 1 && figure) worked = figure;
      else if (!harmless(note.tokens)) return false;
    }
    return true;
  };
  if (!takeNotes()) return undefined;
  if (isParticle(lexed, tokens[at], /^(?:を|に|が|も|は|まで|までに|すら)$/u)) at++;
  const word = tokens[at];
  let comparator: Comparator | undefined;
  if (isWord(word, "at-least")) comparator = "≥";
  else if (isWord(word, "at-most", "stays-at")) comparator = "≤";
  else if (isWord(word, "below", "falls-below", "not-reach")) comparator = "<";
  else if (isWord(word, "above", "exceeds")) comparator = ">";
  else if (isWord(word, "not-falls-below", "reach")) comparator = "≥";
  else if (isWord(word, "not-exceeds")) comparator = "≤";
  else if (isWord(word, "negated", "not-obtained"))
    return isEnd(lexed, tokens.slice(at + 1))
      ? { comparator: "<", worked: toFigure(lexed, worked) }
      : undefined;
  if (!comparator) return undefined;
  at++;
  if (!takeNotes()) return undefined;
  if (
    isParticle(lexed, tokens[at], /^(?:を|に|と|が|の|の回答を|の割合を|の水準を|の評価を)$/u) &&
    isWord(tokens[at + 1], "negated", "not-obtained", "not-reach", "stays-at")
  )
    at++;
  const after = tokens[at];
  if (isWord(after, "negated", "not-obtained", "not-reach")) {
    comparator = NEGATION[comparator];
    at++;
  } else if (isWord(after, "stays-at")) at++;
  if (!comparator || !isEnd(lexed, tokens.slice(at))) return undefined;
  return { comparator, worked: toFigure(lexed, worked) };
}

function toFigure(lexed: Lexed, token: FigureToken | undefined): Figure | undefined {
  return (
    token && {
      low: token.value,
      high: token.value,
      unit: token.unit,
      decimals: token.decimals,
      span: spanOf(lexed, token, token),
    }
  );
}

/** A note that only says by what survey or when. */
function harmless(tokens: readonly Token[]): boolean {
  return tokens.every(
    (token) =>
      token.kind === "name" ||
      token.kind === "mark" ||
      token.kind === "date" ||
      isFigure(token) ||
      isWord(token, "this-year", "target"),
  );
}

/** Words that may end a condition without changing it: 「…となった」「…の実績」「…である」. */
const CLOSING =
  /^(?:(?:と|に|で)?(?:な(?:った|る|り|っている)|ある|あった|落ち込ん?だ|低下した|低迷した|かかった|終わった|判定された|評価された|発生した|満たす|達成)|の(?:場合|結果|実績|評価|状態|もの|指標|水準|とき|値)?(?:が|は|と|を)?(?:出た|続いた|なった|得た|受けた)?|である|であり|だった|状態|と評価された|の評価と|の評価を受けた|指標が?|項目が?|もの|が|は|も|、|であること|評価|と判定された|の回答|で)$/u;

function isEnd(lexed: Lexed, tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    if (token.kind === "name") return CLOSING.test(typed(lexed, token).replace(/\s/gu, ""));
    return (
      isMark(token, "、", "。") ||
      isWord(token, "arises", "if", "rebuild") ||
      (isNote(token) && harmless(token.tokens) && figuresWithin(token.tokens).length === 0)
    );
  });
}
