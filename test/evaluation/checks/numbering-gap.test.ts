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
    "the first is missing": { sheet: { 取組4_1_1: undefined }, at: ["取組4_1_2 名称"], says: ["4-1-1"] },
  },
  isSilent: {
    "one initiative alone": {
      blocks: { 取組4_1_3: { ...CLEAN["取組4_1_2"], 名称: "具体的取組4-1-3　意見交換会" } },
    },
  },
});
