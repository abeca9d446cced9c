/** Texts that count as blank in a required field: 特になし, 同上, －. Which ones is policy. */
import { foldedKey } from "../../notation/text";
import type { JudgingPolicy } from "../policy";

/** Whether nothing is said: blank, only marks, or one of the placeholders, each perhaps as an item of a list. */
export function isPlaceholder(text: string, policy: JudgingPolicy): boolean {
  const known = new Set(policy.placeholders.map(bare));
  return text.split("\n").every((line) => {
    const key = bare(line);
    return key === "" || known.has(key);
  });
}

function bare(line: string): string {
  return foldedKey(line).replace(/^[・●○■□*※]+|[。.、,]+$/gu, "");
}
