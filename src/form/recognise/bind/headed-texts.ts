/** Cells of the plan that begin with their own heading: 【撤退・再構築基準】, 前年度までの実績. */
import { splitSections } from "../../../notation/sections";
import { type Passage, foldedKey } from "../../../notation/text";
import type { Binder, Guide, Way } from "./findings";

export function bindHeadedTexts({ block, findings }: Binder): void {
  for (const box of block.boxes) {
    const section = block.sectionOf(box);
    if (block.saying(box).kind !== "entry" || section?.section !== "plan") continue;
    const { target, criterion, prior } = splitSections(box.text, "target");
    if (target.length > 0 || findings.takes(box)) continue;
    const itself: Way = { slot: { box, fill: "filled", skipped: 0 }, direction: "itself" };
    const guide: Guide = { label: box, section, rank: 0 };
    if (criterion.some(saysSomething)) findings.add("撤退再構築基準", guide, itself, true);
    if (prior.some(saysSomething)) findings.add("前年度までの実績", guide, itself, true);
  }
}

const SAYS_SOMETHING = /[0-9]|場合|すれば|なければ|未満|以下|する|した|なし|設定/u;

/** Whether what follows a heading in its cell is an entry, and no footnote or further words of the label. */
function saysSomething({ text }: Passage): boolean {
  const words = foldedKey(text).replace(/\([^()]*\)|<[^<>]*>|(?:※|注|\*)[0-9]*/gu, "");
  return SAYS_SOMETHING.test(words);
}
