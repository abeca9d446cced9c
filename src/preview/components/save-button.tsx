/** Saving the workbook as it stands in the preview. */
import type { JSX } from "preact";
import type { Book } from "../book";
import { WORKBOOK_TYPE, download } from "../download";
import { savedName } from "../file-names";
import { usePreviewWords } from "../words";

export function SaveButton({ book }: { readonly book: Book }): JSX.Element {
  const words = usePreviewWords();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        download(savedName(book), [book.workbook.save()], WORKBOOK_TYPE);
        book.holdsUnsavedWork = false;
      }}
    >
      {words.save}
    </button>
  );
}
