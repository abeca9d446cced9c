/** What of a text was not read, and why, for the sentence. */
import type { UnreadableWhy } from "../../notation/reading";
import type { Unread } from "../../notation/text";

export function unreadFacts({
  why,
  unread,
}: {
  readonly why: UnreadableWhy;
  readonly unread: readonly Unread[];
}): Readonly<Record<string, string>> {
  return { why, words: unread.map(({ words }) => words).join("」「") };
}
