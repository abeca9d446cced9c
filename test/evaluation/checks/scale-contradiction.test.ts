import { cases } from "./cases";

cases("scale-contradiction", {
  raises: {
    "★ is the average, and above it": {
      sheet: {
        課題4: { 現状: "格付け結果\n⇒★(星1つ：平均的なレベル)" },
        取組4_1_1: { 取組内容: "★(平均点を上回るレベル)以上をめざす。" },
      },
      at: ["取組4_1_1 取組内容"],
      says: ["平均的なレベル", "平均点を上回るレベル", "経営課題4「現状」"],
      severity: "要確認",
    },
    "a grade of letters": {
      sheet: {
        課題4: { 現状: "Aランク（平均を上回る）" },
        取組4_1_1: { 取組内容: "Aランク（平均的）をめざす。" },
      },
      at: ["取組4_1_1 取組内容"],
    },
  },
  isSilent: {
    "each star explained once": {
      sheet: { 課題4: { 現状: "★★(星2つ)：平均的なレベルを上回るレベル\n★(星1つ)：平均的なレベル" } },
    },
    "other words for the same": {
      sheet: {
        課題4: { 現状: "★(平均的なレベル)" },
        取組4_1_1: { 取組内容: "★（星1つ：標準のレベル）をめざす。" },
      },
    },
    "a star in a list": { sheet: { 取組4_1_1: { 取組内容: "★広報紙の発行\n★講座の開催" } } },
  },
});
