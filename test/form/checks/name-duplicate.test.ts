import { SHEET } from "../../evaluation/sheet";
import { areaOf } from "../../../src/workbook/address";
import { cases } from "../../evaluation/checks/cases";

const at = (row: number, sheet = SHEET) =>
  ({ kind: "area", area: areaOf({ sheet, row, column: 3 }) }) as const;

cases("name-duplicate", {
  raises: {
    "two places for one field": {
      names: [
        { name: "取組4_1_1.有効性", scope: undefined, target: at(2) },
        { name: "取組４_１_１.有効性", scope: undefined, target: at(4) },
      ],
      at: ["取組4_1_1 有効性"],
      says: ["「取組4_1_1.有効性」＝様式2!C2", "「取組４_１_１.有効性」＝様式2!C4"],
      severity: "要修正",
    },
    "a block whose sheet was copied, once": {
      names: ["有効性", "課題", "改善策"].flatMap((field, row) => [
        { name: `取組4_1_1.${field}`, scope: undefined, target: at(row + 1) },
        { name: `取組4_1_1.${field}`, scope: "写し", target: at(row + 1, "写し") },
      ]),
      at: ["取組4_1_1"],
      says: ["シート「様式2」「写し」のそれぞれに", "3欄"],
    },
  },
  isSilent: {
    "two names for one place": {
      names: [
        { name: "取組4_1_1.取組内容", scope: undefined, target: at(2) },
        { name: "取組４_１_１.取組内容", scope: undefined, target: at(2) },
      ],
    },
  },
});
