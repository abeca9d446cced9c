/**
 * The fields of the form, by the kind of block that has them.
 *
 * Source: names.md, the table of fields; the headings are those printed on the form.
 */

export type BlockKind = "policy" | "issue" | "strategy" | "initiative";

export interface Field {
  /** Without its block: "達成状況", "中間.有効性". */
  readonly name: string;
  /** The heading as printed, for messages. */
  readonly heading: string;
  /** One cell for each indicator, in one column. */
  readonly isColumn: boolean;
  /** Has to be named in every block that has any name. */
  readonly isRequired: boolean;
  readonly isWritten: boolean;
}

const one = (name: string, heading = name): Field => ({
  name,
  heading,
  isColumn: false,
  isRequired: false,
  isWritten: false,
});
const column = (field: Field): Field => ({ ...field, isColumn: true });
const required = (field: Field): Field => ({ ...field, isRequired: true });
const written = (field: Field): Field => ({ ...field, isWritten: true });

const WARNING = written(one("警告"));

export const FIELDS: Readonly<Record<BlockKind, readonly Field[]>> = {
  policy: [one("年度"), one("所属"), WARNING],
  issue: [
    one("名称"),
    one("SDGsゴール", "主なSDGsゴール"),
    one("将来像", "めざすべき将来像"),
    one("現状"),
    one("要因分析"),
    one("課題"),
    one("総括", "戦略の進捗状況を踏まえた経営課題全体としての評価結果の総括"),
    WARNING,
  ],
  strategy: [
    one("名称"),
    one("めざす状態"),
    one("戦略"),
    required(one("アウトカム指標", "アウトカム（成果）指標")),
    required(one("有効性", "戦略のアウトカム指標に対する有効性")),
    one("課題"),
    one("今後の対応方向"),
    required(column(one("アウトカム実績", "アウトカム指標の達成状況"))),
    column(one("前年度")),
    required(written(column(one("個別")))),
    required(written(one("全体"))),
    required(written(one("進捗状況", "戦略の進捗状況"))),
    WARNING,
  ],
  initiative: [
    one("名称"),
    one("決算額"),
    one("前年度予算額", "予算額（前年度）"),
    one("当年度予算額", "予算額（当年度）"),
    one("取組内容", "当年度の取組内容"),
    required(one("プロセス指標", "プロセス（過程）指標")),
    one("撤退再構築基準", "撤退・再構築基準"),
    one("前年度までの実績"),
    one("中間.達成状況", "プロセス指標の達成状況（中間振り返り）"),
    one("中間.実施状況", "(i)(ii)（中間振り返り）"),
    one("中間.有効性", "戦略に対する取組の有効性（中間振り返り）"),
    one("中間.課題と改善策", "課題と改善策（中間振り返り）"),
    one("取組実績", "当年度の取組実績"),
    required(one("プロセス実績", "プロセス指標の達成状況")),
    required(written(one("達成状況", "プロセス指標の達成状況"))),
    one("実施状況", "(i)(ii)"),
    required(one("有効性", "戦略に対する取組の有効性")),
    required(one("課題")),
    required(one("改善策")),
    WARNING,
  ],
};

/** A field by its name; undefined for a name that the block does not have. */
export function fieldOf(kind: BlockKind, name: string): Field | undefined {
  return FIELDS[kind].find((field) => field.name === name);
}
