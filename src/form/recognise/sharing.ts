/** Fields of one block that may be one cell: target, criterion and earlier results often are (names.md). */
export const MAY_SHARE: ReadonlySet<string> = new Set([
  "プロセス指標",
  "撤退再構築基準",
  "前年度までの実績",
  "年度",
  "所属",
]);
