import { SHEET } from "../../evaluation/sheet";
import { cases } from "../../evaluation/checks/cases";
import { areaOf } from "../../../src/workbook/address";

const EMPTY = { sheet: SHEET, row: 90, column: 3 };
const area = { sheet: SHEET, top: 1, bottom: 6, left: 3, right: 3 };

cases("name-shape", {
  raises: {
    "several filled cells for a field of one": {
      names: [{ name: "取組4_1_1.取組内容", scope: undefined, target: { kind: "area", area } }],
      at: ["取組4_1_1 取組内容"],
      says: ["一つのセル"],
      severity: "要修正",
    },
    "a rating cell that is another field's as well": {
      names: [
        { name: "取組4_1_3.達成状況", scope: undefined, target: { kind: "area", area: areaOf(EMPTY) } },
        { name: "取組4_1_3.課題", scope: undefined, target: { kind: "area", area: areaOf(EMPTY) } },
      ],
      at: ["取組4_1_3 達成状況"],
      says: ["取組4_1_3.達成状況", "「課題」の名前も指しています"],
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
