/**
 * Why a rating is what it is, as a sentence a ward officer can check with a pencil.
 *
 * Never a bare 「基準未達成」: the rebuild criterion is said to apply (contract, "Words on the screen").
 */
import type { Reason, ReasonCode } from "../evaluation/judgment";
import type { Comparator } from "../notation/reading";

export type Language = "ja" | "en";

/** What the sentence speaks of; null where there is none. */
export interface Shown {
  readonly target: string | null;
  readonly actual: string | null;
}

type Sentence = (
  facts: Readonly<Record<string, string>>,
  shown: { readonly target: string; readonly actual: string },
) => string;
type Sentences = Readonly<Record<ReasonCode, Sentence>>;

const COMPARATOR_WORDS: Readonly<Record<Language, Readonly<Record<Comparator, string>>>> = {
  ja: { "≥": "以上", ">": "超", "≤": "以下", "<": "未満", "=": "" },
  en: { "≥": "at least ", ">": "more than ", "≤": "at most ", "<": "less than ", "=": "" },
};

const BOUND = /^([≥>≤<=]) (.*)$/u;

/** What joins two bounds: 「60%以上かつ80%以下」. */
const JOINT = / (かつ|または) /u;
const AND_OR: Readonly<Record<string, string>> = { かつ: " and ", または: " or " };

/** "≥ 78%" → "78%以上"; "≥ 60% かつ ≤ 80%" → "60%以上かつ80%以下" */
export function boundInWords(bounds: string, language: Language): string {
  return bounds
    .split(JOINT)
    .map((part, at) => (at % 2 === 0 ? oneInWords(part, language) : language === "ja" ? part : AND_OR[part]))
    .join("");
}

function oneInWords(bound: string, language: Language): string {
  const match = BOUND.exec(bound);
  if (!match) return bound;
  const words = COMPARATOR_WORDS[language][(match[1] ?? "=") as Comparator];
  return language === "ja" ? (match[2] ?? "") + words : words + (match[2] ?? "");
}

const quoted = (words: string | undefined): string => (words ? `「${words}」` : "");

