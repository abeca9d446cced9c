import { cases } from "../../evaluation/checks/cases";

cases("block-without-names", {
  raises: {
    "a heading nobody named": {
      cells: { H5: "具体的取組4-1-3　広報" },
      at: ["取組4_1_3 名称"],
      says: ["具体的取組4-1-3"],
      severity: "要修正",
    },
  },
  isSilent: {
    "the heading of a block with names": { cells: { H5: "具体的取組4-1-2" } },
    "a sentence": { cells: { H5: "具体的取組4-1-3については、来年度から行う。" } },
    "a sheet without names": { sheets: { 別紙: [["具体的取組4-1-3　広報"]] } },
  },
});
