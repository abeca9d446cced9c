/** 名称の未記入: a block's heading without a title. */
import { type Check, hasField } from "./check";

export const titleMissing: Check = {
  id: "title-missing",
  name: "名称の未記入",
  severity: "参考",
  from: "plan",
  find: ({ sheet }) =>
    sheet.blocks
      .filter((block) => hasField(block, "名称") && block.title === "")
      .map((block) => ({ block: block.id, field: "名称" })),
};
