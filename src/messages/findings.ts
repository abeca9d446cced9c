/** The sentence of each finding: what stands there, why it matters, what to do. */
import type { Finding } from "../evaluation/judgment";

/** Placeholder of the block a finding speaks of, as printed: 「具体的取組4-1-1」. */
export function blockHeading(kind: "policy" | "issue" | "strategy" | "initiative", number: string): string {
  const headings = {
    policy: "運営方針",
    issue: "経営課題",
    strategy: "めざす成果及び戦略",
    initiative: "具体的取組",
  } as const;
  return headings[kind] + number;
}

export function findingMessage(finding: Finding, place: string): string {
  return `${place}: ${finding.rule}`;
}
