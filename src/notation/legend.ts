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

/** What may follow a mark: nothing, or the words by which the legend explains it, as in an entry chosen from it. */
const explained = (words: string): RegExp => new RegExp(String.raw`^(?:[:.]?\(?(?:${words})\)?)?$`, "u");

const MEANING: Readonly<Record<Rating | Effectiveness, RegExp>> = {
  "①": explained("目標達成"),
  "②": explained("目標未達成"),
  "③": explained("撤退(?:・?再構築)?基準(?:未達成|に該当)"),
  A: explained("順調"),
  B: explained("順調でない"),
  a: explained("順調"),
  b: explained("順調でない"),
  ア: explained("有効であり[、,]?継続して推進"),
  イ: explained("有効でないため[、,]?(?:取組|戦略)を見直す"),
  "—": explained(String.raw`プロセス指標未設定(?:\(未測定\))?`),
};

/** The mark of a legend that an entry begins with, if nothing but its own meaning follows. */
function markIn<M extends Rating | Effectiveness>(key: string, legend: readonly M[]): M | undefined {
  return legend.find((mark) => key.startsWith(mark) && MEANING[mark].test(key.slice(mark.length)));
}

const AS_PLANNED = String.raw`(?:取組[はを])?予定(?:どおり|通り)(?:実施|進捗)`;
const EXECUTION: readonly (readonly [RegExp, Execution])[] = [
  [
    new RegExp(String.raw`(?:\(?(?:ⅱ|ii|Ⅱ)\)?|⒤⒤)(?:[:.]?${AS_PLANNED}(?:しなかった|していない))?$`, "iu"),
    "(ii)",
  ],
  [new RegExp(String.raw`(?:\(?(?:ⅰ|i|Ⅰ)\)?|⒤)(?:[:.]?${AS_PLANNED})?$`, "iu"), "(i)"],
];

/** Splits "②(i)" into the mark and the execution; spaces, width and ⅰ/(i)/（ⅰ） make no difference. */
function splitExecution(key: string): { readonly rest: string; readonly execution: Execution | null } {
  for (const [pattern, execution] of EXECUTION) {
    const match = pattern.exec(key);
    if (match) return { rest: key.slice(0, match.index), execution };
  }
  return { rest: key, execution: null };
}

/** Reads 達成状況. 「①(見込)」 of the 中間振り返り is ①; so is 「① 目標達成」, the legend's own line. */
export function readProcessRating(text: string): RatingEntry<ProcessRating> {
  const key = foldedKey(text).replace(/\(見込み?\)/u, "");
  if (key === "") return { kind: "blank", text };
  const { rest, execution } = splitExecution(key);
  const rating = markIn(rest, ["①", "②", "③"]);
  if (rating) return { kind: "rating", rating, execution, text };
  if (rest === "" && execution) return { kind: "execution-only", execution, text };
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
  const rating = markIn(key, legend);
  return rating ? { kind: "rating", rating, execution: null, text } : { kind: "foreign", text };
}

/** Reads 実施状況, where (i)/(ii) has a cell of its own; null for anything else. */
export function readExecution(text: string): Execution | null {
  const { rest, execution } = splitExecution(foldedKey(text));
  return rest === "" ? execution : null;
}

/** Reads 有効性. Every dash is the legend's 「—」. */
export function readEffectiveness(text: string): EffectivenessEntry {
  const key = foldedKey(text).replace(/^[-ー一]/u, "—");
  if (key === "") return { kind: "blank", text };
  const mark = markIn(key, ["ア", "イ", "—"]);
  return mark ? { kind: "mark", mark, text } : { kind: "foreign", text };
}
