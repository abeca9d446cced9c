/** A block's heading as printed: 「具体的取組4-1-1　区政会議の効果的な運営」. */
import { fold } from "../notation/text";
import { type BlockRef, blockOfNumber } from "./block-name";
import type { BlockKind } from "./fields";

/** What a block of the form is; the workbook itself (方針) has no heading. */
export type FormKind = Exclude<BlockKind, "policy">;

/** The words in front of a block's number: those of the form first, then its variants. */
const BLOCK_WORDINGS = {
  issue: ["経営課題", "主な経営課題", "重点的に取り組む主な経営課題"],
  strategy: [
    "めざす成果及び戦略",
    "めざす成果および戦略",
    "めざす成果・戦略",
    "めざす成果と戦略",
    "目指す成果及び戦略",
    "目指す成果および戦略",
    "成果及び戦略",
    "戦略",
  ],
  initiative: ["具体的取組", "具体的な取組", "具体的取り組み", "具体的な取り組み", "取組", "取り組み"],
} as const satisfies Readonly<Record<FormKind, readonly string[]>>;

/** In the order of the form. */
export const FORM_KINDS: readonly FormKind[] = ["issue", "strategy", "initiative"];

/** The words of a kind as alternatives of a pattern, longest first; their letters may be spaced out. */
export function wordingPattern(kind: FormKind): string {
  return BLOCK_WORDINGS[kind]
    .toSorted((one, other) => other.length - one.length)
    .map((wording) => [...wording].join("\\s*"))
    .join("|");
}

const HEADING = new RegExp(
  `^\\s*(?:${FORM_KINDS.map((kind) => `(?<${kind}>${wordingPattern(kind)})`).join("|")})` +
    String.raw`\s*(?<number>[0-9０-９]+(?:\s*[-‐‑–—―ー−－_]\s*[0-9０-９]+)*)[\s:：【]*`,
  "u",
);

/** A block's heading in the words of the form, however it is printed: "具体的取組4-1-1". */
export function formHeading(kind: FormKind, { number }: BlockRef): string {
  return BLOCK_WORDINGS[kind][0] + number;
}

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
  const [whole] = match;
  const { number = "", ...words } = match.groups ?? {};
  const kind = FORM_KINDS.find((one) => words[one] !== undefined);
  const block = blockOfNumber(number.replace(/\s+/gu, ""));
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
