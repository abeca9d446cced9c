/** One cell for each indicator: the columns of a strategy's table reach down as far as its rows. */
import { splitLabels } from "../../../notation/numbering";
import { passage } from "../../../notation/text";
import { type Area, anchorOf, areaOf } from "../../../workbook/address";
import type { Box } from "../grid";
import { isBlankRow } from "../slots";
import type { Section } from "../vocabulary";
import type { BlockView } from "./block-view";
import type { Binder, Finding, Findings } from "./findings";

export function stretchColumns({ block, findings }: Binder): void {
  const columns = findings.all.filter(
    ({ field, place }) => field.isColumn && place.evidence.direction === "below",
  );
  const [first] = columns;
  if (!first) return;
  const overall = findings.named("全体")?.box;
  const framed =
    overall && overall.bottom > overall.top && columns.some(({ box }) => box.top === overall.top)
      ? overall.bottom - overall.top + 1
      : undefined;
  const heights = new Map(columns.map((one) => [one, rowsFrom(block, one.box, one.place.evidence.section)]));
  const shared = framed ?? Math.min(...[...heights.values()].map(({ standing }) => standing));
  const isClear =
    framed !== undefined ||
    (startsBelowLabel(block, first) &&
      endsAt(block, findings, first.box, shared, heights.get(first)?.possible ?? 1));
  findings.revise((finding) => {
    const height = heights.get(finding);
    if (!height) return finding;
    const { box, place } = finding;
    const area: Area = { ...areaOf(anchorOf(box)), bottom: box.top + shared - 1 };
    // An entry over several rows would leave holes in the column: no name can say that.
    const isWhole = shared === 1 || box.bottom === box.top;
    return {
      ...finding,
      place: { ...place, area },
      isCertain: finding.isCertain && isWhole && isClear && height.standing === shared,
    };
  });
}

/** Whether no bare row between header and table could be its first row as well. */
function startsBelowLabel({ grid }: BlockView, { box, place }: Finding): boolean {
  if (box.isMerged) return true;
  const header = grid.at(place.evidence.label.row, place.evidence.label.column);
  return box.top === header.bottom + 1;
}

/** Whether a table is known to end after so many rows, and not among the bare rows that follow. */
function endsAt(block: BlockView, findings: Findings, box: Box, rows: number, possible: number): boolean {
  if (box.isMerged || rows === possible) return true;
  const target = findings.named("アウトカム指標")?.box.text ?? "";
  const indicators = new Set(splitLabels(passage(target)).flatMap(({ labels }) => labels)).size;
  if (indicators > 1) return rows === indicators;
  const area = block.sectionOf(box)?.area ?? block.region.area;
  return target !== "" && !isBlankRow(block.grid, box.top, area);
}

/** The rows of a table: those in which something stands or is merged, and all that could be its rows. */
function rowsFrom(
  block: BlockView,
  box: Box,
  section: Section | undefined,
): { readonly standing: number; readonly possible: number } {
  const own = block.sections.find(
    ({ section: name, area }) => name === section && area.top <= box.top && box.top <= area.bottom,
  );
  const area = own?.area ?? block.region.area;
  let possible = 0;
  let standing = 1;
  for (let row = box.top; row <= area.bottom; row++) {
    const here = block.grid.at(row, box.left);
    const saying = block.saying(here).kind;
    if (here.left !== box.left || here.top !== row || (saying !== "blank" && saying !== "entry")) break;
    if (box.isMerged !== here.isMerged || (box.isMerged && here.right !== box.right)) break;
    if (!isTableRow(block, row, area)) break;
    possible++;
    if (!isBlankRow(block.grid, row, area)) standing = possible;
  }
  return { standing, possible };
}

/** A row that begins with a label belongs to what comes after the table. */
function isTableRow(block: BlockView, row: number, area: Area): boolean {
  for (let column = area.left; column <= area.right; column++) {
    const box = block.grid.at(row, column);
    if (box.top === row && block.saying(box).kind === "label") return false;
  }
  return true;
}
