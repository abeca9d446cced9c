/**
 * Names of the form `BLOCK.FIELD`: 取組4_1_1.達成状況.
 *
 * Excel forbids hyphens in names, so the number 4-1-1 is written 4_1_1. Excel does not tell capital from
 * small letters in names; width of letters and digits makes no difference to a person, and none here.
 */
import { type BlockKind, type Field, FIELDS } from "./fields";

export interface BlockRef {
  /** "取組4_1_1"; "方針" for the workbook. */
  readonly id: string;
  readonly kind: BlockKind;
  /** "4-1-1"; "" for the workbook. */
  readonly number: string;
}

const PREFIX: Readonly<Record<Exclude<BlockKind, "policy">, string>> = {
  issue: "課題",
  strategy: "戦略",
  initiative: "取組",
};
/** By how many numbers a block's own has: 4, 4-1, 4-1-1. */
const BY_DEPTH = [undefined, "issue", "strategy", "initiative"] as const;

export const POLICY_BLOCK: BlockRef = { id: "方針", kind: "policy", number: "" };

const BLOCK = /^(課題|戦略|取組)([0-9]+(?:_[0-9]+)*)$/u;
const NUMBER = /^[0-9]+(?:-[0-9]+){0,2}$/u;

const widthFolded = (text: string): string => text.normalize("NFKC");

/** "取組4_1_1" → the block; undefined for anything else, also where the number has the wrong depth. */
export function parseBlock(text: string): BlockRef | undefined {
  const name = widthFolded(text);
  if (name === POLICY_BLOCK.id) return POLICY_BLOCK;
  const match = BLOCK.exec(name);
  return match ? blockOf((match[2] ?? "").replaceAll("_", "-"), match[1]) : undefined;
}

/** "4-1-1" → 取組4_1_1, "4-1" → 戦略4_1, "4" → 課題4. */
export function blockOfNumber(text: string): BlockRef | undefined {
  const number = widthFolded(text)
    .trim()
    .replace(/[‐‑–—―ーｰ−_]/gu, "-");
  return NUMBER.test(number) ? blockOf(number) : undefined;
}

function blockOf(number: string, prefix?: string): BlockRef | undefined {
  const kind = BY_DEPTH[number.split("-").length];
  if (!kind || (prefix !== undefined && PREFIX[kind] !== prefix)) return undefined;
  return { id: PREFIX[kind] + number.replaceAll("-", "_"), kind, number };
}

export interface FieldRef {
  readonly block: BlockRef;
  readonly field: Field;
}

/** "取組4_1_1.中間.有効性" → block and field; undefined for a name that is not ours. */
export function parseFieldName(text: string): FieldRef | undefined {
  const name = widthFolded(text);
  const dot = name.indexOf(".");
  const block = dot > 0 ? parseBlock(name.slice(0, dot)) : undefined;
  const field = block && fieldNamed(block.kind, name.slice(dot + 1));
  return field && { block, field };
}

/** A field of a kind of block by its name, without regard to case and width. */
export function fieldNamed(kind: BlockKind, text: string): Field | undefined {
  return BY_KEY.get(fieldKey(kind, text));
}

const fieldKey = (kind: string, name: string): string => `${kind} ${widthFolded(name).toLowerCase()}`;

const BY_KEY: ReadonlyMap<string, Field> = new Map(
  Object.entries(FIELDS).flatMap(([kind, fields]) =>
    fields.map((field) => [fieldKey(kind, field.name), field]),
  ),
);

/** The full name of a field: "取組4_1_1.達成状況". */
export function fieldName({ block, field }: FieldRef): string {
  return `${block.id}.${field.name}`;
}

/** Orders blocks as on the form: 課題4, 戦略4-1, 取組4-1-1, 取組4-1-2, 戦略4-2 … */
export function compareBlocks(one: BlockRef, other: BlockRef): number {
  const left = one.number.split("-").map(Number);
  const right = other.number.split("-").map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
