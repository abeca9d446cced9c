/** From the located cells to the typed sheet of the domain. */
import { readIndicators } from "../evaluation/indicator";
import type { CellText } from "../evaluation/indicators/texts";
import type {
  Block,
  FieldTexts,
  Initiative,
  Issue,
  OperationPolicy,
  Requirements,
  Strategy,
} from "../evaluation/model";
import {
  type Execution,
  readEffectiveness,
  readExecution,
  readOutcomeRating,
  readProcessRating,
  readProgressRating,
} from "../notation/legend";
import { type CellAddress, formatCell } from "../workbook/address";
import type { Cells } from "../workbook/port";
import { cellString, cellText } from "./cell-text";
import { titleOf } from "./heading";
import { policyBlock } from "./locate";
import type { LocatedBlock, LocatedForm } from "./located";
import { requirementsOf } from "./requirements";
import { wardOf, yearOf } from "./year-and-ward";

/** Reads everything that the located fields hold. */
export function readModel(form: LocatedForm, cells: Cells): OperationPolicy {
  const policy = policyBlock(form);
  const yearText = policy ? new Reader(policy, cells).text("年度") : "";
  const organisationText = policy ? new Reader(policy, cells).text("所属") : "";
  const year = yearOf(yearText);
  return {
    year,
    organisation: wardOf(organisationText),
    blocks: form.blocks.flatMap((located): Block[] => {
      const reader = new Reader(located, cells);
      switch (located.block.kind) {
        case "policy":
          return [];
        case "issue":
          return [readIssue(reader)];
        case "strategy":
          return [readStrategy(reader, year)];
        case "initiative":
          return [readInitiative(reader, year)];
      }
    }),
  };
}

/** The fields of one block by name. */
class Reader {
  constructor(
    readonly located: LocatedBlock,
    private readonly sheet: Cells,
  ) {}

  get id(): string {
    return this.located.block.id;
  }

  get number(): string {
    return this.located.block.number;
  }

  cells(field: string): readonly CellAddress[] {
    return this.located.fields.get(field)?.cells ?? [];
  }

  text(field: string): string {
    return this.texts(field)[0] ?? "";
  }

  texts(field: string): readonly string[] {
    return this.cells(field).map((cell) => cellString(this.sheet.at(cell).value));
  }

  cellText(field: string): CellText {
    return this.cellTexts(field)[0] ?? { kind: "blank" };
  }

  cellTexts(field: string): readonly CellText[] {
    return this.cells(field).map((cell) => cellText(this.sheet.at(cell).value));
  }

  /** A field that need not be there. */
  optional(field: string): CellText | undefined {
    return this.located.fields.has(field) ? this.cellText(field) : undefined;
  }

  /** Whether two fields are one cell. */
  sharesCell(one: string, other: string): boolean {
    const [first] = this.cells(one);
    const [second] = this.cells(other);
    return (
      first !== undefined &&
      second !== undefined &&
      first.sheet === second.sheet &&
      first.row === second.row &&
      first.column === second.column
    );
  }

  /** All fields as typed. */
  all(): FieldTexts {
    return Object.fromEntries(
      [...this.located.fields.keys()].map((field) => [
        field,
        this.cells(field).map((cell) => this.filling(cell)),
      ]),
    );
  }

  /** A formula without a result fills its cell, with a text that is like no other. */
  private filling(cell: CellAddress): string {
    const { value } = this.sheet.at(cell);
    return value.kind === "uncalculated" ? `=${formatCell(cell)}` : cellString(value);
  }

  requirements(): Requirements {
    return requirementsOf(this.located, this.sheet);
  }
}

function readIssue(reader: Reader): Issue {
  return {
    kind: "issue",
    id: reader.id,
    texts: reader.all(),
    number: reader.number,
    title: titleOf(reader.text("名称")),
    sdgs: reader.text("SDGsゴール"),
    vision: reader.text("将来像"),
    currentState: reader.text("現状"),
    causes: reader.text("要因分析"),
    challenges: reader.text("課題"),
    overview: reader.text("総括"),
  };
}

function readStrategy(reader: Reader, year: string): Strategy {
  const results = reader.texts("アウトカム実績");
  return {
    kind: "strategy",
    id: reader.id,
    texts: reader.all(),
    number: reader.number,
    title: titleOf(reader.text("名称")),
    goal: reader.text("めざす状態"),
    approach: reader.text("戦略"),
    outcome: readIndicators({
      target: reader.cellText("アウトカム指標"),
      actual: reader.cellTexts("アウトカム実績"),
      prior: reader.cellTexts("前年度"),
      year,
    }),
    self: {
      effectiveness: readEffectiveness(reader.text("有効性")),
      results,
      individual: reader.texts("個別").map(readOutcomeRating),
      overall: readOutcomeRating(reader.text("全体")),
      progress: readProgressRating(reader.text("進捗状況")),
      issues: reader.text("課題"),
      direction: reader.text("今後の対応方向"),
    },
    requirements: reader.requirements(),
  };
}

function readInitiative(reader: Reader, year: string): Initiative {
  const target = reader.cellText("プロセス指標");
  const criterion = reader.sharesCell("撤退再構築基準", "プロセス指標")
    ? undefined
    : reader.optional("撤退再構築基準");
  const prior = reader.sharesCell("前年度までの実績", "プロセス指標")
    ? undefined
    : reader.optional("前年度までの実績");
  return {
    kind: "initiative",
    id: reader.id,
    texts: reader.all(),
    number: reader.number,
    title: titleOf(reader.text("名称")),
    budget: {
      settlement: reader.text("決算額"),
      priorYear: reader.text("前年度予算額"),
      currentYear: reader.text("当年度予算額"),
    },
    content: reader.text("取組内容"),
    process: readIndicators({
      target,
      actual: [reader.cellText("プロセス実績")],
      ...(criterion ? { criterion } : {}),
      ...(prior ? { prior } : {}),
      year,
    }),
    midterm: {
      achievement: withExecution(
        readProcessRating(reader.text("中間.達成状況")),
        readExecution(reader.text("中間.実施状況")),
      ),
      effectiveness: readEffectiveness(reader.text("中間.有効性")),
      issuesAndImprovements: reader.text("中間.課題と改善策"),
    },
    self: {
      activities: reader.text("取組実績"),
      result: reader.text("プロセス実績"),
      achievement: withExecution(
        readProcessRating(reader.text("達成状況")),
        readExecution(reader.text("実施状況")),
      ),
      effectiveness: readEffectiveness(reader.text("有効性")),
      issues: reader.text("課題"),
      improvements: reader.text("改善策"),
    },
    requirements: reader.requirements(),
  };
}

type ProcessEntry = ReturnType<typeof readProcessRating>;

/** (i)/(ii) from a cell of its own completes the entry. */
function withExecution(entry: ProcessEntry, execution: Execution | null): ProcessEntry {
  return entry.kind === "rating" && entry.execution === null && execution !== null
    ? { ...entry, execution }
    : entry;
}
