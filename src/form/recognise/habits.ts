/**
 * What the filled blocks of a workbook show: how far from its label a field's cell lies.
 *
 * A habit counts only where every block that shows one shows the same.
 */
import type { FormKind } from "../heading";
import type { Box } from "./grid";

export interface Move {
  readonly across: number;
  readonly down: number;
}

export class Habits {
  private readonly byField = new Map<string, Move | "mixed">();
  private readonly byColumn = new Map<string, Move | "mixed">();

  /** Takes note of a field whose cell is filled and certain. */
  learn(kind: FormKind, field: string, label: string, at: Pick<Box, "sheet" | "left">, move: Move): void {
    note(this.byField, fieldKey(kind, field, label), move);
    if (move.down === 0) note(this.byColumn, columnKey(at), move);
  }

  /** The move that all blocks show for this label; "mixed" where they differ. */
  ofLabel(kind: FormKind, field: string, label: string): Move | "mixed" | undefined {
    return this.byField.get(fieldKey(kind, field, label));
  }

  /** The move to the right that all labels of a column show. */
  ofColumn(at: Pick<Box, "sheet" | "left">): Move | undefined {
    const move = this.byColumn.get(columnKey(at));
    return move === "mixed" ? undefined : move;
  }
}

function fieldKey(kind: FormKind, field: string, label: string): string {
  // A block's heading differs from block to block; its title is found the same way.
  return [kind, field, field === "名称" ? "" : label].join("|");
}

function columnKey({ sheet, left }: Pick<Box, "sheet" | "left">): string {
  return `${sheet}|${String(left)}`;
}

function note(habits: Map<string, Move | "mixed">, key: string, move: Move): void {
  const known = habits.get(key);
  const isSame =
    known === undefined || (known !== "mixed" && known.across === move.across && known.down === move.down);
  habits.set(key, isSame ? move : "mixed");
}
