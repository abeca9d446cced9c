/** Puts a report in the order in which the pane lists it: by block, the same findings folded. */
import type { BlockReport, FindingReport, JudgmentReport, WorkbookReport } from "../session/report";
import { showsFinding, showsJudgment, type Filter } from "./filter";

/** Findings that say the same, in as many places as there are. */
export interface SameFindings {
  readonly first: FindingReport;
  readonly all: readonly FindingReport[];
}

export interface Group {
  /** "取組4_1_1"; "" for the whole workbook. */
  readonly id: string;
  /** undefined for the whole workbook, and for a block of which only findings are known. */
  readonly block: BlockReport | undefined;
  readonly judgments: readonly JudgmentReport[];
  readonly findings: readonly SameFindings[];
}

export interface Listing {
  readonly groups: readonly Group[];
  /** 様式の不備: for the form's owner, apart from the staff's work. */
  readonly formFaults: readonly SameFindings[];
  /** Judgments and findings shown. */
  readonly shown: number;
}

const FORM_FAULTS: ReadonlySet<string> = new Set([
  "name-missing",
  "name-broken",
  "name-duplicate",
  "name-shape",
]);

export function isFormFault(finding: FindingReport): boolean {
  return FORM_FAULTS.has(finding.rule);
}

/** What is still to be done by the staff, and how much of it somebody has kept with a reason. */
export interface Remaining {
  readonly count: number;
  readonly kept: number;
}

export function remaining(report: WorkbookReport): Remaining {
  const open = report.findings.filter((finding) => finding.severity !== "参考" && !isFormFault(finding));
  return { count: open.length, kept: open.filter((finding) => finding.kept !== null).length };
}

/** Whether no field was read at all: then that nothing was found does not mean that nothing is wrong. */
export function isUnread({ blocks }: WorkbookReport): boolean {
  return blocks.every(({ fields }) => Object.keys(fields).length === 0);
}

/**
 * @param heading      how a block is called on the form, in the pane's language
 * @param ineffective  ids of the blocks in which イ stands
 */
export function listed(
  report: WorkbookReport,
  filter: Filter,
  heading: (block: BlockReport) => string,
  ineffective: ReadonlySet<string> = new Set(),
): Listing {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]));
  const findings = new Map<string, FindingReport[]>();
  const faults: FindingReport[] = [];
  for (const finding of report.findings) {
    const block = blocks.get(finding.block);
    if (!showsFinding(filter, finding, block ? heading(block) : finding.block)) continue;
    if (isFormFault(finding)) faults.push(finding);
    else appendTo(findings, finding.block, finding);
  }

  const groups: Group[] = [];
  for (const id of new Set(["", ...blocks.keys(), ...findings.keys()])) {
    const block = blocks.get(id);
    const place = { id, heading: block ? heading(block) : id, ineffective: ineffective.has(id) };
    const judgments = (block?.judgments ?? []).filter((judgment) => showsJudgment(filter, judgment, place));
    const own = same(findings.get(id) ?? []);
    if (judgments.length > 0 || own.length > 0) groups.push({ id, block, judgments, findings: own });
  }
  const shown = groups.reduce(
    (sum, group) =>
      sum + group.judgments.length + group.findings.reduce((all, one) => all + one.all.length, 0),
    faults.length,
  );
  return { groups, formFaults: same(faults), shown };
}

function same(findings: readonly FindingReport[]): SameFindings[] {
  const folded = new Map<string, FindingReport[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.severity, finding.message, finding.kept]);
    appendTo(folded, key, finding);
  }
  return [...folded.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ first, all }] : [];
  });
}

function appendTo(lists: Map<string, FindingReport[]>, key: string, finding: FindingReport): void {
  const list = lists.get(key);
  if (list) list.push(finding);
  else lists.set(key, [finding]);
}
