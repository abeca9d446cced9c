import { cases } from "../../evaluation/checks/cases";

cases("block-without-names", {
  raises: {
    "a heading nobody named": {
      cells: { H5: "具体的取組4-1-3　広報" },
      at: ["取組4_1_3 名称"],
      says: ["具体的取組4-1-3"],
      severity: "要修正",
    },
    "a heading with its number in a cell of its own": {
      cells: { H5: "めざす成果及び戦略", I5: "４－２", J5: "地域のつながり" },
      at: ["戦略4_2 名称"],
      says: ["めざす成果及び戦略4-2"],
    },
    "a heading in the words of another year": {
      cells: { H5: "【具体的な取り組み４－１－３】広報" },
      at: ["取組4_1_3 名称"],
    },
  },
  isSilent: {
    "the heading of a block with names": { cells: { H5: "具体的取組4-1-2" } },
    "a sentence": { cells: { H5: "具体的取組4-1-3については、来年度から行う。" } },
    "an entry that repeats the words": { cells: { H5: "取組内容", H6: "具体的取組4-1-3　広報" } },
    "a deed that is counted": { cells: { H5: "取組 3回" } },
    "a sheet without names": { sheets: { 別紙: [["具体的取組4-1-3　広報"]] } },
  },
});
