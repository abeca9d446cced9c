/** Every state that the pane can be in. */
import type { WorkbookReport } from "../../../src/session/report";
import type { Answer, Checkup } from "../../../src/taskpane/door";
import type { StateName } from "../../../src/taskpane/pane-state";
import { aBlock, aCheckup, aFinding, aFullReport, aJudgment, aReport } from "../../taskpane/reports";

export interface Scene {
  readonly name: string;
  /** The state in which the picture is taken. */
  readonly state: StateName;
  /** What has been pressed, one after the other, as selectors. */
  readonly presses: readonly string[];
  readonly answer: Answer<Checkup> | "never";
  /** Whether a cell changed afterwards. */
  readonly changed: boolean;
}

const EVALUATE = ".button-primary";

function scene(
  name: string,
  state: StateName,
  answer: Scene["answer"],
  { presses = [EVALUATE], changed = false }: Partial<Pick<Scene, "presses" | "changed">> = {},
): Scene {
  return { name, state, presses, answer, changed };
}

const full = aFullReport();
const done = (report: Partial<WorkbookReport>, changes: Partial<Checkup> = {}): Scene["answer"] => ({
  kind: "done",
  value: aCheckup(report, changes),
});

/** One finding of each kind of decision. */
const decisions = done(
  {
    blocks: [aBlock({ judgments: [aJudgment({ status: "differs", computed: "③", entered: "② (i)" })] })],
    findings: [
      aFinding({
        rule: "rating-differs",
        severity: "要修正",
        field: "達成状況",
        message: "具体的取組4-1-1の達成状況は「② (i)」ですが、計算では「③」です。",
      }),
      aFinding({
        rule: "execution-missing",
        severity: "要修正",
        field: "達成状況",
        message: "具体的取組4-1-1の達成状況に(i)・(ii)がありません。",
      }),
      aFinding(),
    ],
  },
  { textOf: (_, field) => (field === "取組内容" ? "区政会議を年3回開催し、意見への対応を公表する。" : "") },
);

const reviews: Checkup["reviews"] = [
  {
    block: { id: "取組4_1_1", kind: "initiative", number: "4-1-1" },
    review: {
      block: "取組4_1_1",
      state: "差戻し",
      reason: "改善策を具体的に書いてください。",
      by: "福島　太郎",
      on: "令和4年6月10日",
      values: {},
    },
    changed: ["改善策", "達成状況"],
  },
];

export const SCENES: readonly Scene[] = [
  scene("first", "ready", done(full), { presses: [] }),
  scene("menu", "ready", done(full), { presses: [".menu > summary", ".menu-items button:nth-of-type(4)"] }),
  scene("running", "running", "never"),
  scene("cancelled", "ready", { kind: "cancelled" }),
  scene("done", "done", done(full)),
  scene("looked", "done", done(full, { isWritten: false })),
  scene(
    "read-only",
    "done",
    done(full, {
      isWritten: false,
      note: "ブックが読み取り専用のため書き込めません。編集できる状態で開き直してください。",
    }),
  ),
  scene("decisions", "done", decisions, { presses: [EVALUATE, ".finding:last-of-type .decision summary"] }),
  scene("reviewing", "done", done(full, { reviews }), {
    presses: [EVALUATE, ".review-bar .chip", ".review .decision summary"],
  }),
  scene("taken-back", "ready", done(full), { presses: [EVALUATE, ".writing-line .button"] }),
  scene("stale", "done", done(full), { changed: true }),
  scene(
    "all-kept",
    "done",
    done({ ...full, findings: full.findings.filter((finding) => finding.kept !== null) }),
  ),
  scene("nothing-left", "done", done({ findings: [] })),
  scene("no-names", "done", done({ blocks: [], findings: [] })),
  scene("mapping-start", "ready", done(full), {
    presses: [".menu > summary", ".menu-items button:nth-of-type(2)"],
  }),
  scene("mapping", "ready", done({ blocks: [], findings: [] }), {
    presses: [
      EVALUATE,
      "[data-find-fields]",
      "[data-confirm-certain]",
      "[data-field=総括] [data-take-selected]",
      ".mapping-folded summary",
    ],
  }),
  scene("named", "ready", done({ blocks: [], findings: [] }), {
    presses: [EVALUATE, "[data-find-fields]", "[data-confirm-certain]", ".mapping .button-primary"],
  }),
  scene("error", "error", {
    kind: "failed",
    failure: {
      sentence: "セルが編集中のため、ブックを読めませんでした。",
      next: "セルの入力を Enter で確定してから、もう一度「判定チェック」を押してください。",
      code: "InvalidOperationInCellEditMode",
    },
  }),
  scene("thousand", "done", done(aThousandFindings())),
];

function aThousandFindings(): WorkbookReport {
  const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1));
  return aReport({
    blocks: numbers.map((number) => aBlock({ id: `取組4_1_${number}`, number: `4-1-${number}` })),
    findings: numbers.flatMap((number) =>
      Array.from({ length: 25 }, (_, index) =>
        aFinding({
          block: `取組4_1_${number}`,
          cell: `様式2_経営課題4!G${String(index + 100)}`,
          message: `具体的取組4-1-${number}の指摘${String(index + 1)}。有効性か、課題と改善策を見直してください。`,
        }),
      ),
    ),
  });
}
