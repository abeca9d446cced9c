/** The indicator's name: what stands before the value. */
import type { Lexed } from "../lexer";
import { originOf } from "../text";

/** The name: everything before the value but punctuation and a joining particle. */
export function nameBefore(lexed: Lexed, end: number): string {
  const { tokens, folded } = lexed;
  const last = tokens[end - 1];
  if (end === 0 || !last) return "";
  return folded.passage.text
    .slice(0, originOf(folded, last.end))
    .replace(/[\s:：=＝、，,。\-－・]+$/u, "")
    .replace(/(?:を|が|は|で|の|にて|において|については?)$/u, "")
    .replace(/^[\s・●○■◆◇※]+/u, "")
    .replace(/(?:^|[\s:：を、])(?:年間?|毎?月|毎?週|四半期に|半年に)$/u, "")
    .trim();
}
