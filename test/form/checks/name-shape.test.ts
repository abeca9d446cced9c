import { SHEET } from "../../evaluation/sheet";
import { cases } from "../../evaluation/checks/cases";

const area = { sheet: SHEET, top: 1, bottom: 6, left: 3, right: 3 };

cases("name-shape", {
  raises: {
    "several filled cells for a field of one": {
      names: [{ name: "取組4_1_1.取組内容", scope: undefined, target: { kind: "area", area } }],
      at: ["取組4_1_1 取組内容"],
      says: ["一つのセル"],
      severity: "要修正",
    },
    "fewer rows of 個別 than results": {
      sheet: { 戦略4_1: { 個別: ["A"] } },
      at: ["戦略4_1 個別"],
      says: ["1行", "2行"],
    },
    "a setting that cannot be used": {
      sheets: {
        評価設定: [
          ["設定", "値"],
          ["全体の判定方法", "半分"],
        ],
      },
      at: [""],
      says: ["評価設定", "全体の判定方法", "半分", "既定"],
    },
  },
  isSilent: { "an area of which only the anchor is filled": { sheet: { 取組4_1_1: { 取組内容: "内容" } } } },
});
