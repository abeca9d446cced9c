import { CLEAN } from "../sheet";
import { cases } from "./cases";

cases("numbering-gap", {
  raises: {
    "4-1-1, 4-1-3": {
      sheet: {
        取組4_1_2: undefined,
        取組4_1_3: { ...CLEAN["取組4_1_2"], 名称: "具体的取組4-1-3　意見交換会" },
      },
      at: ["取組4_1_3 名称"],
      says: ["4-1-2"],
      severity: "参考",
    },
    "a gap of many": {
      sheet: {
        取組4_1_2: undefined,
        取組4_1_10: { ...CLEAN["取組4_1_2"], 名称: "具体的取組4-1-10　意見交換会" },
      },
      at: ["取組4_1_10 名称"],
      says: ["（4-1-2・4-1-3・4-1-4）", "具体的取組4-1-10"],
    },
    "a gap after several": {
      sheet: {
        取組4_1_5: { ...CLEAN["取組4_1_2"], 名称: "具体的取組4-1-5　意見交換会" },
      },
      at: ["取組4_1_5 名称"],
      says: ["（4-1-3・4-1-4）"],
    },
    "経営課題5, and no 経営課題 between it and the first of the workbook": {
      blocks: { 課題2: { 名称: "経営課題2　福祉" }, 課題4: { 名称: "経営課題4　区政" } },
      at: ["課題4 名称"],
      says: ["（3）"],
    },
    "the first is missing": { sheet: { 取組4_1_1: undefined }, at: ["取組4_1_2 名称"], says: ["4-1-1"] },
  },
  isSilent: {
    "one initiative alone": {
      blocks: { 取組4_1_3: { ...CLEAN["取組4_1_2"], 名称: "具体的取組4-1-3　意見交換会" } },
    },
  },
});
