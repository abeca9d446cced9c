/** 文字列の数値: an actual or amount that is text where its neighbours are numbers, ######, a trailing tab. */
import type { Raised } from "../../evaluation/checks/check";
import { groupedBy } from "../../evaluation/grouped";
import { foldedKey } from "../../notation/text";
import { type CellAddress, formatCell } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell";
import type { Cells } from "../../workbook/port";
import type { LocatedBlock, LocatedForm } from "../located";
import type { FormCheck } from "./form-check";

/** Fields whose cells hold a figure, and which of them stand beside each other on the form. */
const NEIGHBOURS = [
  ["アウトカム実績", "前年度"],
  ["プロセス実績"],
  ["決算額", "前年度予算額", "当年度予算額"],
] as const;

const NUMBER = /^[-+▲]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?[^0-9]{0,4}$/u;

interface FigureCell {
  readonly located: LocatedBlock;
  readonly field: string;
  readonly at: number;
  readonly address: CellAddress;
  readonly value: CellValue;
}

export const numberAsText: FormCheck = {
  id: "number-as-text",
  name: "文字列の数値",
  severity: "参考",
  from: "plan",
  find: ({ form, cells }) =>
    NEIGHBOURS.flatMap((fields) => {
      const all = figureCells(form, fields, cells);
      const numbers = all.filter(({ value }) => value.kind === "number");
      return all.flatMap((one): Raised[] => {
        const why = faultOf(one, neighbours(one, numbers));
        return why === undefined ? [] : [raised(one, why)];
      });
    }),
};

function figureCells(form: LocatedForm, fields: readonly string[], cells: Cells): readonly FigureCell[] {
  return form.blocks.flatMap((located) =>
    fields.flatMap((field) =>
      (located.fields.get(field)?.cells ?? []).map((address, at) => ({
        located,
        field,
        at: at + 1,
        address,
        value: cells.at(address).value,
      })),
    ),
  );
}

/** @param numbers  those that stand beside it */
function faultOf(
  { value }: FigureCell,
  numbers: readonly FigureCell[],
): "hashes" | "tab" | "text" | undefined {
  if (value.kind !== "text") return undefined;
  const { text } = value;
  if (/^\s*[#＃]{3,}\s*$/u.test(text)) return "hashes";
  if (/\t\s*$/u.test(text)) return "tab";
  return numbers.length > 0 && NUMBER.test(foldedKey(text)) ? "text" : undefined;
}

/** In the same field of any block, or in one row of a block. */
function neighbours({ field, located, at }: FigureCell, all: readonly FigureCell[]): readonly FigureCell[] {
  const inField = ofField(all, field);
  return inField.length > 0 ? inField : ofBlock(all, located).filter((one) => one.at === at);
}

const ofField = groupedBy((one: FigureCell) => one.field);
const ofBlock = groupedBy((one: FigureCell) => one.located);

function raised({ located, field, at, address, value }: FigureCell, why: string): Raised {
  const isStrategy = located.block.kind === "strategy";
  const facts = { why, entered: value.kind === "text" ? value.text : "" };
  // A finding on one row of a strategy names 個別 and points at the cell.
  return isStrategy
    ? { block: located.block.id, field: "個別", index: at, at: { field, index: at }, facts }
    : { block: located.block.id, field, cell: formatCell(address), facts };
}
