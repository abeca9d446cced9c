/** What may stand around a value without making it a part of something else. */
import { AFTER_VALUE } from "../after-value";
import { datesIn, hasWord, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import { comesTo, periodBefore, yearIn } from "../frequency";
import type { FigureToken, Lexed, NoteToken, Token } from "../lexer";
import type { Counted } from "../reading";
import { NO_UNIT, PERCENT, SCALE } from "../unit";

const NOT_A_TAIL =
  /^(?:の(?!.*(?:める|る|す)$)[^、。]*(?:割合|率|数|件数|人数|額|量|時間|度|学校|世帯)$|とする(?!こと|もの|$)|あたり|当たり|当り|につき|ごと|から)/u;

const A_LEVEL = /^(?:水準|実績値?|結果|数?値|[人件回]数)(?:$|[をとに])/u;

/** 「月1回」の定例会を開催, の講座の実施: what is held that often. */
const OCCASION_HELD = /^の[^、。:]{1,20}(?:[をの](?:\p{sc=Han}{0,4}(?:する|した|こと)?)?|を(?:行う|開く))$/u;

/**
 * Whether nothing follows that would make the value a part of something else.
 *
 * @param isOccasions  whether the value counts occasions
 */
export function isFinal(lexed: Lexed, from: number, isOccasions: boolean): boolean {
  const { tokens } = lexed;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || isNote(token) || isMark(token, " ", "。", "、", "\n", "⇒") || token.kind === "date")
      continue;
    if (token.kind === "name") {
      const words = typed(lexed, token);
      const isFirst = at === from;
      // 「前年度を上回る水準」
      if (isFirst && isWord(tokens[from - 1], "exceeds", "above") && A_LEVEL.test(words)) continue;
      if (isFirst && isOccasions && OCCASION_HELD.test(words)) continue;
      if (NOT_A_TAIL.test(words)) return false;
      // 「0件の継続」「80%の維持」
      const isKept = words === "の" && isWord(tokens[at + 1], "maintain", "not-rebuild", "done");
      if (isFirst && !isKept && !AFTER_VALUE.test(words)) return false;
      continue;
    }
    // Verbs: に減らす, を維持する, を達成, を目標とする; and the words of an activity (計画の見直し).
    if (
      isWord(
        token,
        "increase",
        "decrease",
        "maintain",
        "target",
        "reach",
        "done",
        "rebuild",
        "throughout",
        "this-year",
        "not-rebuild",
        "all-of",
        "each-of",
        "provisional",
        "achievement-rate",
        "stays-at",
        "from",
        "compared",
      )
    )
      continue;
    return false;
  }
  return true;
}

const SETS_A_CONDITION = /前提|条件|に限/u;

/** 「（ただし雨天時は50人以上）」「（回収率50％以上を前提とする）」「月1回（8月を除く）」: the value holds only perhaps. */
export function conditionBehind(tokens: readonly Token[], lexed: Lexed, counted: Counted): Token | undefined {
  return tokens.find((token) => {
    if (!isNote(token)) return false;
    const isConditional =
      hasWord(token.tokens, "although", "if") || SETS_A_CONDITION.test(typed(lexed, token));
    const hasFigure = token.tokens.some(isFigure);
    // 「120人（うち新規30人以上）」「3回以上（上限5回）」: a second limit.
    if (hasFigure && isWord(token.tokens[0], "of-which")) return true;
    if (hasFigure && SECOND_LIMIT.test(typed(lexed, token))) return true;
    if (isOtherTarget(lexed, token) || isAskedBesides(lexed, token, counted)) return true;
    if (isConditional && (hasFigure || hasWord(token.tokens, "excluding"))) return true;
    // 「200人（見込み）」: what is reckoned with, not what is aimed at.
    if (hasWord(token.tokens, "expected") && !hasFigure) return true;
    if (counted.kind !== "per") return false;
    // 「毎月2回（年間20回）」: which of them?
    const year = yearIn(lexed, token);
    const each = figureBefore(lexed, token);
    const isOther = year && counted.period !== "年" && each && !comesTo(counted, each, year.value);
    return isOther === true || hasWord(token.tokens, "excluding");
  });
}

/** The value that a note stands behind. */
function figureBefore({ tokens }: Lexed, note: NoteToken): FigureToken | undefined {
  return tokens.findLast((token): token is FigureToken => isFigure(token) && token.end <= note.start);
}

const SECOND_LIMIT = /上限|下限|最大|最低|最小|必達|努力|理想/u;

/** 「60%以上（目標80%）」「60%（年度途中に80%に変更）」: which of them holds? */
function isOtherTarget(lexed: Lexed, note: NoteToken): boolean {
  const words = typed(lexed, note);
  const last = note.tokens.filter(isFigure).at(-1);
  const value = figureBefore(lexed, note);
  const isSame = !last || !value || last.value.eq(value.value) || last.unit.label !== value.unit.label;
  if (isSame || datesIn(note.tokens).length > 0) return false;
  return CHANGED_TO.test(words) || (hasWord(note.tokens, "target") && !OF_ANOTHER_TIME.test(words));
}

