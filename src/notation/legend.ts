/**
 * The marks of the form's legends, as people enter them.
 *
 * Source: the legends printed on the form (達成状況 ①②③ with (i)/(ii), 個別・全体 A/B,
 * 進捗状況 a/b, 有効性 ア/イ/—).
 */
import { foldedKey } from "./text";

export type ProcessRating = "①" | "②" | "③";
export type OutcomeRating = "A" | "B";
export type ProgressRating = "a" | "b";
export type Rating = ProcessRating | OutcomeRating | ProgressRating;
export type Effectiveness = "ア" | "イ" | "—";
/** Whether the initiative was carried out as planned; only a person can say. */
export type Execution = "(i)" | "(ii)";

/** What stands in a rating cell. `text` is always as it was typed. */
export type RatingEntry<R extends Rating> =
  | { readonly kind: "blank"; readonly text: string }
  | {
      readonly kind: "rating";
      readonly rating: R;
      readonly execution: Execution | null;
      readonly text: string;
    }
  /** Only (i) or (ii): a person's part is there, the number is still to come. */
  | { readonly kind: "execution-only"; readonly execution: Execution; readonly text: string }
  /** Something that the legend does not know: ○, 1, B in 進捗状況. */
  | { readonly kind: "foreign"; readonly text: string };

export type EffectivenessEntry =
  | { readonly kind: "blank"; readonly text: string }
  | { readonly kind: "mark"; readonly mark: Effectiveness; readonly text: string }
  | { readonly kind: "foreign"; readonly text: string };

const EXECUTION: readonly (readonly [RegExp, Execution])[] = [
  [/\(?(?:ⅱ|ii|Ⅱ)\)?$|⒤⒤$/iu, "(ii)"],
  [/\(?(?:ⅰ|i|Ⅰ)\)?$|⒤$/iu, "(i)"],
];

/** Splits "②(i)" into the mark and the execution; spaces, width and ⅰ/(i)/（ⅰ） make no difference. */
function splitExecution(key: string): { readonly mark: string; readonly execution: Execution | null } {
  for (const [pattern, execution] of EXECUTION) {
    const match = pattern.exec(key);
    if (match) return { mark: key.slice(0, match.index), execution };
  }
  return { mark: key, execution: null };
}

/** Reads 達成状況. 「①(見込)」 of the 中間振り返り is ①. */
export function readProcessRating(text: string): RatingEntry<ProcessRating> {
  const key = foldedKey(text).replace(/\(見込み?\)/u, "");
  if (key === "") return { kind: "blank", text };
  const { mark, execution } = splitExecution(key);
  if (mark === "①" || mark === "②" || mark === "③") return { kind: "rating", rating: mark, execution, text };
  if (mark === "" && execution) return { kind: "execution-only", execution, text };
  return { kind: "foreign", text };
}

/** Reads 個別 or 全体. Capital and small letters are two different legends. */
export function readOutcomeRating(text: string): RatingEntry<OutcomeRating> {
  return readLetter(text, ["A", "B"]);
}

/** Reads 戦略の進捗状況. */
export function readProgressRating(text: string): RatingEntry<ProgressRating> {
  return readLetter(text, ["a", "b"]);
}

function readLetter<R extends Rating>(text: string, legend: readonly R[]): RatingEntry<R> {
  const key = foldedKey(text);
  if (key === "") return { kind: "blank", text };
  const rating = legend.find((mark) => mark === key);
  return rating ? { kind: "rating", rating, execution: null, text } : { kind: "foreign", text };
}

/** Reads 実施状況, where (i)/(ii) has a cell of its own; null for anything else. */
export function readExecution(text: string): Execution | null {
  const { mark, execution } = splitExecution(foldedKey(text));
  return mark === "" ? execution : null;
}

/** Reads 有効性. Every dash is the legend's 「—」. */
export function readEffectiveness(text: string): EffectivenessEntry {
  const key = foldedKey(text);
  if (key === "") return { kind: "blank", text };
  if (key === "ア" || key === "イ") return { kind: "mark", mark: key, text };
  return /^[-ー一]$/u.test(key) ? { kind: "mark", mark: "—", text } : { kind: "foreign", text };
}
