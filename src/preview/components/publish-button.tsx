/** Saving the copy for publication. */
import type { JSX } from "preact";
import { useLanguage } from "../../taskpane/words";
import type { Book } from "../book";
import { WORKBOOK_TYPE, download } from "../download";
import { publishedName } from "../file-names";
import { usePreviewWords } from "../words";
import type { Trouble } from "./message";

interface PublishButtonProps {
  readonly book: Book;
  readonly onTrouble: (trouble: Trouble | undefined) => void;
}

export function PublishButton({ book, onTrouble }: PublishButtonProps): JSX.Element {
  const words = usePreviewWords();
  const language = useLanguage();
  const publish = async (): Promise<void> => {
    const { publicationCopy } = await import(/* webpackChunkName: "preview-engine" */ "../publication-copy");
    const copy = await publicationCopy(book, language);
    if (copy.kind === "made") {
      onTrouble(undefined);
      download(publishedName(book.file), [copy.bytes], WORKBOOK_TYPE);
    } else onTrouble({ title: words.cannotPublish, explain: copy.explain });
  };
  return (
    <button type="button" class="button" title={words.publishExplain} onClick={() => void publish()}>
      {words.publish}
    </button>
  );
}