const JA: Sentences = {
  "target-unset": ({ words }) => (words ? `目標が設定されていない（${words}）` : "目標が設定されていない"),
  "target-no-figure": ({ words }) => `目標の数値が読み取れない${quoted(words)}`,
  "target-unknown-words": ({ words }) => `目標に読み取れない言葉がある${quoted(words)}`,
  "target-several-figures": ({ words }) => `目標の数値が一つに決まらない${quoted(words)}`,
  "target-malformed": ({ words }) => `目標の書き方に誤りがある${quoted(words)}`,
  "target-two-readings": ({ words }) => `目標が二とおりに読める${quoted(words)}`,
  "target-not-a-figure": ({ words }) => `目標の欄に数値でない値がある${quoted(words)}`,
  "target-unknown": () => "目標の値が分からない",
  "target-met": (_, { actual, target }) => `実績${actual}は、目標${target}を満たす。目標達成`,
  "target-missed": ({ gap }, { actual, target }) =>
    `実績${actual}は、目標${target}を満たさない${gap ? `（目標との差 ${gap}）` : ""}`,
  maintained: (_, { actual, target }) =>
    `実績${actual}は、${target ? `もとの値${target}` : "もとの値"}と同じかそれよりよい。現状維持を達成`,
  "not-maintained": (_, { actual }) => `実績${actual}がもとの値より悪く、現状維持といえるか決められない`,
  "deed-done": ({ actual }) => `実績「${actual ?? ""}」により、目標を達成`,
  "deed-undone": ({ actual }) => `実績「${actual ?? ""}」により、目標は未達成`,
  "deed-not-plain": () => "数値のない目標で、実績から実施・未実施がはっきり読み取れない",
  "loose-target": () => "目標が「程度」で示されており、わずかに届かない実績を未達成といえるか決められない",
  "later-target": () =>
    "目標は評価する年度より後の年度のもので、今年度に達していないことを未達成といえるか決められない",
  "direction-inferred": ({ word }) =>
    word === "0"
      ? "目標が0であることから、少ないほどよい指標と推定した"
      : `指標名の「${word ?? ""}」から、少ないほどよい指標と推定した`,
  "direction-by-criterion": () => "撤退・再構築基準が上限を示すことから、少ないほどよい指標と読んだ",
  "direction-unclear": ({ word }) =>
    `${word ? `「${word}」` : "この指標"}は多いほどよいのか少ないほどよいのか決められない。目標に「以上」「以下」を書き添えてください`,
  "actual-blank": () => "実績が記入されていない",
  "actual-pending": ({ words }) => `実績はまだ確定していない${quoted(words)}`,
  "actual-unmeasured": ({ words }) => `実績は測定されていない${quoted(words)}`,
  "actual-no-figure": ({ words }) => `実績の数値が読み取れない${quoted(words)}`,
  "actual-unknown-words": ({ words }) => `実績に読み取れない言葉がある${quoted(words)}`,
  "actual-several-figures": ({ words }) => `実績の数値が一つに決まらない${quoted(words)}`,
  "actual-malformed": ({ words }) => `実績の書き方に誤りがある${quoted(words)}`,
  "actual-two-readings": ({ words }) => `実績が二とおりに読める${quoted(words)}`,
  "actual-not-a-figure": ({ words }) => `実績の欄に数値でない値がある${quoted(words)}`,
  "actual-not-comparable": (_, { actual }) => `実績${quoted(actual)}は、目標と比べられる数値ではない`,
  "approximate-straddles": (_, { actual }) => `実績${actual}は幅のある値で、判定が一つに決まらない`,
  "rounding-straddles": ({ share }, { actual }) =>
    `実績${actual}は丸めた値で、内訳から計算すると${share ?? ""}になり、判定が一つに決まらない`,
  "fraction-or-percentage": (_, { actual }) => `実績${actual}は、割合（小数）か百分率（%）か決められない`,
  "unit-differs": ({ actual: own, target: other }) =>
    `実績の単位${quoted(own)}と目標の単位${quoted(other)}が異なり、比べられない`,
  "counted-differs": () => "目標と実績で数え方（累計・1回ごと・月や週の回数など）が異なり、比べられない",
  "period-unclear": ({ actual, period }) =>
    `実績${actual ?? ""}は、${period ?? ""}の数とも年間の数とも読める`,
  "several-occasions": () => "実績が回ごとに示されており、目標と比べる一つの値が決まらない",
  "verdict-contradicts": () => "実績に添えられた達成・未達成などの言葉が、数値と合わない",
  "base-unknown": ({ base }) => `${base ?? "比べるもとの値"}が分からない`,
  "share-of-percentage": () => "割合に対する「％」の増減は、ポイントの差とも比率とも読める",
  "open-range": () => "目標に幅があり、そのどこに届けば達成か決められない",
  "ratio-of-range": () => "目標に幅があるため、目標に対する割合や差は計算できない",
  "ratio-of-grade": () => "目標が段階のため、目標に対する割合や差は計算できない",
  "ratio-of-zero": () => "目標が0のため、目標に対する割合は計算できない",
  "ratio-where-less-is-better": () => "少ないほどよい指標では、目標に対する割合や達成率の読み方が決まらない",
  "worked-value-differs": ({ worked, computed }) =>
    `基準に書き添えられた${worked ?? ""}が、計算した${computed ?? ""}と合わない`,
  "criterion-missing": () => "撤退・再構築基準はない",
  "criterion-no-figure": ({ words }) => `撤退・再構築基準の数値が読み取れない${quoted(words)}`,
  "criterion-unknown-words": ({ words }) => `撤退・再構築基準に読み取れない言葉がある${quoted(words)}`,
  "criterion-several-figures": ({ words }) => `撤退・再構築基準の数値が一つに決まらない${quoted(words)}`,
  "criterion-malformed": ({ words }) => `撤退・再構築基準の書き方に誤りがある${quoted(words)}`,
  "criterion-two-readings": ({ words }) => `撤退・再構築基準が二とおりに読める${quoted(words)}`,
  "criterion-not-a-figure": ({ words }) => `撤退・再構築基準の欄に数値でない値がある${quoted(words)}`,
  "criterion-compared": ({ level, how, comparator, holds, of }, { actual }) =>
    `実績${of ? quoted(of) : actual}は、${how ? `${how}（${level ?? ""}）` : (level ?? "")}${COMPARATOR_WORDS.ja[(comparator ?? "=") as Comparator]}${holds === "yes" ? "" : "ではない"}`,
  "criterion-target-missed": () => "撤退・再構築基準は目標の未達成",
  "criterion-not-done": ({ deed }) => `撤退・再構築基準は「${deed ?? ""}」ができなかった場合`,
  "criterion-elsewhere": ({ words, bound }) =>
    `撤退・再構築基準${quoted((words ?? "") + (bound ? boundInWords(bound, "ja") : ""))}に当たるかは、この欄の実績からは分からない`,
  "criterion-applies": () => "撤退・再構築基準に該当",
  "criterion-not-applies": () => "撤退・再構築基準には該当しない",
  "criterion-needs-all": () => "撤退・再構築基準はすべての指標がそろった場合",
  "criterion-of-all-unknown": () => "撤退・再構築基準が複数の指標にわたり、当たるかどうか決められない",
  "criterion-same-way": () => "目標と撤退・再構築基準の向きが同じで、どちらが正しいか決められない",
  "consecutive-unknown": ({ years }) => `${years ?? ""}年連続に当たるかは、今年度の実績だけでは分からない`,
  "consecutive-broken": () => "前年度の実績は当たらず、連続していない",
  "percentage-of-count": () => "数の指標に対する「％」は、値とも達成率とも読める",
  "both-apply": () => "同じ実績が目標も撤退・再構築基準も満たす",
  "several-rebuild": ({ labels }) => `${labels ?? ""}が撤退・再構築基準に該当するため、全体として③`,
  "several-undecided": ({ labels }) => `${labels ?? ""}が判定できないため、全体も判定できない`,
  "several-pending": ({ labels }) => `${labels ?? ""}の実績がこれから決まるため、全体はまだ判定できない`,
  "several-left-out": ({ labels }) => `${labels ?? ""}は測定または目標がないため除いた`,
  "several-missed": ({ labels }) => `${labels ?? ""}が目標未達成。撤退・再構築基準に該当する指標はない`,
  "several-met": () => "すべての指標が目標達成",
  "individual-ratio": ({ percent, level }, { actual }) =>
    `実績${actual}を、目標の${percent ?? ""}%（${level ?? ""}）と比べた`,
  "individual-trajectory": ({ level, year }, { actual }) =>
    `実績${actual}を、${year ?? ""}年度の途中目標${level ?? ""}と比べた`,
  "year-unknown": () => "年度が分からないため、途中目標が計算できない",
  "trajectory-years": () => "設定された基準年度と目標年度の順序が正しくない",
  "overall-all-good": () => "個別がすべてA",
  "overall-all-bad": () => "個別がすべてB",
  "overall-mixed": ({ good, bad }) => `個別にA ${good ?? ""}件とB ${bad ?? ""}件があり、Bが含まれるためB`,
  "overall-majority": ({ good, bad }) => `個別はA ${good ?? ""}件、B ${bad ?? ""}件（多数により判定）`,
  "overall-open": () => "判定できない個別があるため、全体は決まらない",
  "overall-unmeasured": () => "個別の実績がない",
  "progress-proposed": ({ overall }) => `全体が${overall ?? ""}であることからの提案`,
  "progress-open": () => "全体が決まらないため、提案できない",
};

