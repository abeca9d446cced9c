/**
 * The 警告 cells: each block's findings where a cell is named for them and no person has written into it, not
 * even a space: clearing could not put that back as it was.
 */
import { groupedBy } from "../evaluation/grouped";
import { cellString } from "../form/cell-text";
import { POLICY_BLOCK } from "../form/block-name";
import { warningText } from "../messages/warning-text";
import type { CellChange } from "../workbook/change-set";
import type { ReadWorkbook } from "./assess";
import { obstacleAt } from "./disposition";
import { WARNING, isOurs } from "./own-ratings";
import { cellOf } from "./place";
import { type HyokaRecord, type Written, writtenIn } from "./record";
import type { FindingReport } from "./report";

export interface Warnings {
  readonly changes: readonly CellChange[];
  /** Our texts that stand there afterwards. */
  readonly written: readonly Written[];
}

/**
 * @param findings  those that shall be told; none takes our texts away
 */
export function warnings(
  read: ReadWorkbook,
  record: HyokaRecord,
  findings: readonly FindingReport[],
): Warnings {
  const { form, snapshot } = read;
  const changes: CellChange[] = [];
  const written: Written[] = [];
  for (const { block } of form.blocks) {
    const place = { block: block.id, field: WARNING };
    const cell = cellOf(form, place);
    if (!cell) continue;
    const expected = snapshot.at(cell).value;
    const stands = cellString(expected);
    const isOwn = writtenIn(record.written, block.id).some(
      (one) => isSamePlace(one, place) && isOurs(one, form, snapshot),
    );
    if (obstacleAt(cell, read)) {
      // What cannot be renewed now is ours all the same once the protection is off.
      if (isOwn) written.push({ ...place, text: stands });
      continue;
    }
    if (!isOwn && stands !== "") continue;
    const text = warningText(findingsOf(findings, block.id));
    if (text !== "") written.push({ ...place, text });
    if (text !== (isOwn ? stands : ""))
      changes.push({ cell, expected, content: text === "" ? { kind: "blank" } : { kind: "text", text } });
  }
  return { changes, written };
}

/** Those of a block; what concerns the whole workbook is told beside its heading. */
const findingsOf = groupedBy(({ block }: FindingReport) => (block === "" ? POLICY_BLOCK.id : block));

function isSamePlace(one: Written, other: { readonly block: string; readonly field: string }): boolean {
  return one.block === other.block && one.field === other.field;
}
