import { planned } from "../sheet";
import { cases } from "./cases";

cases("target-unreadable", {
  raises: {
    "damaged figure": {
      sheet: { 取組4_1_1: { プロセス指標: "参加した区民の割合：75.2.1％" } },
      at: ["取組4_1_1 プロセス指標"],
      says: ["75.2.1", "判定が決まりません"],
      severity: "要確認",
    },
    "an error value": {
      sheet: { 取組4_1_1: { プロセス指標: { kind: "error", code: "#REF!" } } },
      at: ["取組4_1_1 プロセス指標"],
    },
    "one indicator of a strategy, before the year begins": {
      blocks: planned({ 戦略4_1: { アウトカム指標: "①意見の割合：60～70％前後か\n②参加の割合：30％以上" } }),
      at: ["戦略4_1 個別.1"],
      says: ["アウトカム（成果）指標」①"],
    },
  },
  isSilent: {
    "no target": { sheet: { 取組4_1_1: { プロセス指標: "設定になじまない" } } },
    "a target in words": { sheet: { 取組4_1_1: { プロセス指標: "計画を策定する", プロセス実績: "策定済" } } },
  },
});
