import { cases } from "./cases";

cases("provisional-actual", {
  raises: {
    暫定値: {
      sheet: { 取組4_1_1: { プロセス実績: "61.0％（暫定値）" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["61.0%", "暫定値"],
      severity: "要確認",
    },
    速報値: { sheet: { 取組4_1_1: { プロセス実績: "61.0％（速報値）" } }, at: ["取組4_1_1 プロセス実績"] },
  },
  isSilent: { "a final figure": { sheet: { 取組4_1_1: { プロセス実績: "61.0％（確定値）" } } } },
});
