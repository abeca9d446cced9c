/** Results in words: 策定済, 未実施; and grades. */
import { hasWord, isNote, isParticle, spanOf, wordsOf } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Actual } from "../reading";
import { textOf } from "./named";

/** 策定済, 実施した / 未策定, 中止. Said plainly, one or the other. */
export function readDeed(lexed: Lexed, tokens: readonly Token[]): Actual | undefined {
  const done = hasWord(tokens, "done");
  const undone = hasWord(tokens, "undone", "not-done", "unpublished");
  const isHedged =
    hasWord(tokens, "expected", "target", "negated", "although", "prior") ||
    /一部|概ね|おおむね|ほぼ|途中|可能な範囲|縮小/u.test(textOf(lexed, tokens));
  if (done === undone || isHedged) return undefined;
  return {
    kind: "deed",
    done,
    words: wordsOf(lexed, tokens).words,
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

export function readGradeResult(lexed: Lexed, meaning: readonly Token[]): Actual | undefined {
  const grades = meaning.filter((token) => token.kind === "grade");
  const [grade] = grades;
  if (grades.length !== 1 || grade?.kind !== "grade") return undefined;
  const isAlone = meaning.every(
    (token) =>
      token === grade ||
      isNote(token) ||
      isParticle(
        lexed,
        token,
        /^(?:評価|ランク|判定|評定|総合評価|でした|だった|を獲得|を得た|評価を得た|評価を獲得)$/u,
      ),
  );
  return isAlone ? { kind: "grade", grade: grade.grade, span: spanOf(lexed, grade, grade) } : undefined;
}
