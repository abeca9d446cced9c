/**
 * Of what a result in words tells: 「検討会議を開催した」 says nothing of a plan that was to be drawn up.
 */
import { isMark, isNote, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { subjectMeans } from "../naming";
import { isSameDeed } from "../same-deed";

/** What may be said of whatever had to be done: that it was done, or was not. */
const CARRIED_OUT = /実施|完了|達成|済/u;
const LEFT_UNDONE = /実施|開催|完了|達成|着手|中止|見送|取りやめ/u;
const DEED =
  "(?:策定|作成|制定|決定|完成|開設|設置|開所|開館|設立|整備|構築|開始|竣工|公表|公開|発表|改定|改訂|改正|見直し|更新|改修|発行|配布|実施|開催|完了|達成|締結|導入|選定|着手|移転|認定|取得|発信|運用|周知|検討|中止|見送|取りやめ|済)";
/** A deed as it is told, not as a part of a name: 策定した, 策定を完了, 策定に至らず – 策定委員会. */
const TOLD = new RegExp(
  `未?${DEED}(?!済み?の)(?=[しさすみりっさて・]|済|せず|に(?:は)?至|[とに][しな]|[をがはも]?(?:完了|終了|終え|実施|行|おこな|達成|中止|見送|取りや|延期|でき|済)|$)`,
  "gu",
);
const ENDS_IN_DEED = new RegExp(`${DEED}$`, "u");
/** When, how and of how many: no object of a deed. */
const NO_OBJECT =
  /^(?:計画|予定|当初|通り|全て|全部|全体|全員|全校|全地域|全区|全町会|毎月|毎週|毎年|毎回|隔月|通年|随時|年間|年度内|年度|期限内|期間内|期日|順次|無事|本区|当区|区|事業|取組|取り組み|業務|内容|項目|工事|新規|新た|[上下中]旬)+$/u;
const NOUN = "[\\p{sc=Han}\\p{sc=Katakana}ー々A-Za-z0-9]+";
const BEFORE = [`(${NOUN})[をがはもの]$`, `(${NOUN})を[^を]*$`, `(${NOUN})$`].map(
  (pattern) => new RegExp(pattern, "u"),
);

/** The clauses of a text, without dates and what stands in brackets. */
export function clausesOf(lexed: Lexed, tokens: readonly Token[]): readonly string[] {
  let text = "";
  for (const token of tokens) {
    if (isMark(token, "、", "。", "\n")) text += "、";
    else if (token.kind !== "date" && token.kind !== "mark" && !isNote(token) && !isWord(token, "this-year"))
      text += typed(lexed, token);
  }
  return text.split("、").filter((clause) => clause !== "");
}

/**
 * Whether one of the clauses tells of the deed that was asked for, and of what it was asked for: 策定した,
 * 計画を策定した; 実施済 of whatever had to be done.
 *
 * @param deed    undefined where no certain deed was asked for: any tells of it
 * @param isDone  whether the clauses say that something was done, or was not
 * @param name    of the indicator, folded, which names what the deed is done to
 */
export function tellsOf(
  deed: string | undefined,
  isDone: boolean,
  name: string,
  clauses: readonly string[],
): boolean {
  if (deed === undefined) return true;
  const whatever = isDone ? CARRIED_OUT : LEFT_UNDONE;
  return clauses.some((clause) =>
    [...clause.matchAll(TOLD)].some(({ 0: told, index }) => {
      const object = objectIn(clause.slice(0, index));
      // 「検討を実施した」 is told by 検討, 「策定を完了した」 by 策定.
      const isAsked = whatever.test(told) ? !ENDS_IN_DEED.test(object) : isSameDeed(deed, told);
      return isAsked && (object === "" || NO_OBJECT.test(object) || subjectMeans(object, name));
    }),
  );
}

/** The noun to which something was done; "" where none is named. */
function objectIn(before: string): string {
  for (const pattern of BEFORE) {
    const noun = pattern.exec(before)?.[1];
    if (noun !== undefined) return noun;
  }
  return "";
}
