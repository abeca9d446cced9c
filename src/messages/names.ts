/** Sentences about a workbook's names, for the form's owner; here the names themselves are the subject. */
import { fieldName } from "../form/block-name";
import type { NameProblem } from "../form/located";
import { formatArea, formatCell } from "../workbook/address";

/** What is wrong with a name, where, and what to do. */
export function namePhrase(problem: NameProblem): string {
  switch (problem.kind) {
    case "name-missing":
      return `「${fieldName(problem)}」という名前がありません。「数式」タブの「名前の管理」で、${problem.field.heading}のセルに名前を付けてください。`;
    case "name-broken":
      return `名前「${problem.name}」の参照先がありません（#REF! など）。「名前の管理」で、${problem.field.heading}のセルを指し直してください。`;
    case "name-duplicate":
      return `${fieldName(problem)}を指す名前が二つ以上あります（${problem.names.join("、")}）。どちらの欄か決められないため読み取っていません。一つを残して削除してください。`;
    case "name-shape":
      return `名前「${problem.name}」の範囲（${formatArea(problem.area)}）が欄の形と合いません。${problem.field.isColumn ? "指標の数だけの縦一列" : "一つのセル"}を指すように直してください。`;
    case "mapping-unknown":
      return `シート「名前の対応」の「${problem.entry}」（${formatCell(problem.cell)}）は、読み取れる項目ではありません。「取組4_1_1.達成状況」のように記入してください。`;
  }
}
