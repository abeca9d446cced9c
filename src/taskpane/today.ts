/** The date that stands in a form before anybody enters one: the terminal's. */
import type { Language } from "../messages/because";

/** "令和8年6月15日", "15 June 2026" */
export function today(language: Language, now: Date = new Date()): string {
  return language === "ja"
    ? new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long" }).format(now)
    : new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(now);
}
