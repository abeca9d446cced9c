/** 名称: the title's cell, or the whole heading where number and title share a cell. */
import { type Box, isBlankBox } from "../grid";
import { type Slot, type Surroundings, slotsRight } from "../slots";
import type { BlockView } from "./block-view";
import type { Binder, Guide, Way } from "./findings";
import { habitual } from "./habitual";

export function bindTitle(binder: Binder): void {
  const { block, findings } = binder;
  const guide: Guide = { label: block.region.heading.box, section: undefined, rank: 0 };
  const { way, isCertain } = wayToTitle(binder, guide);
  findings.add("名称", guide, way, isCertain);
}

function wayToTitle(binder: Binder, guide: Guide): { readonly way: Way; readonly isCertain: boolean } {
  const { block } = binder;
  const { heading } = block.region;
  const itself: Slot = { box: heading.end, fill: "filled", skipped: 0 };
  if (heading.title !== "") return certain(itself, "itself");
  const next = firstRight(block);
  const under = firstBelow(block, heading.box);
  const isUnder = under !== undefined && block.saying(under).kind === "entry";
  if (next?.fill === "filled" && !isLongText(next.box)) return certain(next, "right");
  if (isUnder && under.top === heading.box.bottom + 1 && /^[【「<][^【】]*[】」>]$/u.test(under.key))
    return certain({ ...itself, box: under }, "below");
  if (next?.fill === "framed" && next.box.isMerged) return certain(next, "right");
  const usual = habitual(binder, "名称", guide);
  if (usual && (usual.slot.box.isMerged || !isBlankBox(usual.slot.box)))
    return { way: usual, isCertain: true };
  return {
    way: { slot: { ...itself, box: heading.box }, direction: "itself" },
    isCertain: !isUnder && !next,
  };
}

function certain(slot: Slot, direction: Way["direction"]) {
  return { way: { slot, direction }, isCertain: true };
}

/** What stands first behind a heading, in its rows. */
function firstRight(block: BlockView): Slot | undefined {
  const { heading, area } = block.region;
  const around: Surroundings = {
    grid: block.grid,
    limits: { ...area, bottom: heading.box.bottom },
    isNear: () => true,
    saying: (box) => block.saying(box),
  };
  return slotsRight(heading.end, around).find(({ fill }) => fill !== "bare");
}

/** What stands first below a heading, at its left edge. */
function firstBelow({ grid, region }: BlockView, { bottom, left }: Box): Box | undefined {
  for (let row = bottom + 1; row <= Math.min(bottom + 3, region.area.bottom); row++) {
    const box = grid.at(row, left);
    if (!isBlankBox(box)) return box.left === left ? box : undefined;
  }
  return undefined;
}

const LONGEST_TITLE = 120;

function isLongText(box: Box): boolean {
  return box.text.length > LONGEST_TITLE;
}
