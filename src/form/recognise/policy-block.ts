/** 方針: where the sheet says its year and its ward, above its first block. */
import { type Area, anchorOf, areaOf } from "../../workbook/address";
import { POLICY_BLOCK } from "../block-name";
import { fieldOf } from "../fields";
import { wardOf, yearOf } from "../year-and-ward";
import { type Box, type Grid, isBlankBox } from "./grid";
import type { RecognisedBlock, RecognisedField } from "./recognition";

const YEAR = String.raw`(?:令和|平成)(?:[0-9]{1,2}|元)年度`;
const WARD = String.raw`[^\s()【】]{1,20}?`;
/** 「様式2　令和3年度　福島区運営方針」 */
const BOTH = new RegExp(String.raw`^[【[(]?(?:様式2)?[】\])]?${YEAR}(?!の)${WARD}運営方針`, "u");
const ONLY_WARD = new RegExp(`^${WARD}(?:区|局|室)運営方針`, "u");
const LABELS = { 年度: /^(?:対象)?年度$/u, 所属: /^(?:所属|所属名|区名|区・局名)$/u } as const;
const LONGEST_TITLE = 60;

type Found = Readonly<Record<"年度" | "所属", Box | undefined>>;

/** @param sheets  the sheets with blocks, and the row of the first one */
export function policyBlock(
  sheets: readonly { readonly grid: Grid; readonly firstRow: number }[],
): readonly RecognisedBlock[] {
  const found = sheets.map(({ grid, firstRow }) => titlesAbove(grid, firstRow));
  const first = found.find(({ 年度, 所属 }) => 年度 ?? 所属);
  if (!first) return [];
  const fields = (["年度", "所属"] as const).flatMap((name): [string, RecognisedField][] => {
    const field = fieldOf("policy", name);
    const box = first[name];
    if (!field || !box) return [];
    const others = found.flatMap((one) => one[name] ?? []);
    // Every sheet repeats the title; if they differ, a person has to say which one is this workbook's.
    const isOne = others.every(({ key }) => key === box.key);
    const area: Area = areaOf(anchorOf(box));
    const evidence = { label: anchorOf(box), direction: "itself", section: undefined } as const;
    return [[name, { kind: isOne ? "certain" : "to-confirm", field, place: { area, evidence } }]];
  });
  const heading = first.年度 ?? first.所属;
  return heading && fields.length > 0
    ? [{ block: POLICY_BLOCK, heading: anchorOf(heading), fields: new Map(fields) }]
    : [];
}

/** The titles nearest above the first block: those further up may be another form's. */
function titlesAbove(grid: Grid, firstRow: number): Found {
  const above = grid.filled.filter(({ top, text }) => top < firstRow && text.length <= LONGEST_TITLE);
  const both = above.findLast((box) => BOTH.test(box.key) || isTitle(box));
  if (both) return { 年度: both, 所属: both };
  return {
    年度:
      labelled(grid, above, LABELS.年度) ?? above.findLast(({ key }) => key !== "" && yearOf(key) === key),
    所属: labelled(grid, above, LABELS.所属) ?? above.findLast(({ key }) => ONLY_WARD.test(key)),
  };
}

/** A year, a ward and 運営方針, in any order: 「福島区　令和3年度　運営方針」. */
function isTitle({ text }: Box): boolean {
  return yearOf(text) !== "" && text.includes("運営方針") && /[区局室]$/u.test(wardOf(text));
}

function labelled(grid: Grid, boxes: readonly Box[], label: RegExp): Box | undefined {
  const box = boxes.findLast(({ key }) => label.test(key));
  const entry = box && grid.at(box.top, box.right + 1);
  return entry && !isBlankBox(entry) ? entry : undefined;
}
