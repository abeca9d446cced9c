/** A block's heading as printed: 「具体的取組4-1-1　区政会議の効果的な運営」. */
import { fold } from "../notation/text";
import { type BlockRef, blockOfNumber } from "./block-name";

const HEADING =
  /^[\s　]*(?:(具体的取組|取組)|(めざす成果(?:及び|および)戦略|戦略)|(経営課題))[\s　]*([0-9０-９]+(?:[\s　]*[-‐‑–—―ー−－_][\s　]*[0-9０-９]+)*)[\s　:：【]*/u;

export interface Heading {
  /** The block that the heading's word and number mean; undefined where they do not fit each other. */
  readonly block: BlockRef | undefined;
  /** "具体的取組4-1-1", as printed but folded. */
  readonly words: string;
  readonly title: string;
}

/** Reads a heading at the beginning of a text; undefined where none stands there. */
export function readHeading(text: string): Heading | undefined {
  const match = HEADING.exec(text);
  if (!match) return undefined;
  const [whole, initiative, strategy, , number = ""] = match;
  const kind = initiative !== undefined ? "initiative" : strategy !== undefined ? "strategy" : "issue";
  const block = blockOfNumber(number.replace(/[\s　]+/gu, ""));
  return {
    block: block?.kind === kind ? block : undefined,
    words: fold(whole).replace(/[\s:【]+/gu, ""),
    title: text.slice(whole.length).trim(),
  };
}

/** 「具体的取組4-1-1　区政会議の効果的な運営」 → 区政会議の効果的な運営; a title of its own as it is. */
export function titleOf(text: string): string {
  return readHeading(text)?.title ?? text.trim();
}
