/**
 * The judging policy: every choice that no public text decides, as data with a documented default.
 *
 * Source of the defaults: domain, "Judging a process indicator" and "Judging outcomes and strategies";
 * those marked there as [ours] can be changed here.
 */
import Big from "big.js";
import * as v from "valibot";
import { isRuleId } from "./rule-id";

const decimal = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^-?[0-9]+(?:\.[0-9]+)?$/, "数値（例：67.5）で指定してください"),
  v.transform((text) => new Big(text)),
);

const year = v.pipe(
  v.number("年度は西暦の数値で指定してください"),
  v.integer(),
  v.minValue(1989),
  v.maxValue(2100),
);

const individual = v.variant(
  "method",
  [
    /** A if the target is met. */
    v.strictObject({ method: v.literal("target-met") }),
    /** A if actual ÷ target reaches this percentage. */
    v.strictObject({ method: v.literal("ratio"), percent: decimal }),
    /** A if the actual is on or above the straight line from the base value to the target. */
    v.strictObject({ method: v.literal("trajectory"), baseValue: decimal, baseYear: year, targetYear: year }),
  ],
  "個別の判定方法は target-met・ratio・trajectory のいずれかです",
);

const severity = v.picklist(
  ["要修正", "要確認", "参考", "off"],
  "要修正・要確認・参考・off のいずれかを指定してください",
);

const schema = v.strictObject({
  /** How 個別 is judged. */
  individual: v.optional(individual, { method: "target-met" }),
  /** How 全体 follows from 個別. */
  overall: v.optional(
    v.picklist(["all", "majority"], "全体の判定方法は all・majority のいずれかです"),
    "all",
  ),
  /** How several process indicators make one rating. */
  several: v.optional(v.picklist(["worst"], "複数指標の判定方法は worst です"), "worst"),
  /** How far 約 and 程度 in a result may be off, in per cent of the value. */
  approximateMarginPercent: v.optional(decimal, "5"),
  /** Texts that count as blank in a required field. */
  placeholders: v.optional(v.array(v.string("文字列で指定してください")), [
    "特になし",
    "同上",
    "－",
    "なし",
    "特に無し",
  ]),
  /** Severity of a rule, or "off". */
  rules: v.optional(
    v.record(
      v.pipe(v.string(), v.check(isRuleId, "この規則はありません（docs/rules.md の「指摘の一覧」）")),
      severity,
    ),
    {},
  ),
});

export type JudgingPolicy = v.InferOutput<typeof schema>;

export const DEFAULT_POLICY: JudgingPolicy = v.parse(schema, {});

const NO_OBJECT = "設定の名前と値の組（{ … }）で指定してください";

export type PolicyReading =
  | { readonly kind: "policy"; readonly policy: JudgingPolicy }
  /** Each problem: which setting, and what is wrong with it. */
  | {
      readonly kind: "invalid";
      readonly problems: readonly { readonly setting: string; readonly message: string }[];
    };

/**
 * Checks a policy as read from JSON.
 *
 * @param data  the parsed JSON, of any shape
 * @returns the policy with defaults for what it leaves out, or what is wrong with it
 */
export function readPolicy(data: unknown): PolicyReading {
  if (Array.isArray(data)) return { kind: "invalid", problems: [{ setting: "", message: NO_OBJECT }] };
  const result = v.safeParse(schema, data);
  if (result.success) return { kind: "policy", policy: result.output };
  return {
    kind: "invalid",
    problems: result.issues.map((issue) => ({
      setting: v.getDotPath(issue) ?? "",
      message: issue.type === "strict_object" ? "この設定はありません" : issue.message,
    })),
  };
}
