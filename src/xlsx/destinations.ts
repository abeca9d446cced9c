/** What the cells of a workbook are like as destinations; each sheet is looked at once. */
import type { CellAddress } from "../workbook/address";
import type { Obstacle } from "../workbook/change-set";
import type { Destination } from "../workbook/port";
import { SheetObstacles } from "./obstacles";
import { ValidationLists } from "./validation-lists";
import type { WorkbookParts } from "./workbook-parts";

interface SheetDestinations {
  readonly obstacles: SheetObstacles;
  readonly lists: ValidationLists;
}

const KNOWN = new WeakMap<WorkbookParts, Destinations>();

/** Those of a workbook, the same for everybody who asks: who reads it, and who writes what was read. */
export function destinationsOf(parts: WorkbookParts): Destinations {
  const known = KNOWN.get(parts) ?? new Destinations(parts);
  KNOWN.set(parts, known);
  return known;
}

export class Destinations {
  private readonly sheets = new Map<string, SheetDestinations | undefined>();

  constructor(private readonly parts: WorkbookParts) {}

  obstacle(cell: CellAddress): Obstacle | undefined {
    const found = this.sheet(cell.sheet);
    return found ? found.obstacles.of(cell) : "no-sheet";
  }

  /** Why a cell cannot be highlighted; undefined where it can. */
  markObstacle({ sheet }: CellAddress): Obstacle | undefined {
    const found = this.sheet(sheet);
    return found ? found.obstacles.ofMarks : "no-sheet";
  }

  of(cell: CellAddress): Destination {
    return {
      obstacle: this.obstacle(cell),
      allowed: this.sheet(cell.sheet)?.lists.of(cell.row, cell.column),
    };
  }

  private sheet(name: string): SheetDestinations | undefined {
    const key = name.toLowerCase();
    if (!this.sheets.has(key)) {
      const entry = this.parts.entry(name);
      const sheet = this.parts.sheet(name);
      this.sheets.set(
        key,
        entry &&
          sheet && {
            obstacles: new SheetObstacles(sheet, this.parts, entry),
            lists: new ValidationLists(sheet, this.parts),
          },
      );
    }
    return this.sheets.get(key);
  }
}
