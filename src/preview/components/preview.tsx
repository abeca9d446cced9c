/** The whole page: the file's bar, the sheet on the left, the pane on the right. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Language } from "../../messages/because";
import { previewWords } from "../../messages/preview";
import { unreadFileSentence } from "../../messages/unread-files";
import { lateDoor } from "../../taskpane/late-door";
import { Pane } from "../../taskpane/pane";
import { LanguageContext } from "../../taskpane/words";
import { openWorkbook } from "../../xlsx";
import { Book } from "../book";
import { useDroppedFile } from "../use-dropped-file";
import { BookView } from "./book-view";
import { FileBar } from "./file-bar";
import { FolderButton } from "./folder-button";
import { Message, type Trouble } from "./message";
import { PublishButton } from "./publish-button";
import { SaveButton } from "./save-button";

export interface OpenedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface PreviewProps {
  readonly sample: OpenedFile;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

export function Preview({ sample, language: first, onLanguage }: PreviewProps): JSX.Element {
  const [language, setLanguage] = useState(first);
  const [firstBook] = useState(() => opened(sample));
  const [book, setBook] = useState(firstBook);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const words = previewWords(language);
  const door = useMemo(
    () =>
      book &&
      lateDoor(async () =>
        (await import(/* webpackChunkName: "preview-engine" */ "../file-door")).fileDoor(book),
      ),
    [book],
  );

  useEffect(() => {
    document.title = book ? `${book.file} – ${words.product}` : words.product;
  }, [book, words]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (book?.holdsUnsavedWork) event.preventDefault();
    };
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("beforeunload", leave);
    };
  }, [book]);

  const open = async (file: File): Promise<void> => {
    if (book?.holdsUnsavedWork && !window.confirm(words.discard(book.file))) return;
    setTrouble(undefined);
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const opening = bytes && openWorkbook(new Uint8Array(bytes));
    if (opening?.ok) setBook(new Book(file.name, opening.workbook));
    else
      setTrouble({
        title: words.cannotOpen(file.name),
        explain: unreadFileSentence(opening ? opening.refusal : { code: "cannot-read" }, language),
      });
  };
  const isDropping = useDroppedFile((file) => void open(file));

  return (
    <LanguageContext.Provider value={language}>
      <div class={`preview${isDropping ? " preview-dropping" : ""}`}>
        <FileBar
          book={book}
          isSample={book !== undefined && book === firstBook}
          onOpen={(file) => void open(file)}
        >
          {book && <SaveButton book={book} />}
          {book && <PublishButton book={book} onTrouble={setTrouble} />}
          <FolderButton />
        </FileBar>
        {trouble && (
          <Message
            {...trouble}
            onClose={() => {
              setTrouble(undefined);
            }}
          />
        )}
        {isDropping && <p class="drop-here">{words.drop}</p>}
        {book && door && (
          <div class="preview-sides">
            <BookView key={book.number} book={book} onTrouble={setTrouble} />
            <div class="pane-side">
              <Pane
                // Another workbook is another check.
                key={book.number}
                door={door}
                language={language}
                onLanguage={(next) => {
                  setLanguage(next);
                  onLanguage(next);
                }}
              />
            </div>
          </div>
        )}
      </div>
    </LanguageContext.Provider>
  );
}

function opened({ file, bytes }: OpenedFile): Book | undefined {
  const opening = openWorkbook(bytes);
  return opening.ok ? new Book(file, opening.workbook) : undefined;
}
