/** Targets without a figure, done or not done: 策定する, 通年で実施. */
import Big from "big.js";
import { hasWord, isFigure, isWord, spanOf } from "../cursor";
import { deadlineIn } from "../deadline";
import { oncePerPeriod } from "../frequency";
import type { Lexed } from "../lexer";
import { foldedKey, sourceSpan } from "../text";
import { TIMES } from "../unit";
import { nameBefore } from "./name";
import type { TargetReading } from "./reading";

/** 「広報紙を毎月発行」: the deed once in each period. */
export function readOncePerPeriod(lexed: Lexed): TargetReading | undefined {
  const found = oncePerPeriod(lexed);
  if (!found || !DEED.test(foldedKey(lexed.folded.passage.text).replace(NOTE, ""))) return undefined;
  const { text } = lexed.folded;
  const { words, counted } = found;
  return {
    name: text
      .slice(0, words.index)
      .replace(/[\s:、をがはの]+$/u, "")
      .trim(),
    target: {
      kind: "bound",
      bound: { comparator: "≥", level: { kind: "value", value: new Big(1), unit: TIMES } },
      direction: { kind: "assumed" },
      loose: false,
      counted,
      span: sourceSpan(lexed.folded, words.index, text.length),
    },
    priorInNote: undefined,
  };
}

/** 「計画の策定：9月末まで」 */
const DEADLINE_BEHIND =
  /[:、]?(?:(?:令和|R)(?:[0-9]+|元)年度?)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|末日?|[上中下]旬)?|年度[内中末])(?:まで)?に?$/u;

const NOTE = /\([^()]*\)/gu;
const DEED =
  /(策定|実施|完了|開設|設置|作成|整備|開催|締結|公表|発行|導入|改定|改訂|運用開始|供用開始|構築|制定|決定|選定|開始|配布|着手|竣工|発信|運用|公開|認定|取得|設立|移転|開館|開所|周知|検討|見直し|改修|更新)(?:を)?(?:完了|行う|する|めざす|目指す|実現する|図る|予定)?。?$|を(?:開く|催す|持つ)。?$/u;

/** A target without a figure: done or not done. */
export function readDeed(lexed: Lexed): TargetReading | undefined {
  const { tokens } = lexed;
  if (tokens.some((token) => isFigure(token) || token.kind === "grade")) return undefined;
  if (
    hasWord(
      tokens,
      "at-least",
      "at-most",
      "below",
      "exceeds",
      "falls-below",
      "prior",
      "earlier",
      "average",
      "increase",
      "decrease",
      "halve",
      "double",
    )
  ) {
    return undefined;
  }
  const key = foldedKey(lexed.folded.passage.text).replace(NOTE, "");
  const throughout = tokens.findIndex((token) => isWord(token, "throughout"));
  const deed = DEED.exec(key.replace(/[:、](?:通年|随時|常時).*$/u, "").replace(DEADLINE_BEHIND, ""));
  if (!deed && throughout < 0) return undefined;
  const name = throughout > 0 ? nameBefore(lexed, throughout) : lexed.folded.passage.text.trim();
  return {
    name,
    target: {
      kind: "deed",
      deed: deed?.[1] ?? "実施",
      due: deadlineIn(lexed),
      span: spanOf(lexed, tokens[0], tokens.at(-1)),
    },
    priorInNote: undefined,
  };
}
