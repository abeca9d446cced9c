/** How a block is called on the form. */
import type { PaneWords } from "../messages/pane";
import type { BlockReport } from "../session/report";

/** "具体的取組4-1-1" */
export function blockName(block: BlockReport, words: PaneWords): string {
  const space = /[A-Za-z]$/u.test(words.block[block.kind]) ? " " : "";
  return words.block[block.kind] + space + block.number;
}

/** "具体的取組4-1-1 区政会議の効果的な運営" */
export function blockHeading(block: BlockReport, words: PaneWords): string {
  return `${blockName(block, words)} ${block.title === "" ? words.untitled : block.title}`;
}
