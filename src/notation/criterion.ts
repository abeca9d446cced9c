/**
 * Rebuild criteria: 「目標値の70%以下であれば事業を再構築する」「達成率90%に満たなければ」「2年連続で50人を下回った場合」.
 *
 * A criterion is one or more clauses, each a condition and what follows from it. A condition is read only
 * if every one of its words is understood; the words before a comparison are its subject, which the judge
 * holds against the indicator's name.
 */
import { type Clause, isOtherwise, splitClauses } from "./criterion/clauses";
import { readLogic } from "./criterion/logic";
import { comparatorIn } from "./criterion/comparator";
import { isOpen } from "./criterion/consequence";
import { areOpposite, continues, opposite } from "./criterion/continuing";
import type { Failure } from "./criterion/reading";
import {
  figuresWithin,
  hasWord,
  isMark,
  isNote,
  isParticle,
  isWord,
  spanOf,
  typed,
  wholeText,
  wordsOf,
} from "./cursor";
import { type Lexed, type Token, lex } from "./lexer";
import type { Condition, Quantifier, RebuildCriterion } from "./reading";
import { type Passage, foldedKey } from "./text";

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
  const tokens = lexed.tokens.filter((token) => !isMark(token, " "));
  const malformed = tokens.find((token) => token.kind === "malformed");
  if (malformed)
    return unreadable({ kind: "failure", why: "malformed", unread: wordsOf(lexed, [malformed]) });
  const { rule, exception } = splitException(tokens);
  if (exception && !isPureException(exception)) {
    return unreadable({ kind: "failure", why: "unknown-words", unread: wholeText(lexed) });
  }

  const clauses = splitClauses(lexed, rule);
  const parts: Condition[] = [];
  const kept: Condition[] = [];
  let quantifier: Quantifier = "each";
  const isTiered = clauses.filter((clause) => !continues(clause)).length > 1;
  let said: Condition | undefined;
  for (const clause of clauses) {
    const read = restOf(lexed, clause, said) ?? readClause(lexed, clause, labels, isTiered);
    if (read.kind === "failure") return unreadable(read);
    if (read.quantifier !== "each") quantifier = read.quantifier;
    said = read.condition;
    (continues(clause) ? kept : parts).push(read.condition);
  }
  const [first] = parts;
  // What is continued has to be all that is not rebuilt.
  const isGap = !kept.every((one) => kept.length === 1 && parts.some((part) => areOpposite(one, part)));
  if (!first || isGap) return unreadable({ kind: "failure", why: "unknown-words", unread: wholeText(lexed) });
  const stated: Condition = parts.length === 1 ? first : { kind: "or", parts };
  const taken = exception ?? exceptionInBrackets(clauses);
  const condition = taken ? unless(lexed, stated, taken) : stated;
  return { kind: "condition", condition, quantifier, span: spanOf(lexed, tokens[0], tokens.at(-1)) };
}

function unreadable({ why, unread }: Failure): RebuildCriterion {
  return { kind: "unreadable", why, unread: [unread] };
}

/** What stands behind 「ただし」. */
function splitException(tokens: readonly Token[]): {
  readonly rule: readonly Token[];
  readonly exception: readonly Token[] | undefined;
} {
  const at = tokens.findIndex((token) => isWord(token, "although"));
  return at < 0
    ? { rule: tokens, exception: undefined }
    : { rule: tokens.slice(0, at), exception: tokens.slice(at + 1) };
}

/** 「ただし、…を除く」「ただし、…なら継続する」 only takes cases out; 「ただし、…なら撤退する」 would add some. */
function isPureException(tokens: readonly Token[]): boolean {
  return hasWord(tokens, "excluding", "not-rebuild") && !hasWord(tokens, "rebuild");
}

/** 「…再構築する（感染症の影響を除く）」: an exception from all that is stated. */
function exceptionInBrackets(clauses: readonly Clause[]): readonly Token[] | undefined {
  const note = clauses
    .flatMap(({ consequence }) => consequence)
    .find((token) => isNote(token) && hasWord(token.tokens, "excluding", "not-rebuild", "although", "if"));
  return note && [note];
}

