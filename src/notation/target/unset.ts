/** Targets that say that there is none: 設定になじまない, 未設定, －. */
import { hasWord, isFigure, isWord, wholeText } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Target } from "../reading";
import { foldedKey } from "../text";
import { nameBefore } from "./name";

export function readUnset(lexed: Lexed): { readonly name: string; readonly target: Target } | undefined {
  const meaning = lexed.tokens.filter((token) => token.kind !== "mark");
  const key = foldedKey(lexed.folded.passage.text);
  if (key === "" || /^[-ー一―]+$/u.test(key) || key === "なし" || key === "無し") {
    return { name: "", target: { kind: "unset", words: lexed.folded.passage.text.trim() } };
  }
  const figures = lexed.tokens.filter(isFigure);
  const isOpen = figures.length === 0 && hasWord(lexed.tokens, "unmeasured-pending");
  if (!isOpen && !hasWord(lexed.tokens, "unset", "unsettled")) return undefined;
  const words = wholeText(lexed);
  const at = meaning.findIndex((token) => isWord(token, "unset", "unsettled", "unmeasured-pending"));
  const name = at > 0 ? nameBefore(lexed, lexed.tokens.indexOf(meaning[at] ?? (meaning[0] as Token))) : "";
  return figures.length === 0
    ? { name, target: { kind: "unset", words: words.words } }
    : { name, target: { kind: "unreadable", why: "two-readings", unread: [words] } };
}
