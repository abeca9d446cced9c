/** One comparison, with its subject before it. */
import { figuresWithin, hasWord, isFigure, isMark, isParticle, isWord, spanOf, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { sameSubject } from "../measure";
import type { Condition, Counted } from "../reading";
import { againstBase } from "./base";
import { isEnd } from "./comparator";
import { againstFigure, evenOne, halfOfAll, noneAtAll } from "./figure";
import type { Comparison } from "./reading";
import { countedBefore, subjectOf } from "./subject";

/** Nobody states one comparison in more tokens than this; what is longer is not understood. */
const LONGEST_CONDITION = 200;

/** The comparison that reaches from some token to the end; what stands before it is its subject. */
export function readAtom(
  lexed: Lexed,
  all: readonly Token[],
  labels: readonly string[],
): Condition | undefined {
  const tokens = all.filter((token) => token.kind !== "labels");
  if (tokens.length > LONGEST_CONDITION) return undefined;
  for (let at = 0; at < tokens.length; at++) {
    const counted = countedBefore(lexed, tokens, at);
    const found = comparisonAt(lexed, tokens, at, counted);
    if (!found) continue;
    const before = withoutScale(tokens.slice(0, at));
    const stated = subjectOf(lexed, before);
    const named = stated === undefined ? undefined : sameSubject(stated, found.measure);
    if (named === undefined) return undefined;
    const span = spanOf(lexed, tokens[0], tokens.at(-1));
    const own = all.flatMap((token) => (token.kind === "labels" ? token.labels : []));
    const condition = found.condition;
    const of = own.length > 0 ? own : labels;
    if (condition.kind === "compare") return { ...condition, subject: named, labels: of, span };
    // 「80人以上の講座が実施できなければ」: how many is not what was done.
    const isSomeOf = figuresWithin(before).length > 0 || hasWord(before, "half", "majority", "at-least");
    if (condition.kind === "not-done" && isSomeOf) return undefined;
    return { ...condition, subject: named, labels: of, span };
  }
  return undefined;
}

/** 「24区中15位」「5点満点で3点」: on what scale the figure stands. */
function withoutScale(before: readonly Token[]): readonly Token[] {
  const scale = before.at(-2);
  const isScale =
    isWord(before.at(-1), "out-of") && isFigure(scale) && /^(?:区|点|段階)$/u.test(scale.unit.label);
  return isScale ? before.slice(0, -2) : before;
}

function comparisonAt(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  const rest = tokens.slice(at + 1);
  if (missesTarget(lexed, tokens, at) && isEnd(lexed, rest)) return { condition: { kind: "target-missed" } };
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
    halfOfAll(lexed, tokens, at, counted) ??
    againstFigure(lexed, tokens, at, counted)
  );
}

/** 「目標未達成」; 「未達成」 alone, too: behind a value it denies that value (「80%を達成できない」). */
function missesTarget(lexed: Lexed, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isWord(token, "target-missed")) return true;
  const isAlone = tokens.slice(0, at).every((before) => isParticle(lexed, before) || isMark(before, " "));
  return isAlone && isWord(token, "negated") && typed(lexed, token).includes("達成");
}
