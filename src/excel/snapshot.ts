/** What an evaluation reads besides sheets and names, in one round trip: cells, destinations, our own traces. */
import { formatCell, type Area, type CellAddress } from "../workbook/address";
import type { Destination, Snapshot, SnapshotRequest } from "../workbook/port";
import { FoundCells, cellQuestions } from "./cells";
import type { OpenWorkbook } from "./catalogue";
import {
  cellsOf,
  destinationQuestion,
  headingQuestion,
  isWithin,
  itemsIn,
  type DestinationCell,
  type DestinationCells,
} from "./destinations";
import { marksQuestion, type PlacedMark } from "./marks";
import { askAll, type Progress, type Question } from "./questions";
import { recordQuestion, type RecordPart } from "./record-part";

/** What writing has to know of the workbook as it was before. */
export interface Footprint {
  readonly open: OpenWorkbook;
  readonly destinations: DestinationCells;
  readonly marks: readonly PlacedMark[];
  readonly parts: readonly RecordPart[];
}

/**
 * Reads the cells, and the state of those that may be written.
 *
 * A validation list that refers to cells outside of `areas` takes one round trip more.
 *
 * @throws ExcelError
 */
export async function readSnapshot(
  open: OpenWorkbook,
  { areas, destinations }: SnapshotRequest,
  progress: Progress,
): Promise<{ readonly snapshot: Snapshot; readonly footprint: Footprint }> {
  const found = new FoundCells();
  const footprint = new ReadFootprint(open);
  await askAll([...cellQuestions(areas, found), ...footprint.questions(cellsOf(destinations))], progress);
  const elsewhere = footprint.listAreas().filter((area) => !isWithin(area, areas));
  const lists = new FoundCells();
  await askAll(cellQuestions(elsewhere, lists), progress);
  const itemsOf = (area: Area) => itemsIn(area, isWithin(area, areas) ? found : lists);
  return {
    footprint,
    snapshot: {
      at: (address) => found.at(address),
      used: (sheet) => found.used(sheet),
      destination(address) {
        const cell = footprint.destinations.get(formatCell(address));
        return cell && destinationOf(cell, itemsOf);
      },
      record: footprint.parts[0]?.xml,
      isReadOnly: open.isReadOnly,
    },
  };
}

/** Our traces, and the cells that shall be written where nobody has read them. */
export async function readFootprint(
  open: OpenWorkbook,
  cells: readonly CellAddress[],
  progress: Progress,
): Promise<Footprint> {
  const footprint = new ReadFootprint(open);
  await askAll(footprint.questions(cells), progress);
  return footprint;
}

class ReadFootprint implements Footprint {
  readonly destinations = new Map<string, DestinationCell>();
  readonly marks: PlacedMark[] = [];
  parts: readonly RecordPart[] = [];

  constructor(readonly open: OpenWorkbook) {}

  questions(cells: readonly CellAddress[]): readonly Question[] {
    const { sheets, recordParts } = this.open;
    const headings: Area[] = [];
    const onSheets = new Set(cells.map(({ sheet }) => sheet));
    const tables = [...onSheets].flatMap((sheet) => sheets.get(sheet)?.tables ?? []);
    return [
      ...tables.map((table) => headingQuestion(table, (heading) => headings.push(heading))),
      ...cells.map((cell) =>
        destinationQuestion(cell, this.open, headings, (destination) => {
          this.destinations.set(formatCell(cell), destination);
        }),
      ),
      ...[...sheets.keys()].map((sheet) => marksQuestion(sheet, (marks) => this.marks.push(...marks))),
      ...(recordParts.length > 0 ? [recordQuestion(recordParts, (parts) => (this.parts = parts))] : []),
    ];
  }

  /** The cells that validation lists refer to. */
  listAreas(): readonly Area[] {
    return [...this.destinations.values()].flatMap(({ list }) => (list?.kind === "area" ? [list.area] : []));
  }
}

function destinationOf(
  { obstacle, list }: DestinationCell,
  itemsOf: (area: Area) => readonly string[],
): Destination {
  return { obstacle, allowed: list?.kind === "area" ? itemsOf(list.area) : list?.items };
}
