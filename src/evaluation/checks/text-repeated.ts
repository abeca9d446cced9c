/** 文章の重複: the same 課題 or 改善策 in two blocks. Named is the second; 特になし may stand twice. */
import { foldedKey } from "../../notation/text";
import { type Check, type Raised, isReached } from "./check";
import { isPlaceholder } from "./placeholder";

const FIELDS = ["中間.課題と改善策", "課題", "改善策", "今後の対応方向"] as const;

export const textRepeated: Check = {
  id: "text-repeated",
  name: "文章の重複",
  severity: "参考",
  from: "midterm",
  find: ({ sheet, policy, phase }) =>
    FIELDS.flatMap((field): Raised[] => {
      const isDue = field.startsWith("中間.") || isReached("self", phase);
      // 課題 of an issue is another thing: what has to be solved, not what was left over.
      const blocks = isDue ? sheet.blocks.filter(({ kind }) => kind !== "issue") : [];
      const seen = new Map<string, string>();
      return blocks.flatMap((block): Raised[] => {
        const text = block.texts[field]?.join("\n") ?? "";
        if (isPlaceholder(text, policy)) return [];
        const key = foldedKey(text).replace(/^・/u, "");
        const first = seen.get(key);
        if (first === undefined) seen.set(key, block.id);
        return first === undefined
          ? []
          : [{ block: block.id, field, facts: { other: first, text }, also: [{ block: first, field }] }];
      });
    }),
};
