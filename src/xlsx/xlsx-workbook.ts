/** A workbook file behind the port: changed in memory, all or nothing, and saved as bytes. */
import { type Area, type CellAddress, overlap } from "../workbook/address";
import { BLANK_CELL } from "../workbook/cell";
import { type Applied, type ChangeSet, NO_CHANGE, isRecordAlone } from "../workbook/change-set";
import type { Catalogue, Cells, Sheet, Snapshot, SnapshotRequest, Workbook } from "../workbook/port";
import { isSameValue } from "../workbook/same-value";
import { accumulated } from "./accumulated";
import type { Codec } from "./codec";
import { compoundFileRefusal } from "./compound-file";
import { destinationsOf } from "./destinations";
import { leftOutOf, refusalsOf, refusedAdditions } from "./outcome";
import { checkWritten } from "./read-back";
import { Package } from "./package";
import { PackageDraft } from "./package-draft";
import { recordPart } from "./record-part";
import { bySheet } from "./by-sheet";
import { type Refusal, Refused } from "./refusal";
import { extended, rewritten } from "./rewriting";
import type { SheetContents } from "./sheet-contents";
import { WorkbookParts } from "./workbook-parts";

export type Opening =
  { readonly ok: true; readonly workbook: XlsxWorkbook } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Opens an .xlsx or .xlsm file.
 *
 * All that reading may need later is read and checked here: nothing is judged from a part that breaks off.
 *
 * @param bytes  the file
 * @param codec  what inflates and deflates its parts
 */
export function openWorkbook(bytes: Uint8Array, codec?: Codec): Opening {
  const refusal = compoundFileRefusal(bytes);
  if (refusal) return { ok: false, refusal };
  try {
    return { ok: true, workbook: new XlsxWorkbook(bytes, codec) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

export class XlsxWorkbook implements Workbook {
  private opened: WorkbookParts;
  /** All that was changed since. */
  private changes: ChangeSet = NO_CHANGE;
  private current: WorkbookParts;

  /** @throws Refused for anything that is no sound workbook */
  constructor(bytes: Uint8Array, codec?: Codec) {
    this.opened = new WorkbookParts(new Package(bytes, codec));
    this.opened.check();
    this.current = this.opened;
  }

  /** Whether somebody signed the file: every change breaks the signature, ours too. */
  get isSigned(): boolean {
    return this.opened.container.names().some((name) => /^\/?_xmlsignatures[/\\].+\.xml$/iu.test(name));
  }

  /** What the file holds now, part by part: for drawing it. */
  get parts(): WorkbookParts {
    return this.current;
  }

  /** The file as it is now; the very bytes that were opened while nothing differs. */
  save(): Uint8Array {
    return this.current.container.save();
  }

  /** A digest of everything in the file but our record. */
  digest(): string {
    return this.current.container.digest(recordPart(this.current.container));
  }

  async catalogue(): Promise<Catalogue> {
    const parts = this.current;
    return await Promise.resolve({
      sheets: parts.sheets.map(({ name, visibility }): Sheet => ({
        name,
        visibility,
        // A sheet is only read when somebody asks for it.
        get used() {
          return parts.contents(name)?.used;
        },
      })),
      names: parts.names,
    });
  }

  async cells(areas: readonly Area[]): Promise<Cells> {
    return await Promise.resolve(cellsOf(this.current, areas));
  }

  async merges(areas: readonly Area[]): Promise<readonly Area[]> {
    const merges = areas.flatMap((area) =>
      (this.current.sheet(area.sheet)?.merges ?? []).filter((merge) => overlap(merge, area)),
    );
    return await Promise.resolve([...new Set(merges)]);
  }

  async snapshot({ areas, destinations }: SnapshotRequest): Promise<Snapshot> {
    const parts = this.current;
    const cells = cellsOf(parts, [...areas, ...destinations]);
    const part = recordPart(parts.container);
    const asked = bySheet(destinations, ({ sheet }) => sheet);
    const isAsked = (cell: CellAddress): boolean =>
      (asked.get(cell.sheet.toLowerCase()) ?? []).some((area) => isInside(area, cell));
    const about = destinationsOf(parts);
    return await Promise.resolve({
      ...cells,
      destination: (cell) => (isAsked(cell) ? about.of(cell) : undefined),
      record: part === undefined ? undefined : parts.container.text(part),
      isReadOnly: false,
    });
  }

  async apply(changes: ChangeSet): Promise<Applied> {
    const target = withSheets(this.current, changes);
    const refusals = [...refusedAdditions(this.current, changes), ...refusalsOf(target, changes)];
    if (refusals.length > 0) return { kind: "refused", refusals };
    const changed = changes.cells.filter(
      ({ cell, expected }) => !isSameValue(valueAt(target, cell), expected),
    );
    if (changed.length > 0) return { kind: "conflict", cells: changed.map(({ cell }) => cell) };
    const leftOut = leftOutOf(this.current, changes);
    if (changes.addedSheets.some(({ name }) => this.changes.removedSheets.includes(name))) {
      // It comes again after it went: what is there now is what the file was opened as.
      this.opened = this.current;
      this.changes = NO_CHANGE;
    }
    const all = accumulated(this.changes, changes);
    const written = withRecordAlone(this.current, changes) ?? this.rewrittenFromOpened(all);
    checkWritten(written, changes, leftOut);
    this.current = written;
    this.changes = all;
    return await Promise.resolve({ kind: "applied", leftOut });
  }

  private rewrittenFromOpened(all: ChangeSet): WorkbookParts {
    const base = withSheets(this.opened, all);
    return new WorkbookParts(rewritten(base, all), this.opened);
  }
}

/** Where only our record changes, and it has its part already: no other part is written anew. */
function withRecordAlone(parts: WorkbookParts, changes: ChangeSet): WorkbookParts | undefined {
  const { record } = changes;
  if (record.kind !== "set" || !isRecordAlone(changes)) return undefined;
  const part = recordPart(parts.container);
  if (part === undefined) return undefined;
  const draft = new PackageDraft(parts.container);
  draft.replace(part, record.value);
  return new WorkbookParts(draft, parts);
}

/** The workbook with its added sheets, still blank. */
function withSheets(parts: WorkbookParts, { addedSheets }: ChangeSet): WorkbookParts {
  const added = addedSheets.filter(({ name }) => !parts.entry(name));
  return added.length === 0 ? parts : new WorkbookParts(extended(parts, added), parts);
}

function valueAt(parts: WorkbookParts, { sheet, row, column }: CellAddress) {
  return (parts.contents(sheet)?.cell(row, column) ?? BLANK_CELL).value;
}

function cellsOf(parts: WorkbookParts, areas: readonly Area[]): Cells {
  // Damage is found here and not when somebody looks at a cell.
  const read = new Map(areas.map(({ sheet }) => [sheet.toLowerCase(), parts.contents(sheet)]));
  /** By the spellings that are asked for: a name is folded once, and not for every cell. */
  const spelled = new Map<string, SheetContents | undefined>();
  const sheetNamed = (name: string): SheetContents | undefined => {
    if (!spelled.has(name)) spelled.set(name, read.get(name.toLowerCase()));
    return spelled.get(name);
  };
  return {
    at: ({ sheet, row, column }) => sheetNamed(sheet)?.cell(row, column) ?? BLANK_CELL,
    used: (sheet) => sheetNamed(sheet)?.used,
  };
}

/** On the same sheet. */
function isInside(area: Area, { row, column }: CellAddress): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}
