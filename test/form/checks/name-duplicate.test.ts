import { SHEET } from "../../evaluation/sheet";
import { areaOf } from "../../../src/workbook/address";
import { cases } from "../../evaluation/checks/cases";

const at = (row: number) => ({ kind: "area", area: areaOf({ sheet: SHEET, row, column: 3 }) }) as const;

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
