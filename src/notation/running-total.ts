/** A total over several years, spoken of in a name or a note: 「累計登録者数」「（通算590人）」. */
import { RUNNING_TOTAL } from "./vocabulary";

const WORDS = new RegExp(RUNNING_TOTAL.join("|"), "u");

export function speaksOfRunningTotal(words: string): boolean {
  return WORDS.test(words);
}
