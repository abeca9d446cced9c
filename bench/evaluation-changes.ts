/** The changes that an evaluation makes, from its report: what is written is the same for all who take part. */
import { parseArea } from "../src/workbook/address";
import {
  type CellChange,
  type ChangeSet,
  type Mark,
  NO_CHANGE,
  RECORD_NAMESPACE,
  type SheetCell,
} from "../src/workbook/change-set";
import type { WorkbookReader } from "../src/workbook/port";
import type { WorkbookReport } from "../src/session/report";

export async function evaluationChanges(
  { blocks, findings }: WorkbookReport,
  workbook: WorkbookReader,
): Promise<ChangeSet> {
  const judgments = blocks.flatMap((block) => block.judgments);
  const present = await workbook.cells(judgments.flatMap(({ cell }) => parseArea(cell) ?? []));
  const cells = judgments.flatMap(({ status, cell, computed }): CellChange[] => {
    const address = addressOf(cell);
    if (status !== "written" || computed === null || !address) return [];
    const expected = present.at(address).value;
    return [{ cell: address, content: { kind: "text", text: computed }, expected }];
  });
  const marks = findings.flatMap(({ cell, severity }): Mark[] => {
    const address = addressOf(cell);
    return address ? [{ cell: address, look: severity === "要修正" ? "mend" : "look" }] : [];
  });
  const rows = judgments.map(({ field, cell, computed, because }): SheetCell[] => {
    const address = addressOf(cell);
    return [
      { text: cell, style: "link", ...(address ? { link: address } : {}) },
      { text: field, style: "text" },
      { text: computed ?? "", style: "rating" },
      { text: because, style: "text" },
    ];
  });
  return {
    ...NO_CHANGE,
    cells,
    marks: { kind: "set", value: marks },
    report: {
      kind: "set",
      value: { name: "点検結果", columns: [24, 14, 8, 60], rows, headingRows: 1 },
    },
    record: {
      kind: "set",
      value: `<record xmlns="${RECORD_NAMESPACE}">${cells.map(() => "<written/>").join("")}</record>`,
    },
  };
}

function addressOf(cell: string) {
  const area = parseArea(cell);
  return area && { sheet: area.sheet, row: area.top, column: area.left };
}
