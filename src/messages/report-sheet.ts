/** The words of the sheet 点検結果, which is Japanese whatever the pane speaks: it goes into the city's workbook. */
import { VERSION } from "./version";

export const REPORT_SHEET = {
  name: "点検結果",
  title: (workbook: string): string => `点検結果　${workbook}`.trimEnd(),
  phase: { plan: "計画", midterm: "中間振り返り", self: "自己評価" },
  note: (phase: string, rules: string): string =>
    `${phase}の時点の点検です（判定チェック ${VERSION}、判定規則 第${rules}版）。判定は様式の文言と実績からの計算による提案で、評価は所属長が行います。このシートは「判定チェック」のたびに書き直されます。「チェック表示を消す」で取り除けます。`,
  counts: (counts: {
    readonly mend: number;
    readonly look: number;
    readonly inform: number;
    readonly kept: number;
  }): string =>
    `要修正 ${String(counts.mend)}件・要確認 ${String(counts.look)}件・参考 ${String(counts.inform)}件${
      counts.kept > 0 ? `（うち理由を付けて残したもの ${String(counts.kept)}件）` : ""
    }`,

  findings: "確認していただきたいこと",
  findingHeadings: {
    place: "欄",
    cell: "セル",
    severity: "重要度",
    rule: "種類",
    message: "内容",
    kept: "残した理由",
  },
  noFindings: "確認していただきたいことはありません。",
  kept: ({
    choice,
    reason,
    by,
    on,
  }: {
    readonly choice: string;
    readonly reason: string;
    readonly by: string;
    readonly on: string;
  }): string =>
    `${[choice, reason].filter((part) => part !== "").join("：")}（${[by, on].join(" ").trim()}）`,
  wholeWorkbook: "ブック全体",

  judgments: "判定",
  judgmentHeadings: {
    place: "欄",
    cell: "セル",
    rating: "判定",
    entry: "評価欄の記入",
    because: "理由",
    indicator: "指標",
    target: "目標",
    actual: "実績",
    prior: "前年度",
    criterion: "撤退・再構築基準",
  },
  noRating: "―",
  noJudgments: "この時点では判定する欄がありません。",

  reviews: "確認の状況",
  reviewHeadings: {
    block: "区分",
    state: "状態",
    by: "確認者・日付",
    reason: "理由",
    changed: "前回確認後に変わった項目",
  },
} as const;
