/** Ordered scales of letters and words (domain: "stars and grades as ordered scales"), the worst first. */
import type { Level } from "./reading";

const SCALES = [
  ["E", "D", "C", "B", "A", "S"],
  ["不可", "可", "良", "優", "秀"],
] as const;

/** The scale that a grade is a step of. */
export function scaleOf(grade: string): readonly string[] {
  return SCALES.find((scale: readonly string[]) => scale.includes(grade)) ?? SCALES[0];
}

/** @param grade  one step of a scale */
export function readGrade(grade: string): Extract<Level, { kind: "grade" }> {
  return { kind: "grade", grade, rank: scaleOf(grade).indexOf(grade) };
}
