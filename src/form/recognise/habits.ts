/**
 * What the filled cells of a workbook show: how far from its label a field's cell lies.
 *
 * A field's own habit counts only where every block that shows one shows the same; the habit of a column of
 * labels, where several different labels show it and hardly any shows another.
 */
import type { FormKind } from "../heading";
import type { Box } from "./grid";

export interface Move {
  readonly across: number;
  readonly down: number;
}

/** What one label of a column shows: a cell to its right, one below it, or texts in both. */
export type Testimony = Move | "both";

const FEWEST_LABELS = 3;
const LEAST_SHARE = 0.75;

export class Habits {
  private readonly byField = new Map<string, Move | "mixed">();
  /** By column, then by the label's wording. */
  private readonly byColumn = new Map<string, Map<string, number | "other">>();
  private readonly decided = new Map<string, number | undefined>();

  /** Takes note of a field whose cell is filled and certain. */
  learn(kind: FormKind, field: string, label: string, move: Move): void {
    const key = fieldKey(kind, field, label);
    const known = this.byField.get(key);
    const isSame =
      known === undefined || (known !== "mixed" && known.across === move.across && known.down === move.down);
    this.byField.set(key, isSame ? move : "mixed");
  }

  /** Takes note of what a label shows, whether it is certain or not. */
  hear(kind: FormKind, at: Pick<Box, "sheet" | "left">, label: string, testimony: Testimony): void {
    const key = columnKey(kind, at);
    const column = this.byColumn.get(key) ?? new Map<string, number | "other">();
    this.byColumn.set(key, column);
    const shown = testimony !== "both" && testimony.down === 0 ? testimony.across : "other";
    const known = column.get(label);
    column.set(label, known === undefined || known === shown ? shown : "other");
    this.decided.clear();
  }

  /** The move that all blocks show for this label; "mixed" where they differ. */
  ofLabel(kind: FormKind, field: string, label: string): Move | "mixed" | undefined {
    return this.byField.get(fieldKey(kind, field, label));
  }

  /** How far to the right the labels of a column have their cells, in blocks of a kind. */
  ofColumn(kind: FormKind, at: Pick<Box, "sheet" | "left">): number | undefined {
    const key = columnKey(kind, at);
    if (!this.decided.has(key)) this.decided.set(key, shared([...(this.byColumn.get(key)?.values() ?? [])]));
    return this.decided.get(key);
  }
}

function shared(shown: readonly (number | "other")[]): number | undefined {
  const counts = new Map<number, number>();
  for (const one of shown) if (one !== "other") counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= FEWEST_LABELS && count >= LEAST_SHARE * shown.length)?.[0];
}

function fieldKey(kind: FormKind, field: string, label: string): string {
  // A block's heading differs from block to block; its title is found the same way.
  return [kind, field, field === "名称" ? "" : label].join("|");
}

function columnKey(kind: FormKind, { sheet, left }: Pick<Box, "sheet" | "left">): string {
  return `${kind}|${sheet}|${String(left)}`;
}
