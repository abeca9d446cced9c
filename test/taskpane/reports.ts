/** Reports as an evaluation makes them, for tests and pictures of the pane. */
import type {
  BlockReport,
  FindingReport,
  IndicatorReport,
  JudgmentReport,
  WorkbookReport,
} from "../../src/session/report";
import type { Checkup } from "../../src/taskpane/door";

export function anIndicator(changes: Partial<IndicatorReport> = {}): IndicatorReport {
  return {
    label: "",
    name: "区政会議において、各委員からの意見や要望、評価について、適切なフィードバックが行われたと感じた区政会議の委員の割合",
    target: "≥ 78%",
    actual: "40.7%",
    prior: "50.0%",
    criterion: "≤ 54.6%",
    rating: "③",
    reach: { "①": "≥ 78%", "②": "> 54.6%" },
    trend: [
      { year: 2019, actual: "76.7%" },
      { year: 2020, actual: "50.0%" },
      { year: 2021, actual: "40.7%" },
    ],
    ...changes,
  };
}

export function aJudgment(changes: Partial<JudgmentReport> = {}): JudgmentReport {
  return {
    field: "達成状況",
    cell: "様式2_経営課題4!I36",
    status: "written",
    computed: "③",
    entered: "",
    because: "実績40.7%は、目標78%の70%（54.6%）以下。撤退・再構築基準に該当",
    indicators: [anIndicator()],
    ...changes,
  };
}

export function aFinding(changes: Partial<FindingReport> = {}): FindingReport {
  return {
    rule: "rebuild-but-effective",
    severity: "要確認",
    block: "取組4_1_1",
    field: "有効性",
    cell: "様式2_経営課題4!G38",
    message:
      "具体的取組4-1-1の達成状況は③（撤退・再構築基準に該当）ですが、有効性は「ア」（継続して推進）です。「再構築する」と「継続して推進」が食い違うので、有効性か、課題と改善策を見直してください。",
    kept: null,
    ...changes,
  };
}

export function aBlock(changes: Partial<BlockReport> = {}): BlockReport {
  return {
    id: "取組4_1_1",
    kind: "initiative",
    number: "4-1-1",
    title: "区政会議の効果的な運営",
    fields: {
      プロセス指標: "様式2_経営課題4!G22",
      プロセス実績: "様式2_経営課題4!G34",
      達成状況: "様式2_経営課題4!I36",
      有効性: "様式2_経営課題4!G38",
    },
    judgments: [aJudgment()],
    ...changes,
  };
}

export function aReport(changes: Partial<WorkbookReport> = {}): WorkbookReport {
  const report: WorkbookReport = {
    file: "fukushima-r3-before.xlsx",
    phase: "self",
    year: "令和3年度",
    organisation: "福島区",
    blocks: [aBlock()],
    findings: [aFinding()],
    summary: {
      blocks: 0,
      written: 0,
      agrees: 0,
      differs: 0,
      undecided: 0,
      unmeasured: 0,
      要修正: 0,
      要確認: 0,
      参考: 0,
    },
    ...changes,
  };
  return { ...report, summary: summaryOf(report) };
}

function summaryOf({ blocks, findings }: WorkbookReport): WorkbookReport["summary"] {
  const judgments = blocks.flatMap((block) => block.judgments);
  const status = (name: JudgmentReport["status"]): number =>
    judgments.filter((judgment) => judgment.status === name).length;
  const severity = (name: FindingReport["severity"]): number =>
    findings.filter((finding) => finding.severity === name).length;
  return {
    blocks: blocks.length,
    written: status("written"),
    agrees: status("agrees"),
    differs: status("differs"),
    undecided: status("undecided"),
    unmeasured: status("unmeasured"),
    要修正: severity("要修正"),
    要確認: severity("要確認"),
    参考: severity("参考"),
  };
}

/** The report as the pane gets it after writing. */
export function aCheckup(report: Partial<WorkbookReport> = {}, changes: Partial<Checkup> = {}): Checkup {
  return { report: aReport(report), reviews: [], isWritten: true, note: "", textOf: () => "", ...changes };
}

/** A strategy and two initiatives with something of everything. */
export function aFullReport(): WorkbookReport {
  return aReport({
    blocks: [
      aBlock({
        id: "戦略4_1",
        kind: "strategy",
        number: "4-1",
        title: "区民が区政に参加・参画し評価する仕組みづくり",
        judgments: [
          aJudgment({
            field: "個別.1",
            cell: "様式2_経営課題4!K24",
            status: "differs",
            computed: "B",
            entered: "A",
            because: "実績52.5%は、目標60%以上を満たさない（目標との差 −7.5ポイント）",
            indicators: [
              anIndicator({
                label: "①",
                name: "区役所が、区民のニーズを把握していると感じる区民の割合",
                target: "≥ 60%",
                actual: "52.5%",
                prior: "45.1%",
                criterion: null,
                rating: "B",
                reach: { A: "≥ 60%" },
                trend: [],
              }),
            ],
          }),
          aJudgment({
            field: "全体",
            cell: "様式2_経営課題4!L24",
            status: "agrees",
            computed: "B",
            entered: "B",
            because: "個別がすべてB",
            indicators: [],
          }),
        ],
      }),
      aBlock(),
      aBlock({
        id: "取組4_1_2",
        number: "4-1-2",
        title: "多様な区民の意見やニーズの的確な把握",
        judgments: [
          aJudgment({
            cell: "様式2_経営課題4!I58",
            status: "undecided",
            computed: null,
            entered: "② (i)",
            because: "目標に読み取れない言葉がある「おおむね満足」",
            indicators: [
              anIndicator({
                target: null,
                actual: "46.4%",
                prior: null,
                criterion: null,
                rating: null,
                reach: {},
                trend: [
                  { year: 2019, actual: "46.9%" },
                  { year: 2020, actual: "43.8%" },
                  { year: 2021, actual: "46.4%" },
                ],
              }),
            ],
          }),
        ],
      }),
    ],
    findings: [
      aFinding({
        rule: "rating-differs",
        severity: "要確認",
        block: "戦略4_1",
        field: "個別.1",
        cell: "様式2_経営課題4!K24",
        message:
          "戦略4-1の個別は「A」と記入されていますが、実績52.5%は目標60%以上を満たさないため「B」と計算されます。どちらが正しいか確かめてください。",
        kept: {
          choice: "複数年度で評価",
          reason: "めざす状態は3年後のため、初年度としては順調と判断",
          by: "総務課 山田",
          on: "令和4年6月3日",
        },
      }),
      aFinding(),
      aFinding({
        rule: "required-text-missing",
        severity: "要修正",
        field: "改善策",
        cell: "様式2_経営課題4!G41",
        message:
          "具体的取組4-1-1の改善策が空欄です。左に「③」があるときは必須です。改善策を記入してください。",
      }),
      ...["G60", "G61", "G62"].map((cell) =>
        aFinding({
          rule: "number-as-text",
          severity: "参考",
          block: "取組4_1_2",
          field: "決算額",
          cell: `様式2_経営課題4!${cell}`,
          message: "隣の欄が数値なのに、この欄は文字列です。数値として入力し直してください。",
        }),
      ),
      aFinding({
        rule: "name-broken",
        severity: "要修正",
        block: "取組4_1_2",
        field: "警告",
        cell: "",
        message: "具体的取組4-1-2の警告の名前が、なくなったセルを指しています（#REF!）。",
      }),
    ],
  });
}