/** 「100人（区民50人以上）」: asked for as well. */
function isAskedBesides(lexed: Lexed, note: NoteToken, counted: Counted): boolean {
  const value = figureBefore(lexed, note);
  const isThisYear =
    datesIn(note.tokens).length === 0 && !hasWord(note.tokens, "prior", "base-value", "average", "target");
  return (
    isThisYear &&
    counted.kind === "plain" &&
    value !== undefined &&
    value.unit.dimension !== PERCENT.dimension &&
    note.tokens.some(
      (token, at) =>
        isFigure(token) &&
        token.unit.label === value.unit.label &&
        token.value.lt(value.value) &&
        note.tokens[at - 1]?.kind === "name" &&
        isWord(note.tokens[at + 1], "at-least"),
    )
  );
}

const CHANGED_TO = /[0-9][^、。0-9]{0,8}[にへ](?:変更|修正|見直)/u;
const OF_ANOTHER_TIME = /当初|変更前|修正前|見直し前|最終|将来|中期|長期|累計|計画期間|か年|[前昨次来翌]年/u;

/** 「感染が拡大していない場合は、100人」: whether it holds, the sheet does not tell. */
export function conditionBefore(lexed: Lexed, tokens: readonly Token[]): Token | undefined {
  return tokens.find(
    (token, at) =>
      isWord(token, "if") && (/[は、]$/u.test(typed(lexed, token)) || isMark(tokens[at + 1], "、")),
  );
}

/**
 * A figure before the value that could be a target of its own: 「参加者数100人、満足度80%」「（目標：100人）：80%」.
 * After a colon only a figure that ends a phrase is one; numbers of a name may stand right before the colon.
 */
export function competingFigure(lexed: Lexed, start: number): Token | undefined {
  const { tokens } = lexed;
  const name = tokens.slice(0, start);
  const isAnnounced = isMark(name.at(-1), ":") || (isMark(name.at(-1), " ") && isMark(name.at(-2), ":"));
  const endsPhrase = (token: Token | undefined): boolean =>
    isAnnounced ? isMark(token, "、", "。", "\n") : isMark(token, "、", "。", "\n", " ", "/", ":");
  const value = tokens.slice(start).find(isFigure);
  const own = value?.unit.label;
  const isOfName = (unit: string): boolean => ORDINAL_UNIT.test(unit) && unit !== own;
  return name.find((token, at) => {
    if (isNote(token))
      return (
        hasWord(token.tokens, "target") && token.tokens.some(isFigure) && !hasWord(token.tokens, "prior")
      );
    if (
      !isFigure(token) ||
      token.unit.label === SCALE ||
      isWord(tokens[at + 1], "out-of") ||
      isInterval(lexed, token, tokens[at + 1])
    )
      return false;
    if (value && isYearOf(lexed, token, value)) return false;
    // 「7割5」
    if (token.end === value?.start) return true;
    if (isMark(name[at - 1], ":") || isWord(name[at - 1], "target")) return true;
    if (endsClause(lexed, name, at) && !isOfName(token.unit.label)) return true;
    // 「年間15回・延べ600人」: two values side by side.
    if (at === start - 2 && isParticle(lexed, tokens[at + 1], /^(?:・|と|及び|および)(?:延べ|のべ)?$/u))
      return true;
    let next = at + 1;
    while (isNote(tokens[next]) || isWord(tokens[next], "at-least", "at-most", "below", "about-after"))
      next++;
    const isEnd = endsPhrase(tokens[next]) || (!isAnnounced && isWord(tokens[next], "or"));
    return isEnd && token.unit !== NO_UNIT && !isOfName(token.unit.label);
  });
}

/** 「毎月2回、年間24回」: the same, for the whole year. */
function isYearOf(lexed: Lexed, each: FigureToken, total: FigureToken): boolean {
  const [counted, year] = [periodBefore(lexed, each), periodBefore(lexed, total)];
  const isSame =
    counted && counted.period !== "年" && year?.period === "年" && each.unit.label === total.unit.label;
  return isSame === true && comesTo(counted, each, total.value);
}

/** 「20回開催し、延べ500人の…」: a clause of its own, with a figure of its own. */
function endsClause(lexed: Lexed, name: readonly Token[], at: number): boolean {
  const comma = name.findIndex((token, place) => place > at && isMark(token, "、"));
  return comma > 0 && /(?:し|行い|開き|とともに)$/u.test(typed(lexed, name[comma - 1]));
}

/** 2か月に (1回), 1回平均 (20人), 1人あたり (10時間): over what it is counted, not how much. */
function isInterval(lexed: Lexed, figure: FigureToken, next: Token | undefined): boolean {
  if (isParticle(lexed, next, /^(?:の?平均|[あ当]たり)/u)) return true;
  return /^(?:箇月|年|日)$/u.test(figure.unit.dimension) && isParticle(lexed, next, /^[にで]$/u);
}

/** Units of ages, grades and places: numbers that name something. */
const ORDINAL_UNIT = /^(?:歳|才|年|年間|月|日|丁目|号|番|級|条|階|世代|区)$/u;
