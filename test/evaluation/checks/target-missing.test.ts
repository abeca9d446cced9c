import { planned } from "../sheet";
import { cases } from "./cases";

cases("target-missing", {
  raises: {
    設定になじまない: {
      sheet: { 取組4_1_1: { プロセス指標: "設定になじまない" } },
      at: ["取組4_1_1 プロセス指標"],
      says: ["設定になじまない"],
      severity: "要確認",
    },
    "blank, already in the plan": {
      blocks: planned({ 取組4_1_1: { プロセス指標: "" } }),
      at: ["取組4_1_1 プロセス指標"],
    },
    設定困難: { sheet: { 取組4_1_1: { プロセス指標: "設定困難" } }, at: ["取組4_1_1 プロセス指標"] },
  },
  isSilent: {
    "a target that cannot be read": { sheet: { 取組4_1_1: { プロセス指標: "割合：75.2.1％" } } },
    "the form has no such field": { sheet: { 取組4_1_1: { プロセス指標: undefined } } },
  },
});
