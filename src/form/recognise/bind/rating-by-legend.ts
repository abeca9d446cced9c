/** The rating beside the legend that explains it, where no label led to it. */
import { isBlankBox } from "../grid";
import { isMark, legendScale } from "../marks";
import type { Section } from "../vocabulary";
import type { Binder } from "./findings";

export function bindRatingByLegend({ block, findings }: Binder, field: string, section: Section): void {
  if (findings.named(field)) return;
  for (const legend of block.boxes) {
    if (block.saying(legend).kind !== "legend" || legendScale(legend) !== "process") continue;
    const own = block.sectionOf(legend);
    if (own?.section !== section || legend.left <= own.area.left + 1) continue;
    const before = block.grid.at(legend.top, legend.left - 1);
    const isRating = isMark(before, "process") || (isBlankBox(before) && before.isMerged);
    if (!findings.takes(before) && isRating && before.top === legend.top)
      findings.add(
        field,
        { label: legend, section: own, rank: 0 },
        { slot: { box: before, fill: "framed", skipped: 0 }, direction: "legend" },
        true,
      );
  }
}
