import { cases } from "../../evaluation/checks/cases";

cases("number-differs", {
  raises: {
    "the heading of another initiative": {
      sheet: { 取組4_1_1: { 名称: "具体的取組4-1-2　区政会議" } },
      at: ["取組4_1_1 名称"],
      says: ["具体的取組4-1-2"],
      severity: "要修正",
    },
    "full width and spaces": {
      sheet: { 取組4_1_1: { 名称: "具体的取組４－１ー３　区政会議" } },
      at: ["取組4_1_1 名称"],
    },
    "the number of another level": {
      sheet: { 取組4_1_1: { 名称: "具体的取組4-1　区政会議" } },
      at: ["取組4_1_1 名称"],
    },
    "beside the title": {
      sheet: { 課題4: { 名称: "区民が納得できる区役所づくり" } },
      cells: { A6: "経営課題5" },
      at: ["課題4 名称"],
    },
  },
  isSilent: {
    "the title alone": { sheet: { 取組4_1_1: { 名称: "区政会議" } } },
    "other dashes": { sheet: { 取組4_1_1: { 名称: "具体的取組４‐１―１　区政会議" } } },
    "another number inside the title": {
      sheet: { 取組4_1_1: { 名称: "具体的取組4-1-1　4-1-2に関連する取組" } },
    },
  },
});
