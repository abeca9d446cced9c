/** (i)(ii)の未記入: ① or ② without (i)/(ii). No figure decides it, so a person has to enter it. */
import type { Check } from "./check";
import { sections } from "./section";
import { executionOf } from "./standing";

export const executionMissing: Check = {
  id: "execution-missing",
  name: "(i)(ii)の未記入",
  severity: "要修正",
  from: "midterm",
  find: (evaluated) =>
    sections(evaluated).flatMap(({ initiative, kind, prefix, entry, rating }) => {
      const needs = rating === "①" || rating === "②";
      if (!needs || executionOf(entry) !== null) return [];
      const did = kind === "midterm" ? "進捗" : "実施";
      return [{ block: initiative.id, field: `${prefix}達成状況`, facts: { rating, did } }];
    }),
};
