/**
 * What a person decides about an evaluated workbook, and what follows from it before judging again: texts
 * for cells, and an entry in our record.
 */
import { type Execution, readProcessRating } from "../notation/legend";
import { placeOf } from "../evaluation/findings/kept";
import { cellString } from "../form/cell-text";
import { executionText, ratingText } from "../form/rating-text";
import type { CellAddress } from "../workbook/address";
import type { Assessment } from "./assess";
import { type WriteObstacle, dispositions, obstacleAt } from "./disposition";
import { cellOf } from "./place";
import { type FieldPlace, type HyokaRecord, RULES_VERSION, type ReviewState } from "./record";
import type { StandingTexts } from "./reviews";
import type { CellText } from "./texts-over";

/** Who decided, and when: as entered. */
export interface Signature {
  readonly by: string;
  readonly on: string;
}

/** A finding by what does not change from run to run. */
export interface FindingKey extends FieldPlace {
  readonly rule: string;
}

export type Decision =
  /** 判定チェック: nothing but what follows from the cells. */
  | { readonly kind: "evaluate" }
  /** 判定に合わせる: the computed rating instead of the person's, because the person asks for it. */
  | { readonly kind: "adopt"; readonly place: FieldPlace }
  /** Whether the initiative was carried out as planned. */
  | { readonly kind: "choose-execution"; readonly block: string; readonly execution: Execution }
  /** 理由を付けて残す */
  | ({
      readonly kind: "keep";
      readonly finding: FindingKey;
      /** One of a few usual reasons, as shown; "" for none. */
      readonly choice: string;
      readonly reason: string;
    } & Signature)
  /** Takes the reason back: the finding is open again. */
  | { readonly kind: "reopen"; readonly finding: FindingKey }
  /** 確認済・差戻し */
  | ({
      readonly kind: "review";
      readonly block: string;
      readonly state: ReviewState;
      readonly reason: string;
    } & Signature)
  /** Back to 未確認. */
  | { readonly kind: "withdraw-review"; readonly block: string };

/** Why a decision cannot be carried out. */
export type DecisionRefusal =
  /** The block or field is not named in this workbook. */
  | { readonly why: "no-such-field" }
  /** The finding is not raised any more, or is none that a person decides on. */
  | { readonly why: "no-such-finding" }
  /** There is no computed rating to adopt. */
  | { readonly why: "no-rating" }
  /** A rating of ③ takes no (i)/(ii), and one outside the legend cannot be completed. */
  | { readonly why: "no-execution" }
  /** A finding is kept, and a block sent back, only with a reason. */
  | { readonly why: "reason-missing" }
  | { readonly why: "obstacle"; readonly cell: CellAddress | undefined; readonly obstacle: WriteObstacle };

/** What follows from a decision before the workbook is judged again. */
export interface Consequences {
  /** Texts that shall stand in cells. */
  readonly texts: readonly CellText[];
  readonly record: HyokaRecord;
}

export type Decided<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: DecisionRefusal };

const decided = <T>(value: T): Decided<T> => ({ ok: true, value });
const refused = (refusal: DecisionRefusal): Decided<never> => ({ ok: false, refusal });

/** @param assessment  of the workbook as it is, before the decision */
export function consequences(
  decision: Decision,
  record: HyokaRecord,
  assessment: Assessment,
): Decided<Consequences> {
  const withTexts = (texts: Decided<readonly CellText[]>): Decided<Consequences> =>
    texts.ok ? decided({ texts: texts.value, record }) : texts;
  switch (decision.kind) {
    case "evaluate":
      return decided({ texts: [], record });
    case "adopt":
      return withTexts(adoptedTexts(decision.place, assessment));
    case "choose-execution":
      return withTexts(executionTexts(decision.block, decision.execution, assessment));
    case "keep":
      return keeping(decision, record, assessment);
    case "reopen":
      return decided({ texts: [], record: { ...record, kept: withoutFinding(record, decision.finding) } });
    case "review":
      if (!assessment.form.blocks.some(({ block }) => block.id === decision.block))
        return refused({ why: "no-such-field" });
      return decision.state === "差戻し" && decision.reason.trim() === ""
        ? refused({ why: "reason-missing" })
        : decided({ texts: [], record });
    case "withdraw-review":
      return decided({ texts: [], record: { ...record, reviews: withoutReview(record, decision.block) } });
  }
}

