/**
 * Walks over the cells of a sheet, and makes an element only of those that somebody asks for.
 *
 * Cells and rows without `r` follow the one before them (ECMA-376, 18.3.1.4; some writers leave it out).
 */
import { LAST_COLUMN, LAST_ROW } from "../workbook/address";
import { attribute } from "./markup";
import { type Tag, TagWalk } from "./tag-walk";

/** A cell element and where it stands. */
export interface CellElement {
  readonly row: number;
  readonly column: number;
  readonly tag: Tag;
  readonly contentEnd: number;
  readonly end: number;
}

export class CellWalk {
  column = 0;
  private readonly walk: TagWalk;
  /** The opening tag of a cell that has content; undefined for one that has none. */
  private opening: Tag | undefined;

  /**
   * @param from     in front of a row or a cell; `to`: behind one
   * @param row      the row in which it begins; 0 in front of all rows
   * @param isPlain  whether nothing in the text can hide a closing tag
   */
  constructor(
    private readonly text: string,
    from: number,
    to: number,
    public row: number,
    private readonly isPlain: boolean,
  ) {
    this.walk = new TagWalk(text, from, to);
  }

  /** Goes to the next cell. @returns whether there is one */
  next(): boolean {
    const { walk, text } = this;
    while (walk.next()) {
      if (walk.kind === "close") continue;
      if (walk.isNamed("c")) return this.stop();
      if (!walk.isNamed("row")) continue;
      this.row = Number(attribute(text, walk, "r") ?? this.row + 1);
      this.column = 0;
    }
    return false;
  }

  private stop(): boolean {
    const { walk, text } = this;
    const place = placeOf(attribute(text, walk, "r") ?? "");
    this.row = place?.row ?? this.row;
    this.column = place?.column ?? this.column + 1;
    this.opening = walk.kind === "empty" ? undefined : walk.tag;
    return this.opening === undefined || walk.toClosing(this.isPlain);
  }

  /** Whether the cell has a style only. */
  get isEmpty(): boolean {
    return this.opening === undefined;
  }

  get element(): CellElement {
    const { row, column, walk, opening } = this;
    const contentEnd = opening ? walk.start : walk.end;
    return { row, column, tag: opening ?? walk.tag, contentEnd, end: walk.end };
  }
}

const [DIGIT_0, LETTER_A, LETTER_Z, LOWER] = [0x30, 0x61, 0x7a, 0x20];

/** "AB12" → row 12, column 28; undefined for anything else. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  let [at, column, row] = [0, 0, 0];
  for (let code = reference.charCodeAt(0) | LOWER; LETTER_A <= code && code <= LETTER_Z;) {
    column = column * 26 + code - LETTER_A + 1;
    at += 1;
    code = reference.charCodeAt(at) | LOWER;
  }
  const letters = at;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - DIGIT_0;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return letters > 0 && row > 0 && column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : undefined;
}
