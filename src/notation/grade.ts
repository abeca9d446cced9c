/** Ordered scales of letters: S is above A, A above B (domain: "stars and grades as ordered scales"). */
import type { Level } from "./reading";

const SCALE = "EDCBAS";

/** @param grade one capital letter of the scale */
export function readGrade(grade: string): Extract<Level, { kind: "grade" }> {
  return { kind: "grade", grade, rank: SCALE.indexOf(grade) };
}