/** The reason holds as long as what the finding was found from stays the same. */
function keeping(
  { finding: { rule, block, field }, choice, reason, by, on }: Extract<Decision, { readonly kind: "keep" }>,
  record: HyokaRecord,
  { evaluation }: Assessment,
): Decided<Consequences> {
  if (choice.trim() === "" && reason.trim() === "") return refused({ why: "reason-missing" });
  const key = { rule, block, field };
  const found = evaluation.findings.find((finding) => isFinding(key, { ...finding, ...placeOf(finding) }));
  if (!found) return refused({ why: "no-such-finding" });
  const kept = { ...key, choice, reason, by, on, values: found.values, rules: RULES_VERSION };
  return decided({ texts: [], record: { ...record, kept: [...withoutFinding(record, key), kept] } });
}

function withoutFinding({ kept }: HyokaRecord, key: FindingKey): HyokaRecord["kept"] {
  return kept.filter((one) => !isFinding(key, one));
}

function isFinding(key: FindingKey, one: FindingKey): boolean {
  return key.rule === one.rule && key.block === one.block && key.field === one.field;
}

/** A review is of the block as it stands after writing. */
export function withReview(decision: Decision, record: HyokaRecord, standing: StandingTexts): HyokaRecord {
  if (decision.kind !== "review") return record;
  const { block, state, reason, by, on } = decision;
  const review = { block, state, reason, by, on, values: standing(block) };
  return { ...record, reviews: [...withoutReview(record, block), review] };
}

function withoutReview({ reviews }: HyokaRecord, block: string): HyokaRecord["reviews"] {
  return reviews.filter((one) => one.block !== block);
}

/** The person's rating goes, so that judging again writes ours; the (i)/(ii) stays, but not beside ③. */
function adoptedTexts(place: FieldPlace, assessment: Assessment): Decided<readonly CellText[]> {
  const disposition = dispositions(assessment).find(
    (one) => one.place.block === place.block && one.place.field === place.field,
  );
  if (!disposition?.cell) return refused({ why: "no-such-field" });
  const { cell, judgment, entered } = disposition;
  if (judgment.outcome.kind !== "judged") return refused({ why: "no-rating" });
  const takesExecution = judgment.outcome.rating === "①" || judgment.outcome.rating === "②";
  const text = takesExecution ? executionText(entered) : "";
  const obstacle =
    obstacleAt(cell, assessment) ??
    (ratingText(judgment.outcome.rating, text, assessment.snapshot.destination(cell)?.allowed) === undefined
      ? "not-in-list"
      : undefined);
  return obstacle ? refused({ why: "obstacle", cell, obstacle }) : decided([{ cell, text }]);
}

function executionTexts(
  block: string,
  execution: Execution,
  assessment: Assessment,
): Decided<readonly CellText[]> {
  const beside = cellOf(assessment.form, { block, field: "実施状況" });
  const cell = beside ?? cellOf(assessment.form, { block, field: "達成状況" });
  if (!cell) return refused({ why: "no-such-field" });
  if (standsForRebuilding(block, assessment)) return refused({ why: "no-execution" });
  const obstacle = obstacleAt(cell, assessment);
  if (obstacle) return refused({ why: "obstacle", cell, obstacle });
  const allowed = assessment.snapshot.destination(cell)?.allowed;
  if (beside) {
    const text = allowed ? allowed.find((one) => executionOf(one) === execution) : execution;
    return text === undefined
      ? refused({ why: "obstacle", cell, obstacle: "not-in-list" })
      : decided([{ cell, text }]);
  }
  const entry = readProcessRating(cellString(assessment.cells.at(cell).value));
  if (entry.kind === "foreign") return refused({ why: "no-execution" });
  if (entry.kind !== "rating") return decided([{ cell, text: execution }]);
  const text = ratingText(entry.rating, execution, allowed);
  return text === undefined
    ? refused({ why: "obstacle", cell, obstacle: "not-in-list" })
    : decided([{ cell, text }]);
}

/** Whether ③ stands in the rating cell after judging: a person's, or ours. */
function standsForRebuilding(block: string, assessment: Assessment): boolean {
  return dispositions(assessment).some(({ place, stands }) => {
    if (place.block !== block || place.field !== "達成状況") return false;
    const entry = readProcessRating(stands);
    return entry.kind === "rating" && entry.rating === "③";
  });
}

function executionOf(text: string): Execution | null {
  const entry = readProcessRating(text);
  return entry.kind === "execution-only" ? entry.execution : null;
}
