/** The indicator's name: what stands before the value. */
import type { Lexed } from "../lexer";

/** The name: everything before the value but punctuation and a joining particle. */
export function nameBefore(lexed: Lexed, end: number): string {
  const { tokens, folded } = lexed;
  const last = tokens[end - 1];
  if (end === 0 || !last) return "";
  const { text, offset } = folded.passage;
  const stop = (folded.origin[last.end] ?? offset + text.length) - offset;
  return text
    .slice(0, stop)
    .replace(/[\s:：、，,。\-－・]+$/u, "")
    .replace(/(?:を|が|は|で|の|にて|において|については?)$/u, "")
    .replace(/^[\s・●○■◆◇※]+/u, "")
    .replace(/(?:^|[\s:：を、])(?:年間?|毎?月|毎?週|四半期に|半年に)$/u, "")
    .trim();
}
