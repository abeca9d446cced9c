/** The bar above: which workbook is open, another one, what stays private. */
import type { ComponentChildren, JSX } from "preact";
import type { Book } from "../book";
import { usePreviewWords } from "../words";

interface FileBarProps {
  readonly book: Book | undefined;
  readonly isSample: boolean;
  readonly onOpen: (file: File) => void;
  /** Further actions. */
  readonly children?: ComponentChildren;
}

export function FileBar({ book, isSample, onOpen, children }: FileBarProps): JSX.Element {
  const words = usePreviewWords();
  return (
    <section class="file-bar" aria-label={words.file}>
      <p class="file-bar-about">
        <b>{book?.file ?? words.product}</b>
        {isSample && <span class="mark mark-quiet">{words.sample}</span>}
        <span class="file-bar-private">{words.private}</span>
      </p>
      <div class="file-bar-actions">
        <label class="button file-button">
          {words.open}
          <input
            type="file"
            class="unseen"
            accept=".xlsx,.xlsm"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onOpen(file);
              // Choosing the same file again, changed meanwhile, is a choice, too.
              currentTarget.value = "";
            }}
          />
        </label>
        {children}
      </div>
    </section>
  );
}
