import { cases } from "../../evaluation/checks/cases";

cases("name-missing", {
  raises: {
    "a required field": {
      sheet: { 取組4_1_1: { 有効性: undefined } },
      at: ["取組4_1_1 有効性"],
      says: ["取組4_1_1.有効性", "名前の管理"],
      severity: "要修正",
    },
    "a name that is listed and does not exist": {
      sheets: {
        名前の対応: [
          ["項目", "名前"],
          ["取組4_1_3.達成状況", "無い名前"],
        ],
      },
      at: ["取組4_1_3 達成状況"],
      says: ["取組4_1_3.達成状況", "無い名前", "名前の対応"],
    },
    "a row of 名前の対応 that names no field": {
      sheets: {
        名前の対応: [
          ["項目", "名前"],
          ["取組4_1_1.評価", "評価"],
        ],
      },
      at: [""],
      says: ["取組4_1_1.評価"],
    },
  },
  isSilent: { "a field that need not be there": { sheet: { 取組4_1_1: { 取組内容: undefined } } } },
});
