/** The sheet as it prints: only the rows in view are on the page. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Area, type CellAddress, anchorOf, cellReference } from "../../workbook/address";
import type { SheetPicture } from "../../xlsx/picture";
import { rectangle } from "../cell-style";
import { step } from "../grid-keys";
import { useRowsInSteps } from "../use-rows-in-steps";
import { rowAt, visibleRows } from "../visible-rows";
import { CellEditor } from "./cell-editor";
import { SheetImage } from "./sheet-image";
import { SheetRow } from "./sheet-row";

/** Smaller than this nobody can read; the sheet scrolls sideways instead. */
const SMALLEST_SCALE = 0.6;
/** Rows beyond the edges of the view, so that scrolling never shows blank paper. */
const MARGIN = 400;
/** Around the paper. */
const GAP = 16;

interface SheetViewProps {
  readonly picture: SheetPicture;
  /** The selected cell, if it is on this sheet. */
  readonly selection: CellAddress | undefined;
  /** All that is selected with it. */
  readonly selected: Area | undefined;
  /** Where an arrow key with Shift goes on from. */
  readonly selectionEnd: CellAddress | undefined;
  /** Changes whenever the selected cell shall be brought into view. */
  readonly reveal: number;
  readonly label: string;
  readonly editing: string | undefined;
  /** @param extend  whether everything up to that cell shall be selected */
  readonly onSelect: (cell: CellAddress, extend: boolean) => void;
  readonly onEdit: () => void;
  /** @param text  undefined where the person gave up */
  readonly onEdited: (text: string | undefined) => void;
}

export function SheetView(props: SheetViewProps): JSX.Element {
  const { picture, selection, selected, selectionEnd, reveal, label, editing } = props;
  const { onSelect, onEdit, onEdited } = props;
  const view = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 800, width: 1000 });
  const [width, height] = [picture.columns.at(-1) ?? 0, picture.rows.at(-1) ?? 0];
  // What is printed fits into the view; notes beside it are a scroll away.
  const printed = picture.printArea ? (picture.columns[picture.printArea.right] ?? width) : width;
  const scale = Math.min(1, Math.max(SMALLEST_SCALE, (scroll.width - 2 * GAP) / Math.max(1, printed)));

  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return undefined;
    const measure = (): void => {
      setScroll({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    view.current?.scrollTo({ top: 0, left: 0 });
  }, [picture.sheet]);

  const area = selection && picture.areaAt(selection);
  useEffect(() => {
    if (area && reveal > 0 && view.current) bringIntoView(view.current, rectangle(picture, area), scale);
    // Only when asked for: not when the person scrolls away, nor when the sheet is drawn anew.
  }, [reveal]);

  const range = visibleRows(
    picture.rows,
    (scroll.top - GAP) / scale - MARGIN,
    (scroll.top - GAP + scroll.height) / scale + MARGIN,
  );
  const shown = useRowsInSteps(
    picture.sheet,
    picture.rowsShowing(range.first, range.last),
    rowAt(picture.rows, (scroll.top - GAP + scroll.height / 2) / scale),
    (row) => picture.cellsOf(row).length,
  );
  // A row that is drawn already is handed over as it is, and left alone.
  const drawn = useMemo(() => new Map<number, JSX.Element>(), [picture]);
  const rows = shown.map((row) => {
    const known = drawn.get(row) ?? <SheetRow key={row} picture={picture} row={row} />;
    drawn.set(row, known);
    return known;
  });

  const cellUnder = (event: MouseEvent): CellAddress | undefined => {
    const paper = view.current?.querySelector(".sheet-paper")?.getBoundingClientRect();
    if (!paper) return undefined;
    const [x, y] = [(event.clientX - paper.left) / scale, (event.clientY - paper.top) / scale];
    if (x < 0 || y < 0 || x > width || y > height) return undefined;
    return { sheet: picture.sheet, row: rowAt(picture.rows, y), column: rowAt(picture.columns, x) };
  };

  return (
    <div
      class="sheet-view"
      ref={view}
      onScroll={({ currentTarget }) => {
        setScroll({
          top: currentTarget.scrollTop,
          height: currentTarget.clientHeight,
          width: currentTarget.clientWidth,
        });
      }}
    >
      <div class="sheet-room" style={{ width: width * scale + 2 * GAP, height: height * scale + 2 * GAP }}>
        <div
          class={`sheet-paper${picture.hasGridlines ? "" : " sheet-plain"}`}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={picture.rows.length - 1}
          aria-colcount={picture.columns.length - 1}
          style={{ left: GAP, top: GAP, width, height, transform: `scale(${String(scale)})` }}
          onClick={(event) => {
            const cell = cellUnder(event);
            if (cell) onSelect(cell, event.shiftKey);
          }}
          onDblClick={onEdit}
          onKeyDown={(event) => {
            if (editing !== undefined || event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === "Enter" || event.key === "F2") onEdit();
            else {
              const next = step(picture, event.shiftKey ? selectionEnd : selection, event.key);
              if (!next) return;
              onSelect(next, event.shiftKey);
            }
            event.preventDefault();
          }}
        >
          {picture.images.map((image, index) => (
            <SheetImage key={index} image={image} />
          ))}
          {rows}
          {area && (
            <div
              class="sheet-selection"
              style={rectangle(picture, selected ?? area)}
              data-cell={cellReference(anchorOf(area))}
            />
          )}
          {area && editing !== undefined && (
            <CellEditor text={editing} place={rectangle(picture, area)} onDone={onEdited} />
          )}
        </div>
      </div>
    </div>
  );
}

function bringIntoView(
  view: HTMLElement,
  { left, top, width, height }: ReturnType<typeof rectangle>,
  scale: number,
): void {
  const [x, y] = [left * scale + GAP, top * scale + GAP];
  const isSeen =
    y >= view.scrollTop &&
    y + height * scale <= view.scrollTop + view.clientHeight &&
    x >= view.scrollLeft &&
    x + width * scale <= view.scrollLeft + view.clientWidth;
  if (isSeen) return;
  // A third from the top: what stands above a cell tells what it is.
  view.scrollTo({
    top: Math.max(0, y - view.clientHeight / 3),
    left: x + width * scale <= view.clientWidth ? 0 : Math.max(0, x - view.clientWidth / 3),
  });
}
