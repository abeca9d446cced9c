import { cases } from "./cases";

cases("title-missing", {
  raises: {
    "the number alone": {
      sheet: { 取組4_1_1: { 名称: "具体的取組4-1-1" } },
      at: ["取組4_1_1 名称"],
      severity: "参考",
    },
    blank: { sheet: { 課題4: { 名称: "" } }, at: ["課題4 名称"] },
  },
  isSilent: {
    "the title alone": { sheet: { 取組4_1_1: { 名称: "区政会議" } } },
    "no such field": { sheet: { 取組4_1_1: { 名称: undefined } } },
  },
});
