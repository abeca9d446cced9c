import { cases } from "./cases";

const COUNTED = {
  プロセス指標: "参加者数：60人以上",
  撤退再構築基準: "42人以下であれば再構築する。",
  前年度までの実績: "",
} as const;

cases("unit-differs", {
  raises: {
    "件 against 人": {
      sheet: { 取組4_1_1: { ...COUNTED, プロセス実績: "61件" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["「件」", "「人」"],
      severity: "要確認",
    },
  },
  isSilent: {
    "人 and 名": { sheet: { 取組4_1_1: { ...COUNTED, プロセス実績: "61名" } } },
    "no unit": { sheet: { 取組4_1_1: { ...COUNTED, プロセス実績: "61" } } },
  },
});
