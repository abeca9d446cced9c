/**
 * The sheet 評価設定: the judging policy as a table that a person can read and edit, 設定 beside 値.
 *
 * A setting that is unknown, given twice or impossible is told, and its default stands in. docs/policy.md
 * lists the settings.
 */
import type { Rule } from "../evaluation/checks/check";
import { DEFAULT_POLICY, type JudgingPolicy, readPolicy } from "../evaluation/policy";
import { isRuleId } from "../evaluation/rule-id";
import { foldedKey } from "../notation/text";
import { type CellAddress, anchorOf } from "../workbook/address";
import type { Cells } from "../workbook/port";
import { cellString } from "./cell-text";
import { headingsOn } from "./headed-table";

export const POLICY_SHEET = "評価設定";

/** A row that could not be used. */
export interface SettingProblem {
  /** The setting as it is written on the sheet. */
  readonly setting: string;
  readonly message: string;
  readonly cell: CellAddress;
}

export interface PolicySheet {
  readonly policy: JudgingPolicy;
  readonly problems: readonly SettingProblem[];
}

type Parts = Readonly<Record<string, unknown>>;

interface Setting {
  /** As written on the sheet. */
  readonly label: string;
  /** The part of the policy's JSON that a value stands for; undefined for a value that is none. */
  readonly read: (value: string) => Parts | undefined;
  readonly allowed: string;
}

const choice = (
  label: string,
  values: Readonly<Record<string, string>>,
  part: (value: string) => Parts,
): Setting => ({
  label,
  allowed: Object.keys(values).join("・") + (Object.keys(values).length > 1 ? "のいずれか" : ""),
  read: (value) => {
    const key = foldedKey(value);
    const found = Object.entries(values).find(([word, own]) => foldedKey(word) === key || own === key);
    return found && part(found[1]);
  },
});

const figure = (label: string, part: (value: string) => Parts): Setting => ({
  label,
  allowed: "数値（例：90）",
  read: (value) => {
    const key = foldedKey(value).replace(/[%年度]+$/gu, "");
    return /^-?[0-9]+(?:\.[0-9]+)?$/u.test(key) ? part(key) : undefined;
  },
});

const SETTINGS: readonly Setting[] = [
  choice(
    "個別の判定方法",
    { 目標達成: "target-met", 目標に対する割合: "ratio", 年度ごとの途中目標: "trajectory" },
    (method) => ({ method }),
  ),
  figure("個別の割合（％）", (percent) => ({ percent })),
  figure("個別の基準値", (baseValue) => ({ baseValue })),
  figure("個別の基準年度（西暦）", (year) => ({ baseYear: Number(year) })),
  figure("個別の目標年度（西暦）", (year) => ({ targetYear: Number(year) })),
  choice("全体の判定方法", { すべてA: "all", 過半数: "majority" }, (overall) => ({ overall })),
  choice("複数指標の判定方法", { 最も悪い判定: "worst" }, (several) => ({ several })),
  figure("概数の幅（％）", (approximateMarginPercent) => ({ approximateMarginPercent })),
  {
    label: "空欄とみなす文",
    allowed: "「、」で区切った文（例：特になし、同上）",
    read: (value) => ({
      placeholders: value
        .split(/[、,\n]/u)
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    }),
  },
];

const SEVERITIES: Readonly<Record<string, string>> = {
  要修正: "要修正",
  要確認: "要確認",
  参考: "参考",
  なし: "off",
  off: "off",
};

/** A rule by its id or its Japanese name; the four rules of 様式の不備 share theirs. */
function rulesNamed(text: string, rules: readonly Rule[]): readonly string[] {
  const key = foldedKey(text).replace(/^指摘:/u, "");
  if (isRuleId(key)) return [key];
  return rules.filter(({ name }) => foldedKey(name) === key).map(({ id }) => id);
}

interface Row {
  readonly setting: string;
  readonly value: string;
  readonly cell: CellAddress;
}

/**
 * Reads the sheet; the default policy where there is none.
 *
 * @param allRules  all rules, which the sheet may regrade or switch off
 */
