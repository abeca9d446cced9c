/** Hands the preview's language down to its components. */
import { type PreviewWords, previewWords } from "../messages/preview";
import { useLanguage } from "../taskpane/words";

export function usePreviewWords(): PreviewWords {
  return previewWords(useLanguage());
}
