/** The table of a rule: sheets on which it speaks, and where, and sheets on which it must not. */
import type { Phase } from "../../../src/evaluation/model";
import { type JudgingPolicy, readPolicy } from "../../../src/evaluation/policy";
import type { RuleId } from "../../../src/evaluation/rule-id";
import { assess } from "../../../src/session/assess";
import { dispositions } from "../../../src/session/disposition";
import type { FindingReport } from "../../../src/session/report";
import { reportOf } from "../../../src/session/report-of";
import { type Blocks, type SheetOptions, changed, workbookOf } from "../sheet";

export interface Case extends SheetOptions {
  /** What differs from the clean sheet. */
  readonly sheet?: Blocks;
  /** All blocks, instead of the clean sheet. */
  readonly blocks?: Blocks;
  readonly phase?: Phase;
  /** As in a policy file. */
  readonly policy?: unknown;
}

export interface Raises extends Case {
  /** "取組4_1_1 達成状況", in the order of the sheet. */
  readonly at: readonly string[];
  /** Words that the sentence has to hold. */
  readonly says?: readonly string[];
  readonly severity?: string;
}

function policyOf(data: unknown): JudgingPolicy {
  const reading = readPolicy(data);
  if (reading.kind !== "policy") throw new Error(JSON.stringify(reading.problems));
  return reading.policy;
}

/** The findings of a case, in Japanese. */
export async function findingsOf(one: Case): Promise<readonly FindingReport[]> {
  const reader = workbookOf(one.blocks ?? changed(one.sheet ?? {}), one);
  const assessment = await assess(reader, {
    ...(one.phase ? { phase: one.phase } : {}),
    ...(one.policy === undefined ? {} : { policy: policyOf(one.policy) }),
  });
  return reportOf(assessment, dispositions(assessment), "book.xlsx").findings;
}

export function cases(
  rule: RuleId,
  table: {
    readonly raises: Readonly<Record<string, Raises>>;
    readonly isSilent: Readonly<Record<string, Case>>;
  },
): void {
  describe(rule, () => {
    test.each(Object.entries(table.raises))("speaks: %s", async (_, one) => {
      const own = (await findingsOf(one)).filter((finding) => finding.rule === rule);
      expect(own.map(({ block, field }) => `${block} ${field}`.trim())).toEqual(one.at);
      if (one.severity !== undefined)
        expect(own.map(({ severity }) => severity)).toEqual(one.at.map(() => one.severity));
      for (const words of one.says ?? [])
        expect(own.map(({ message }) => message).join("\n")).toContain(words);
    });

    test.each(Object.entries({ "on a clean sheet": {}, ...table.isSilent }))(
      "is silent: %s",
      async (_, one) => {
        const own = (await findingsOf(one)).filter((finding) => finding.rule === rule);
        expect(own.map(({ message }) => message)).toEqual([]);
      },
    );
  });
}
