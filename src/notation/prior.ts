/**
 * Earlier results: 「【令和元年度】46.9%⏎【令和2年度】43.8%」, perhaps of several series.
 *
 * Only the indicator's own series is its prior, and only under the same name (domain: 4-2-2 changed its
 * question).
 */
import { readActual } from "./actual";
import type { ActualReading, Expectation } from "./actual/reading";
import { sameName } from "./naming";
import { splitLabels } from "./numbering";
import type { Actual } from "./reading";
import type { Passage } from "./text";

export type PriorReading =
  | { readonly kind: "known"; readonly actual: Extract<Actual, { kind: "measured" }> }
  | { readonly kind: "none" }
  | { readonly kind: "other-name"; readonly name: string };

/** Reads last year's value of the indicator with this number and name. */
export function readPrior(passages: readonly Passage[], label: string, expected: Expectation): PriorReading {
  const lastYear: Expectation = {
    ...expected,
    isPrior: true,
    year: expected.year === undefined ? undefined : expected.year - 1,
  };
  for (const whole of passages) {
    const parts = splitLabels(whole);
    const own = label === "" ? [] : parts.filter((part) => part.labels.includes(label));
    const passagesToRead =
      own.length > 0
        ? own.map((part) => part.passage)
        : parts.some((part) => part.labels.length > 0) && label !== ""
          ? []
          : [whole];
    for (const passage of passagesToRead) {
      const read = readActual(passage, lastYear);
      if (read.actual.kind !== "measured") continue;
      const other = otherName(read, expected);
      if (other !== undefined) return { kind: "other-name", name: other };
      return { kind: "known", actual: read.actual };
    }
  }
  return { kind: "none" };
}

/** The name under which the earlier results stand, if it is another one. */
function otherName(read: ActualReading, expected: Expectation): string | undefined {
  const isNamed = read.name !== "" && expected.name !== "";
  return isNamed && !sameName(read.name, expected.name) ? read.name : undefined;
}
