/**
 * 「プロセス指標の達成状況」 of the 自己評価: the result, and the rating beside or below it, unless they have
 * labels of their own.
 */
import { type Box, isBlankBox, sameBox } from "../grid";
import { fieldsOf } from "../labels";
import { isDash, isMark, mayBeEntry } from "../marks";
import { type Slot, slotsBelow, slotsRight } from "../slots";
import { bindExecution } from "./execution";
import type { Binder, Guide, Way } from "./findings";
import { habitual, habitualInColumn } from "./habitual";
import { fits, isLoose } from "./shape";

export function bindResultAndRating(binder: Binder, guide: Guide): void {
  const { block, findings } = binder;
  const around = block.around(guide.section);
  const right = slotsRight(guide.label, around);
  const below = slotsBelow(guide.label, around);
  const ways = waysFrom(binder, guide.label, right, below);
  const framed = ways.filter(({ slot }) => slot.fill === "framed");

  const marks = ratingMarks(ways);
  const mark = marks.length === 1 ? marks[0] : undefined;
  const text = standingText(ways);
  // A short word in the narrower of two cells may be a rating that the legend does not know.
  const isDoubtful =
    text !== undefined &&
    !mark &&
    mayBeEntry(text.slot.box) &&
    framed.some(({ slot }) => width(slot.box) > width(text.slot.box));
  let result = isDoubtful ? undefined : (text ?? roomForText(framed, mark));
  // A dash behind the result says that there is no rating, where a rating belongs.
  const open = ways.filter(({ slot }) => slot.fill === "framed" || isDash(slot.box));
  const rating = mark ?? (result && ratingBehind(result, open, [...right, ...below]));
  if (!rating && !result && !isDoubtful) result = onlyRoom(binder, guide, ways);

  if (marks.length > 1) for (const one of marks) findings.add("達成状況", guide, one, false);
  // Nothing but bare cells: the result is where the other labels' entries are.
  if (ways.every(({ slot }) => slot.fill === "bare"))
    result = habitualInColumn(binder, guide, right[0], undefined, "text");
  addOrHabit(binder, "プロセス実績", guide, result);
  const bound = marks.length > 1 ? undefined : addOrHabit(binder, "達成状況", guide, rating);
  if (bound) bindExecution(binder, "実施状況", guide, bound);
}

/** The cells that the label may lead to and no other label does, those below before those to the right. */
function waysFrom(
  { block, habits }: Binder,
  label: Box,
  right: readonly Slot[],
  below: readonly Slot[],
): readonly Way[] {
  const across = habits.ofColumn(block.kind, label);
  // Beyond bare cells a text may belong to something else.
  const isNext = ({ box, skipped }: Slot): boolean =>
    skipped === 0 || isMark(box, "process") || box.left - label.left === across;
  return [
    ...below
      .filter(({ box }) => !block.isLabel(box.top, box.left - 1, label))
      .map((slot): Way => ({ slot, direction: "below" })),
    ...right
      .filter((slot) => isNext(slot) && !block.isLabel(slot.box.top - 1, slot.box.left, label))
      .map((slot): Way => ({ slot, direction: "right" })),
  ];
}

/** A lone (i) is a rating cell whose number is still to come, unless it has a cell of its own beside it. */
function ratingMarks(ways: readonly Way[]): readonly Way[] {
  const rated = ways.filter(({ slot }) => isMark(slot.box, "process"));
  if (rated.length > 0) return rated;
  const executions = ways.filter(({ slot }) => isMark(slot.box, "execution"));
  const framed = ways.filter(({ slot }) => slot.fill === "framed");
  const hasRoomForText = texts(ways).length > 0 || framed.length > 1;
  const isBesideBlank = executions.some(({ slot: { box } }) =>
    framed.some(({ slot }) => slot.box.top === box.top && slot.box.right === box.left - 1),
  );
  return isBesideBlank && hasRoomForText ? [] : executions;
}

function texts(ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ slot }) => slot.fill === "filled" && fits(slot.box, "text"));
}

/** The text below the label, or else the only one. */
function standingText(ways: readonly Way[]): Way | undefined {
  const all = texts(ways);
  return all.find(({ direction }) => direction === "below") ?? (all.length === 1 ? all[0] : undefined);
}

/** Of two blank cells the wider one takes the text; of one alone it is the rating's or the text's. */
function roomForText(framed: readonly Way[], mark: Way | undefined): Way | undefined {
  const below = framed.filter(({ direction }) => direction === "below");
  const [first, second] = (below.length > 0 ? below : framed)
    .filter((one) => one !== mark)
    .toSorted((one, other) => width(other.slot.box) - width(one.slot.box));
  if (!first) return undefined;
  return mark || (second && width(first.slot.box) > width(second.slot.box)) ? first : undefined;
}

/** The cell without a rating that follows the result's. */
function ratingBehind(result: Way, open: readonly Way[], slots: readonly Slot[]): Way | undefined {
  const { box } = result.slot;
  const next = open.find(
    (one) =>
      one !== result &&
      (one.direction === result.direction || one.direction === "right") &&
      (one.slot.box.top !== box.top || one.slot.box.left > box.left),
  );
  if (!next) return undefined;
  // A bare cell in front of a merged one may be no more than a gap.
  const isGap =
    isLoose(next.slot) &&
    slots.some(
      (other) =>
        !isLoose(other) && other.box.top === next.slot.box.top && other.box.left > next.slot.box.right,
    );
  return isGap ? undefined : next;
}

/** A blank cell that is alone is the result's where the rating has a label of its own. */
function onlyRoom({ block }: Binder, { label, section }: Guide, ways: readonly Way[]): Way | undefined {
  const [only, second] = ways.filter(({ slot }) => slot.fill === "framed");
  if (!only || second || ways.some(({ slot }) => slot.fill === "filled")) return undefined;
  const hasOwnRating = block
    .labels()
    .some(
      (other) =>
        !sameBox(other.box, label) &&
        other.section === section &&
        fieldsOf(other.meaning, section?.section)[0] === "達成状況",
    );
  return hasOwnRating ? only : undefined;
}

/** A cell that nothing shows to be one counts less than what other blocks show for the label. */
function addOrHabit(binder: Binder, field: string, guide: Guide, found: Way | undefined): Slot | undefined {
  const usual = habitual(binder, field, guide);
  const isShown = found && !(usual && isBlankBox(found.slot.box) && isLoose(found.slot));
  const chosen = isShown ? found : usual;
  if (chosen) binder.findings.add(field, guide, chosen, true);
  return chosen?.slot;
}

function width(box: Box): number {
  return box.right - box.left + 1;
}
