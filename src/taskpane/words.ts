/** Hands the pane's language down to its components. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../messages/because";
import { paneWords, type PaneWords } from "../messages/pane";

export const LanguageContext = createContext<Language>("ja");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useWords(): PaneWords {
  return paneWords(useContext(LanguageContext));
}
