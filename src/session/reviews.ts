/** Managers' reviews by block: how each stands, and what has changed since it was looked at. */
import { fieldOf } from "../form/fields";
import type { BlockRef } from "../form/block-name";
import { rowWords } from "../messages/findings";
import type { ReadWorkbook } from "./assess";
import type { HyokaRecord, Review } from "./record";

/** The review of a block; a block that nobody has looked at has none. */
export interface ReviewedBlock {
  readonly block: BlockRef;
  readonly review: Review;
  /** 前回確認後に変わった項目: fields whose text is another one now. */
  readonly changed: readonly string[];
}

/** The texts of a block by field, as they stand. */
export type StandingTexts = (block: string) => Readonly<Record<string, string>>;

/** In the order of the form. */
export function reviewedBlocks(
  { form }: Pick<ReadWorkbook, "form">,
  { reviews }: Pick<HyokaRecord, "reviews">,
  standing: StandingTexts,
): readonly ReviewedBlock[] {
  return form.blocks.flatMap(({ block }): ReviewedBlock[] => {
    const review = reviews.find((one) => one.block === block.id);
    return review ? [{ block, review, changed: changedFields(review.values, standing(block.id)) }] : [];
  });
}

function changedFields(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  const fields = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...fields].filter((field) => (before[field] ?? "") !== (now[field] ?? ""));
}

/** A field as printed on the form: 「個別」 with its row, 「戦略の進捗状況」. */
export function headingOf({ kind }: BlockRef, field: string): string {
  const [, column = "", row = ""] = /^(.+)\.([0-9]+)$/u.exec(field) ?? [];
  const own = fieldOf(kind, field);
  if (own) return own.heading;
  const heading = fieldOf(kind, column)?.heading;
  return heading === undefined ? field : `${heading}（${rowWords(Number(row), "ja")}）`;
}