function typedWithout(lexed: Lexed, tokens: readonly Token[]): string {
  return wordsOf(lexed, tokens).words.replace(/^[、。\s（(]+|[、。\s）)]+$/gu, "");
}

/** Whether the exception holds, the sheet does not tell: the criterion is certain only where it does not apply. */
function unless(lexed: Lexed, condition: Condition, exception: readonly Token[]): Condition {
  const words = typedWithout(lexed, exception);
  const { span } = wordsOf(lexed, exception);
  return { kind: "and", parts: [condition, { kind: "unknowable", words, span }] };
}

type ClauseReading =
  { readonly kind: "read"; readonly condition: Condition; readonly quantifier: Quantifier } | Failure;

/** 「20分を超えなければ継続し、超えれば再構築」「それ以外の場合は」: the rest of what was said before. */
function restOf(lexed: Lexed, clause: Clause, said: Condition | undefined): ClauseReading | undefined {
  const rest = said && opposite(said);
  if (rest?.kind !== "compare") return undefined;
  const condition = stripIf(lexed, clause.condition);
  const isBare =
    figuresWithin(condition).length === 0 &&
    comparatorIn(lexed, condition, 0)?.comparator === rest.bound.comparator;
  return isBare || isOtherwise(lexed, clause.condition)
    ? { kind: "read", condition: rest, quantifier: "each" }
    : undefined;
}

function readClause(
  lexed: Lexed,
  clause: Clause,
  labels: readonly string[],
  isOneOfSeveral: boolean,
): ClauseReading {
  const condition = stripIf(lexed, clause.condition);
  if (continues(clause)) {
    const read = readLogic(lexed, condition, labels);
    return read.kind === "failure" ? read : { ...read, quantifier: "each" };
  }
  const quantifier = quantifierOf(lexed, condition);
  const read = readLogic(
    lexed,
    condition.filter((token) => !isWord(token, "any-of", "all-of", "each-of")),
    labels,
  );
  if (read.kind === "failure") return read;
  if (figuresWithin(clause.consequence).length > 0 || isOpen(lexed, clause.consequence))
    return { kind: "failure", why: "unknown-words", unread: wordsOf(lexed, clause.consequence) };
  // 「60人以上の場合を除き再構築する」, 「60人未満の場合は、天候不良の場合を除き再構築する」
  const excludingAt = clause.consequence.findIndex((token) => isWord(token, "excluding"));
  const excepted =
    excludingAt > 0
      ? unless(lexed, read.condition, clause.consequence.slice(0, excludingAt))
      : excludingAt === 0 && quantifier === "each"
        ? opposite(read.condition)
        : undefined;
  if (excepted) return { kind: "read", quantifier, condition: excepted };
  if (excludingAt === 0 || clause.consequence.some((token) => isWord(token, "if", "not-rebuild"))) {
    return {
      kind: "failure",
      why: "unknown-words",
      unread: wordsOf(lexed, [...condition, ...clause.consequence]),
    };
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

/** 「…場合」「…場合とする」 */
function stripIf(lexed: Lexed, tokens: readonly Token[]): readonly Token[] {
  const end = isParticle(lexed, tokens.at(-1), /^とする$/u) ? tokens.length - 1 : tokens.length;
  const at = tokens.findIndex((token) => isWord(token, "if"));
  return at >= 0 && at === end - 1 ? tokens.slice(0, at) : tokens;
}

function quantifierOf(lexed: Lexed, condition: readonly Token[]): Quantifier {
  if (condition.some((token) => isWord(token, "any-of"))) return "any";
  const all = condition.filter((token) => isWord(token, "all-of"));
  if (all.length === 0) return "each";
  // 「すべてが70%以上でない」: none of them is, or not all are? 「いずれも…でない」 is none.
  const isDenied = condition.some((token) => isWord(token, "negated", "not-obtained"));
  return isDenied && !all.some((token) => typed(lexed, token).endsWith("も")) ? "unclear" : "all";
}
