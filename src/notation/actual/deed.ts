/** Results in words: 策定済, 未実施; and grades. */
import Big from "big.js";
import { figuresWithin, hasWord, isNote, isParticle, spanOf, typed, wordsOf } from "../cursor";
import { isInTime } from "../deadline";
import { oncePerPeriod } from "../frequency";
import type { Lexed, NoteToken, Token } from "../lexer";
import { foldedKey } from "../text";
import { TIMES } from "../unit";
import type { Actual } from "../reading";
import { exactly } from "./exactly";
import type { Expectation } from "./reading";
import { textOf } from "./named";
import { clausesOf, tellsOf } from "./told";

const ONLY_A_PART =
  /素案|原案|骨子|たたき台|案を|一部|概ね|おおむね|ほぼ|途中|可能な範囲|縮小|変更|代替|代わり|[代替]え|のみ|だけ|に限|除[きくい]|[前後]半(?!年)|[上下]半?期/u;
const COULD_NOT =
  /^(?:[^、。]*(?:ため|により|によって|影響で|影響を受け|ことから)、?)?(?:開催|実施)(?:が|を)?でき(?:なかった|ず|ない|ていない)。?$/u;

/** 策定済, 実施した / 未策定, 中止. Said plainly, one or the other, and of what had to be done. */
export function readDeed(lexed: Lexed, tokens: readonly Token[], expected: Expectation): Actual | undefined {
  const name = foldedKey(expected.name);
  const done = hasWord(tokens, "done");
  const undone = hasWord(tokens, "undone", "not-done", "unpublished");
  const isHedged =
    hasWord(tokens, "expected", "target", "negated", "denied", "although", "prior") ||
    ONLY_A_PART.test(textOf(lexed, tokens));
  // 「15地域で策定」「3回目は実施できず」 do not say whether that is all that had to be done.
  const isPartly =
    figuresWithin(tokens.filter((token) => !(isNote(token) && (undone || tellsWhoCame(lexed, token))))).some(
      ({ unit }) => unit.dimension !== TIMES.dimension,
    ) || tokens.some((token) => token.kind === "ordinal" && !name.includes(foldedKey(typed(lexed, token))));
  const isLate = done && !isInTime(lexed, tokens, expected.due, expected.year);
  if (
    done === undone ||
    isHedged ||
    isPartly ||
    isLate ||
    !tellsOf(expected.deed, done, name, clausesOf(lexed, tokens))
  )
    return undefined;
  return {
    kind: "deed",
    done,
    ...(COULD_NOT.test(foldedKey(textOf(lexed, tokens))) ? { couldNot: true } : {}),
    words: wordsOf(lexed, tokens).words,
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

/** 「（参加者86名）」: how many came to what was done. */
function tellsWhoCame(lexed: Lexed, note: NoteToken): boolean {
  return (
    WHO_CAME.test(typed(lexed, note)) &&
    figuresWithin([note]).every(({ unit }) => unit.dimension === "人") &&
    !hasWord(note.tokens, "undone", "not-done", "of-which", "out-of", "expected", "target")
  );
}

const WHO_CAME = /^.(?:(?:参加|来場|受講|出席|聴講|来館)(?:者|生徒|児童)?数?(?:延べ|計)?|延べ)[: ]?[0-9]/u;

/** 「10月30日に開催」 of what is to take place once: at least once. */
export function readDoneOnce(
  lexed: Lexed,
  tokens: readonly Token[],
  expected: Expectation,
): Actual | undefined {
  const { name, unit, aimed } = expected;
  const deed = COUNTED_DEED.exec(foldedKey(name))?.[1];
  const isOnce = unit?.dimension === TIMES.dimension && aimed?.value.eq(1) === true;
  const isCounted = figuresWithin(tokens).some((figure) => figure.unit.dimension === TIMES.dimension);
  if (deed === undefined || !isOnce || isCounted) return undefined;
  const told = readDeed(lexed, tokens, { ...expected, deed });
  if (told?.kind !== "deed" || !told.done) return undefined;
  const once = exactly(ONE, TIMES, told.span);
  return { ...once, exactness: "range", figure: { ...once.figure, high: undefined } };
}

const COUNTED_DEED = /(開催|実施|開設|発行|配布)(?:回?数)?$/u;

/** 「毎月発行した」 */
export function readOncePerPeriod(
  lexed: Lexed,
  tokens: readonly Token[],
  expected: Expectation,
): Actual | undefined {
  const found = oncePerPeriod(lexed);
  const deed =
    found && expected.unit?.dimension === TIMES.dimension ? readDeed(lexed, tokens, expected) : undefined;
  if (deed?.kind !== "deed" || !deed.done || !found) return undefined;
  return exactly(ONE, TIMES, deed.span, { counted: found.counted });
}

const ONE = new Big(1);

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
