/** The sheets of the workbook; hidden ones can be looked at, too, because they are judged. */
import type { JSX } from "preact";
import type { Book } from "../book";
import { usePreviewWords } from "../words";

interface SheetTabsProps {
  readonly book: Book;
  readonly sheet: string;
  readonly onSheet: (sheet: string) => void;
}

export function SheetTabs({ book, sheet, onSheet }: SheetTabsProps): JSX.Element {
  const words = usePreviewWords();
  return (
    <div class="sheet-tabs" role="group" aria-label={words.sheets}>
      {book.workbook.parts.sheets
        .filter(({ visibility }) => visibility !== "veryHidden")
        .map(({ name, visibility }) => (
          <button
            key={name}
            type="button"
            class="sheet-tab"
            aria-pressed={name === sheet}
            onClick={() => {
              onSheet(name);
            }}
          >
            {visibility === "visible" ? name : words.hidden(name)}
          </button>
        ))}
    </div>
  );
}
