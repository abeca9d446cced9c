/** Which language the pane speaks: Office's, until the person chooses. */
import type { Language } from "../messages/because";

const KEY = "hyoka.language";

/** @param office  Office's display language, "ja-JP" */
export function firstLanguage(office: string): Language {
  const chosen = remembered();
  if (chosen === "ja" || chosen === "en") return chosen;
  return office.toLowerCase().startsWith("ja") ? "ja" : "en";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that forbids storage forgets the choice, and nothing else.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