const EN: Sentences = {
  "target-unset": ({ words }) => (words ? `no target is set (${words})` : "no target is set"),
  "target-no-figure": ({ words }) => `no figure could be read in the target ${quoted(words)}`,
  "target-unknown-words": ({ words }) => `the target holds words that were not understood ${quoted(words)}`,
  "target-several-figures": ({ words }) => `several figures could be the target ${quoted(words)}`,
  "target-malformed": ({ words }) => `the target is miswritten ${quoted(words)}`,
  "target-two-readings": ({ words }) => `the target can be read two ways ${quoted(words)}`,
  "target-not-a-figure": ({ words }) => `the target cell holds no figure ${quoted(words)}`,
  "target-unknown": () => "the target's value is not known",
  "target-met": (_, { actual, target }) => `actual ${actual} meets the target, ${target}`,
  "target-missed": ({ gap }, { actual, target }) =>
    `actual ${actual} misses the target, ${target}${gap ? ` (by ${gap})` : ""}`,
  maintained: (_, { actual }) => `actual ${actual} is the same as before or better: maintained`,
  "not-maintained": (_, { actual }) =>
    `actual ${actual} is worse than before; whether that is "maintained" is open`,
  "deed-done": ({ actual }) => `${quoted(actual)}: done`,
  "deed-undone": ({ actual }) => `${quoted(actual)}: not done`,
  "deed-not-plain": () => "the target has no figure, and the result does not plainly say done or not done",
  "loose-target": () => "the target says 程度 (about); whether this result misses it is open",
  "later-target": () => "the target is for a later year; whether this year's result misses it is open",
  "direction-inferred": ({ word }) =>
    word === "0"
      ? "less is better, since the target is 0"
      : `less is better, inferred from ${quoted(word)} in the name`,
  "direction-by-criterion": () => "less is better, since the rebuild criterion states an upper limit",
  "direction-unclear": ({ word }) =>
    `whether more or less${word ? ` of ${quoted(word)}` : ""} is better is open; write 以上 or 以下`,
  "actual-blank": () => "no result is entered",
  "actual-pending": ({ words }) => `the result is still to come ${quoted(words)}`,
  "actual-unmeasured": ({ words }) => `the result was not measured ${quoted(words)}`,
  "actual-no-figure": ({ words }) => `no figure could be read in the result ${quoted(words)}`,
  "actual-unknown-words": ({ words }) => `the result holds words that were not understood ${quoted(words)}`,
  "actual-several-figures": ({ words }) => `several figures could be the result ${quoted(words)}`,
  "actual-malformed": ({ words }) => `the result is miswritten ${quoted(words)}`,
  "actual-two-readings": ({ words }) => `the result can be read two ways ${quoted(words)}`,
  "actual-not-a-figure": ({ words }) => `the result cell holds no figure ${quoted(words)}`,
  "actual-not-comparable": (_, { actual }) => `result ${actual} cannot be compared with the target`,
  "approximate-straddles": (_, { actual }) => `result ${actual} is not exact enough to give one rating`,
  "rounding-straddles": ({ share }, { actual }) =>
    `the result ${actual} is rounded; its own counts come to ${share ?? ""}, and the two are rated differently`,
  "fraction-or-percentage": (_, { actual }) => `result ${actual} could be a fraction or a percentage`,
  "unit-differs": ({ actual: own, target: other }) => `units differ: ${quoted(own)} and ${quoted(other)}`,
  "counted-differs": () => "target and result are counted differently (cumulative, per occasion, per period)",
  "period-unclear": ({ actual, period }) =>
    `the result ${actual ?? ""} may be counted per ${period ?? ""} or over the year`,
  "several-occasions": () => "the result is given per occasion, with no one value to compare",
  "verdict-contradicts": () => "the words beside the result (met, missed) contradict its figure",
  "base-unknown": ({ base }) => `${base ?? "the base value"} is not known`,
  "share-of-percentage": () => "a change in % of a percentage can mean points or per cent",
  "open-range": () => "the target is a range, and no word says which end of it has to be reached",
  "ratio-of-range": () => "the target is a range: a share of it, or a distance from it, cannot be worked out",
  "ratio-of-grade": () => "the target is a grade, of which no share or difference can be worked out",
  "ratio-of-zero": () => "there is no ratio to a target of 0",
  "ratio-where-less-is-better": () => "a ratio to the target has no certain meaning where less is better",
  "worked-value-differs": ({ worked, computed }) =>
    `the value beside the criterion, ${worked ?? ""}, differs from the computed ${computed ?? ""}`,
  "criterion-missing": () => "there is no rebuild criterion",
  "criterion-no-figure": ({ words }) => `no figure could be read in the rebuild criterion ${quoted(words)}`,
  "criterion-unknown-words": ({ words }) =>
    `the rebuild criterion holds words that were not understood ${quoted(words)}`,
  "criterion-several-figures": ({ words }) =>
    `several figures could be the rebuild criterion ${quoted(words)}`,
  "criterion-malformed": ({ words }) => `the rebuild criterion is miswritten ${quoted(words)}`,
  "criterion-two-readings": ({ words }) => `the rebuild criterion can be read two ways ${quoted(words)}`,
  "criterion-not-a-figure": ({ words }) => `the criterion cell holds no figure ${quoted(words)}`,
  "criterion-compared": ({ level, how, comparator, holds, of }, { actual }) =>
    `actual ${of ? quoted(of) : actual} is ${holds === "yes" ? "" : "not "}${COMPARATOR_WORDS.en[(comparator ?? "=") as Comparator]}${level ?? ""}${how ? ` (${how})` : ""}`,
  "criterion-target-missed": () => "the rebuild criterion is missing the target",
  "criterion-not-done": ({ deed }) => `the rebuild criterion is failing to do ${quoted(deed)}`,
  "criterion-elsewhere": ({ words }) =>
    `this result does not tell whether the rebuild criterion applies ${quoted(words)}`,
  "criterion-applies": () => "the rebuild criterion applies",
  "criterion-not-applies": () => "the rebuild criterion does not apply",
  "criterion-needs-all": () => "the rebuild criterion needs all indicators",
  "criterion-of-all-unknown": () =>
    "the rebuild criterion spans several indicators, and whether it applies is open",
  "criterion-same-way": () => "target and rebuild criterion point the same way",
  "consecutive-unknown": ({ years }) => `whether this is the ${years ?? ""}th year in a row is not known`,
  "consecutive-broken": () => "last year's result does not meet it, so there is no row",
  "percentage-of-count": () => "a percentage for a count can mean the value or the rate of achievement",
  "both-apply": () => "the same result meets both the target and the rebuild criterion",
  "several-rebuild": ({ labels }) => `the rebuild criterion applies to ${labels ?? ""}, so ③ overall`,
  "several-undecided": ({ labels }) => `${labels ?? ""} could not be judged, so neither can the whole`,
  "several-pending": ({ labels }) => `the result of ${labels ?? ""} is still to come`,
  "several-left-out": ({ labels }) => `${labels ?? ""} left out: not measured or without a target`,
  "several-missed": ({ labels }) =>
    `${labels ?? ""} missed the target; the rebuild criterion applies to none`,
  "several-met": () => "all indicators met their targets",
  "individual-ratio": ({ percent, level }, { actual }) =>
    `actual ${actual} against ${percent ?? ""}% of the target (${level ?? ""})`,
  "individual-trajectory": ({ level, year }, { actual }) =>
    `actual ${actual} against the ${year ?? ""} waypoint, ${level ?? ""}`,
  "year-unknown": () => "the fiscal year is not known",
  "trajectory-years": () => "the base year is not before the target year",
  "overall-all-good": () => "all individual ratings are A",
  "overall-all-bad": () => "all individual ratings are B",
  "overall-mixed": ({ good, bad }) =>
    `individual ratings are mixed (A ${good ?? ""}, B ${bad ?? ""}), hence B`,
  "overall-majority": ({ good, bad }) => `individual ratings: A ${good ?? ""}, B ${bad ?? ""} (majority)`,
  "overall-open": () => "an individual rating is open",
  "overall-unmeasured": () => "no individual result",
  "progress-proposed": ({ overall }) => `proposed, since 全体 is ${overall ?? ""}`,
  "progress-open": () => "全体 is open, so there is nothing to propose",
};

const TABLES: Readonly<Record<Language, Sentences>> = { ja: JA, en: EN };

/** Reasons that only repeat what the next one says with its arithmetic. */
function withoutRepetition(reasons: readonly Reason[]): readonly Reason[] {
  const applies = reasons.some(({ code }) => code === "criterion-applies");
  const compared = reasons.some(({ code }) => code === "criterion-compared");
  return applies && compared ? reasons.filter(({ code }) => code !== "target-missed") : reasons;
}

/**
 * The sentences of some reasons.
 *
 * @param reasons   in the order of reasoning
 * @param shown     target and result of the indicator they speak of
 * @param language  "ja" by default
 */
export function because(reasons: readonly Reason[], shown: Shown, language: Language = "ja"): string {
  const table = TABLES[language];
  const target = shown.target === null ? "" : boundInWords(shown.target, language);
  const value = shown.target === null ? "" : shown.target.replace(BOUND, "$2");
  const sentences = withoutRepetition(reasons).map(({ code, facts }) => {
    const how = facts["how"]?.replace(/^目標の/u, `目標${value}の`) ?? "";
    return table[code]({ ...facts, how }, { target, actual: shown.actual ?? "" });
  });
  return sentences.join(language === "ja" ? "。" : "; ");
}