export function readPolicySheet(cells: Cells, allRules: readonly Rule[]): PolicySheet {
  const problems: SettingProblem[] = [];
  const general: Record<string, unknown> = {};
  const individual: Record<string, unknown> = {};
  const rules: Record<string, string> = {};
  const seen = new Set<string>();
  let individualCell: CellAddress | undefined;
  const rows = rowsOf(cells);
  const used = cells.used(POLICY_SHEET);
  if (!rows && used)
    problems.push({
      setting: "見出し",
      message: "「設定」と「値」が並んだ見出しの行がないため、どの設定も読んでいません",
      cell: anchorOf(used),
    });
  for (const { setting, value, cell } of rows ?? []) {
    const problem = (message: string): void => {
      problems.push({ setting, message, cell });
    };
    if (seen.has(foldedKey(setting))) {
      problem("同じ設定が二つあります。先の行を使いました");
      continue;
    }
    seen.add(foldedKey(setting));
    const known = SETTINGS.find(({ label }) => foldedKey(label) === foldedKey(setting));
    const named = known ? [] : rulesNamed(setting, allRules);
    if (!known && named.length === 0) {
      problem("この設定はありません");
      continue;
    }
    if (value === "") continue;
    if (known) {
      const part = known.read(value);
      if (!part || !isPossible(part)) problem(`「${value}」は使えません。${known.allowed}を記入してください`);
      else if (isIndividual(part)) {
        Object.assign(individual, part);
        individualCell ??= cell;
      } else Object.assign(general, part);
      continue;
    }
    const severity = SEVERITIES[foldedKey(value)];
    if (severity === undefined)
      problem(`「${value}」は使えません。要修正・要確認・参考・なしのいずれかを記入してください`);
    else for (const rule of named) rules[rule] = severity;
  }
  return assembled({ general, individual, rules, individualCell, problems });
}

const INDIVIDUAL = ["method", "percent", "baseValue", "baseYear", "targetYear"];

function isIndividual(part: Parts): boolean {
  return Object.keys(part).some((key) => INDIVIDUAL.includes(key));
}

/** Whether a part is possible by itself; those of 個別 depend on each other. */
function isPossible(part: Parts): boolean {
  return isIndividual(part) || readPolicy(part).kind === "policy";
}

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  "target-met": [],
  ratio: ["percent"],
  trajectory: ["baseValue", "baseYear", "targetYear"],
};

function assembled({
  general,
  individual,
  rules,
  individualCell,
  problems,
}: {
  readonly general: Parts;
  readonly individual: Readonly<Record<string, unknown>>;
  readonly rules: Parts;
  readonly individualCell: CellAddress | undefined;
  readonly problems: readonly SettingProblem[];
}): PolicySheet {
  const method = typeof individual["method"] === "string" ? individual["method"] : "target-met";
  const needed = NEEDED[method] ?? [];
  // A percentage that the method does not use may stay on the sheet for another year.
  const used = Object.fromEntries(Object.entries(individual).filter(([key]) => needed.includes(key)));
  const reading = readPolicy({ ...general, rules, individual: { method, ...used } });
  if (reading.kind === "policy" && !isBackwards(used)) return { policy: reading.policy, problems };
  const withoutIndividual = readPolicy({ ...general, rules });
  const policy = withoutIndividual.kind === "policy" ? withoutIndividual.policy : DEFAULT_POLICY;
  const missing = needed.filter((key) => used[key] === undefined).map((key) => PART_LABELS[key] ?? key);
  const message =
    missing.length > 0
      ? `この方法には「${missing.join("」「")}」も必要です`
      : "基準年度は目標年度より前の、1989から2100までの年にしてください";
  return {
    policy,
    problems: individualCell
      ? [...problems, { setting: "個別の判定方法", message, cell: individualCell }]
      : problems,
  };
}

const PART_LABELS: Readonly<Record<string, string>> = {
  percent: "個別の割合（％）",
  baseValue: "個別の基準値",
  baseYear: "個別の基準年度（西暦）",
  targetYear: "個別の目標年度（西暦）",
};

function isBackwards({ baseYear, targetYear }: Readonly<Record<string, unknown>>): boolean {
  return typeof baseYear === "number" && typeof targetYear === "number" && baseYear >= targetYear;
}

const SETTING_HEADING = "設定";
const VALUE_HEADING = "値";

/** The rows below the headings 設定 and 値; undefined where the sheet has no such headings. */
function rowsOf(cells: Cells): readonly Row[] | undefined {
  const used = cells.used(POLICY_SHEET);
  const headings = headingsOn(cells, POLICY_SHEET, [SETTING_HEADING, VALUE_HEADING]);
  const [setting, value] = headings?.columns ?? [];
  if (!used || !headings || setting === undefined || value === undefined) return undefined;
  const at = (row: number, column: number): string =>
    cellString(cells.at({ sheet: POLICY_SHEET, row, column }).value).trim();
  return Array.from({ length: used.bottom - headings.row }, (_, index) => headings.row + 1 + index)
    .map((row) => ({
      setting: at(row, setting),
      value: at(row, value),
      cell: { sheet: POLICY_SHEET, row, column: setting },
    }))
    .filter((row) => row.setting !== "");
}

/** The labels of all settings but the rules', for the manual and its test. */
export const SETTING_LABELS: readonly string[] = SETTINGS.map(({ label }) => label);
