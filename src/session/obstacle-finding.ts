/** 判定の不一致 of a rating that could not be written: its cell differs from it, and a person has to act. */
import { parseBlock } from "../form/block-name";
import { fieldOf } from "../form/fields";
import type { Language } from "../messages/because";
import { blockHeading, rowWords } from "../messages/findings";
import { ratingObstacle } from "../messages/obstacles";
import { formatCell } from "../workbook/address";
import { type Disposition, dispositionsIn } from "./disposition";
import type { FindingReport } from "./report";

/**
 * Nothing where the rating could be written.
 *
 * @param becoming  what becomes of all of them: of several rows it says which
 */
export function obstacleFinding(
  { judgment, place, cell, computed, entered, obstacle }: Disposition,
  becoming: readonly Disposition[],
  language: Language,
): readonly FindingReport[] {
  const block = parseBlock(place.block);
  if (obstacle === undefined || computed === null || !block) return [];
  const rows = dispositionsIn(becoming, place.block).filter((one) => one.judgment.field === judgment.field);
  return [
    {
      rule: "rating-differs",
      severity: judgment.field === "達成状況" ? "要修正" : "要確認",
      block: place.block,
      field: place.field,
      cell: cell ? formatCell(cell) : "",
      message: ratingObstacle(
        obstacle,
        {
          place: blockHeading(block.kind, block.number),
          heading: fieldOf(block.kind, judgment.field)?.heading ?? judgment.field,
          part: judgment.index !== null && rows.length > 1 ? rowWords(judgment.index, language) : "",
          rating: computed,
          entered,
        },
        language,
      ),
      kept: null,
    },
  ];
}
