/** The copy of the open workbook that is fit for publication. */
import type { Language } from "../messages/because";
import { conflictSentence, refusalSentence } from "../messages/outcomes";
import { previewWords } from "../messages/preview";
import { type ClearOutcome, makePublishable } from "../session/take-back";
import { XlsxWorkbook } from "../xlsx";
import type { Book } from "./book";

export type PublicationCopy =
  | { readonly kind: "made"; readonly bytes: Uint8Array }
  /** Something that is not the citizens' business could not be taken out. */
  | { readonly kind: "not-made"; readonly explain: string };

/** The open workbook stays as it is. */
export async function publicationCopy(book: Book, language: Language): Promise<PublicationCopy> {
  const copy = new XlsxWorkbook(book.workbook.save());
  const explain = incomplete(await makePublishable(copy), language);
  return explain === "" ? { kind: "made", bytes: copy.save() } : { kind: "not-made", explain };
}

/** Why the copy may not be published; "" where nothing of ours is left in it. */
function incomplete(outcome: ClearOutcome, language: Language): string {
  switch (outcome.kind) {
    case "cleared":
      return outcome.leftOut.length > 0 ? previewWords(language).remains : "";
    case "refused":
      return refusalSentence(outcome.refusal.why, language);
    case "not-applied":
      return previewWords(language).remains;
    case "conflict":
    case "half-written":
      return conflictSentence(outcome.cells, language);
  }
}
