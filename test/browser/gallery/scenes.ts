/** Every state that the pane can be in. */
import type { WorkbookReport } from "../../../src/session/report";
import type { Answer } from "../../../src/taskpane/door";
import type { StateName } from "../../../src/taskpane/pane-state";
import { aBlock, aFinding, aFullReport, aReport } from "../../taskpane/reports";

export interface Scene {
  readonly name: string;
  /** The state in which the picture is taken. */
  readonly state: StateName;
  /** Whether the button has been pressed. */
  readonly checked: boolean;
  readonly answer: Answer<WorkbookReport> | "never";
  /** Whether a cell changed afterwards. */
  readonly changed: boolean;
}

function scene(
  name: string,
  state: StateName,
  answer: Scene["answer"],
  { checked = true, changed = false } = {},
): Scene {
  return { name, state, checked, answer, changed };
}

const full = aFullReport();
const done = (value: WorkbookReport): Scene["answer"] => ({ kind: "done", value });

export const SCENES: readonly Scene[] = [
  scene("first", "ready", done(full), { checked: false }),
  scene("running", "running", "never"),
  scene("cancelled", "ready", { kind: "cancelled" }),
  scene("done", "done", done(full)),
  scene("stale", "done", done(full), { changed: true }),
  scene(
    "all-kept",
    "done",
    done({ ...full, findings: full.findings.filter((finding) => finding.kept !== null) }),
  ),
  scene("nothing-left", "done", done(aReport({ findings: [] }))),
  scene("no-names", "done", done(aReport({ blocks: [], findings: [] }))),
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
