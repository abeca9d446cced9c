/** 「全校で実施」 of a target that names the whole and its number: 「全小学校（8校）で実施」. */
import { figuresWithin } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Actual } from "../reading";
import { foldedKey } from "../text";
import { readDeed } from "./deed";
import { exactly } from "./exactly";
import { textOf } from "./named";
import type { Expectation } from "./reading";

const ALL =
  /(?:全|(?:すべて|全て)の)(?:小学|中学|小中学)?(?:校|園|地域|地区|校区|町会|団体|会場|施設|事業所|回)|全$/u;

/** Whether an indicator's name speaks of all there are. */
export function namesWhole(name: string): boolean {
  return ALL.test(foldedKey(name));
}

export function readWhole(lexed: Lexed, tokens: readonly Token[], expected: Expectation): Actual | undefined {
  const { whole } = expected;
  if (!whole || figuresWithin(tokens).length > 0 || foldedKey(textOf(lexed, tokens)).search(ALL) !== 0)
    return undefined;
  const deed = readDeed(lexed, tokens, expected);
  if (deed?.kind !== "deed" || !deed.done) return undefined;
  return exactly(whole.value, whole.unit, deed.span);
}
