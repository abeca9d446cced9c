/** The open workbook: its sheets, what stands in the selected cell, the sheet itself. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { unreadFileSentence } from "../../messages/unread-files";
import { useLanguage } from "../../taskpane/words";
import { type Area, type CellAddress, formatArea, formatCell } from "../../workbook/address";
import { drawSheet } from "../../xlsx/picture";
import type { Book } from "../book";
import { contentText } from "../content-text";
import { editCell } from "../edit-cell";
import { showInPane } from "../show-in-pane";
import { usePreviewWords } from "../words";
import type { Trouble } from "./message";
import { SheetTabs } from "./sheet-tabs";
import { SheetView } from "./sheet-view";

interface BookViewProps {
  readonly book: Book;
  readonly onTrouble: (trouble: Trouble | undefined) => void;
}

export function BookView({ book, onTrouble }: BookViewProps): JSX.Element {
  const words = usePreviewWords();
  const language = useLanguage();
  const [chosen, setSheet] = useState(() => firstSheet(book));
  const [selection, setSelection] = useState<CellAddress | undefined>();
  const [selected, setSelected] = useState<Area | undefined>();
  const [reveal, setReveal] = useState(0);
  const [revision, setRevision] = useState(0);
  const [editing, setEditing] = useState<string | undefined>();
  // The sheet that was looked at may have gone: 点検結果, with the highlights.
  const sheet = book.workbook.parts.entry(chosen) ? chosen : firstSheet(book);
  const drawing = useMemo(() => drawSheet(book.workbook.parts, sheet), [book, sheet, revision]);

  useEffect(
    () =>
      book.listen((event) => {
        if (event.kind !== "selected") {
          setRevision((before) => before + 1);
          return;
        }
        setSelection(event.cell);
        setSelected(event.area);
        if (!event.reveals) return;
        setSheet(event.cell.sheet);
        setReveal((before) => before + 1);
      }),
    [book],
  );

  const edit = async (cell: CellAddress, text: string): Promise<void> => {
    const edited = await editCell(book, cell, text);
    const title = words.cannotEdit(formatCell(cell));
    if (edited.kind === "refused") onTrouble({ title, explain: words.obstacle[edited.why] });
    else onTrouble(edited.kind === "conflict" ? { title, explain: words.changedMeanwhile } : undefined);
  };

  const content = selection ? contentText(book, selection) : undefined;
  return (
    <section class="sheet-side" aria-label={words.sheet}>
      <p class="cell-line">
        <span class="cell-line-place">{selectionWords(book, selected)}</span>
        <span class="cell-line-text" aria-live="polite">
          {selection ? content?.text : words.editHint}
        </span>
      </p>
      {drawing.kind === "refused" && <p class="none">{unreadFileSentence(drawing.refusal, language)}</p>}
      {drawing.kind === "drawn" && (
        <SheetView
          picture={drawing.picture}
          selection={selection?.sheet === sheet ? selection : undefined}
          selected={selected?.sheet === sheet ? selected : undefined}
          selectionEnd={book.selectionEnd?.sheet === sheet ? book.selectionEnd : undefined}
          reveal={reveal}
          label={words.sheetLabel(sheet)}
          editing={editing}
          onSelect={(cell, extend) => {
            if (extend) book.extend(cell);
            else book.select(cell, { reveals: false });
            showInPane(book.selection ?? cell, book.report);
          }}
          onEdit={() => {
            setEditing(content?.text);
          }}
          onEdited={(text) => {
            setEditing(undefined);
            document.querySelector<HTMLElement>(".sheet-paper")?.focus();
            if (selection && text !== undefined) void edit(selection, text);
          }}
        />
      )}
      <SheetTabs book={book} sheet={sheet} onSheet={setSheet} />
    </section>
  );
}

/** A merge is called by its first cell, as everywhere; several cells by their corners. */
function selectionWords({ selection, selectionEnd }: Book, selected: Area | undefined): string {
  if (!selection || !selected) return "";
  return selectionEnd === selection ? formatCell(selection) : formatArea(selected);
}

function firstSheet(book: Book): string {
  const sheets = book.workbook.parts.sheets;
  return (sheets.find(({ visibility }) => visibility === "visible") ?? sheets[0])?.name ?? "";
}
