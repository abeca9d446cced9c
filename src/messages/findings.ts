/**
 * The sentence of each finding: what stands there, why it matters, what to do.
 *
 * Blocks and fields are called as the form prints them, never by their names in the workbook – but for the
 * findings on those names themselves.
 */
import type { Finding } from "../evaluation/judgment";
import type { RuleId } from "../evaluation/rule-id";
import { type Language, because, boundInWords } from "./because";
import { quoted } from "./quoted";

/** How a block is called: 「具体的取組4-1-1」. */
export function blockHeading(kind: "policy" | "issue" | "strategy" | "initiative", number: string): string {
  const headings = {
    policy: "運営方針",
    issue: "経営課題",
    strategy: "めざす成果及び戦略",
    initiative: "具体的取組",
  } as const;
  return headings[kind] + number;
}

/** Which row of a field of several cells, from 1. */
export function rowWords(row: number, language: Language): string {
  return language === "ja" ? `${String(row)}行目` : ` row ${String(row)}`;
}

/** Where a finding stands, as printed. */
export interface Place {
  /** 「具体的取組4-1-1」; "" for the whole workbook. */
  readonly block: string;
  /** The heading of the field: 「戦略に対する取組の有効性」. */
  readonly heading: string;
  /** "①" or "2行目"; "" for a field that has no parts. */
  readonly part: string;
  /** Another block and field that the sentence speaks of: 「経営課題4の現状」. */
  readonly other: string;
}

interface Told {
  readonly facts: Readonly<Record<string, string>>;
  readonly why: string;
  readonly other: string;
}

type Sentence = (told: Told) => string;

const difference = (text: string | undefined, word: string): string => (text ? `（${word} ${text}）` : "");
const bound = (text: string | undefined, language: Language): string => boundInWords(text ?? "", language);

/** Why a text was not read. */
const WHY: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {
    "no-figure": "比べる数値がありません",
    "unknown-words": "意味を決められない言葉があります",
    "several-figures": "数値が二つ以上あり、どれか決められません",
    malformed: "数値や言葉の書き方に誤りがあります",
    "two-readings": "二とおりに読めます",
    "not-a-figure": "数値でない値（エラー、日付など）があります",
  },
  en: {
    "no-figure": "there is no figure to compare with",
    "unknown-words": "some words could change the meaning",
    "several-figures": "several figures could be meant",
    malformed: "a figure or word is miswritten",
    "two-readings": "it can be read two ways",
    "not-a-figure": "an error, a date or the like stands where a figure belongs",
  },
};

const PART: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: { target: "指標", criterion: "撤退・再構築基準", actual: "実績", prior: "前年度までの実績" },
  en: { target: "indicator", criterion: "rebuild criterion", actual: "result", prior: "earlier results" },
};

const JA: Readonly<Record<RuleId, Sentence>> = {
  "rating-differs": ({ facts, why }) =>
    `記入は${quoted(facts["entered"])}ですが、判定は「${facts["computed"] ?? ""}」です（${why}）。判定に合わせるか、記入のままとする理由を残してください。`,
  "rating-not-in-legend": ({ facts }) =>
    `${quoted(facts["entered"])}は凡例にありません。凡例の「${facts["legend"] ?? ""}」から選んで記入してください。`,
  "rated-without-actual": ({ facts, why }) =>
    `${quoted(facts["entered"])}と記入されていますが、判定のもとになる実績がありません（${why}）。実績を記入するか、記入した判定を見直してください。`,
  "result-missing": ({ facts }) =>
    facts["kind"] === "text"
      ? "未記入です。何をし、どう評価したかが市民に伝わらないため、内容を記入してください。"
      : "実績が未記入です。実績がないと判定も確認もできません。実績を記入し、測定していない場合は「未測定」と記入してください。",
  "required-text-missing": ({ facts }) =>
    `${facts["entered"] ? `${quoted(facts["entered"])}とだけ記入されています` : "未記入です"}。見出しに${quoted(facts["heading"])}とあり、${facts["met"] ? `「${facts["met"]}」に当たるため` : ""}必須です。内容を記入してください。`,
  "effectiveness-missing": ({ facts }) =>
    `${facts["entered"] ? `${quoted(facts["entered"])}は凡例にありません` : "未記入です"}。取組を続けるか見直すかが示されないため、「${facts["legend"] ?? ""}」から選んで記入してください。`,
  "execution-missing": ({ facts }) =>
    `「${facts["rating"] ?? ""}」に(i)・(ii)がありません。数値からは決まらないため、取組を予定どおり${facts["did"] ?? "実施"}したか（(i)）、しなかったか（(ii)）を書き添えてください。`,
  "number-differs": ({ facts }) =>
    `見出しに${quoted(facts["printed"])}と印字されており、欄の番号と異なります。別の取組の欄に記入されるおそれがあるため、見出しの番号か、欄の名前を直してください。`,
  "block-without-names": ({ facts }) =>
    `見出し${quoted(facts["printed"])}がありますが、この欄には名前が付いていないため、判定も点検もしていません。欄に名前を付けてください。`,
  "name-missing": ({ facts }) => {
    if (facts["entry"] !== undefined)
      return `シート「名前の対応」の${quoted(facts["entry"])}は、読み取れる項目ではありません。「取組4_1_1.達成状況」のように記入してください。`;
    if (facts["listed"] !== undefined)
      return `シート「名前の対応」で「${facts["name"] ?? ""}」に当てられた名前${quoted(facts["listed"])}が、ブックにありません。表の名前か、「数式」タブの「名前の管理」を確認してください。`;
    return `「${facts["name"] ?? ""}」という名前がありません。「数式」タブの「名前の管理」で、${facts["heading"] ?? ""}のセルに名前を付けてください。`;
  },
  "name-broken": ({ facts }) =>
    `名前「${facts["name"] ?? ""}」は、どのセルも指していません（参照先の #REF!、数式、離れた範囲など）。「名前の管理」で、${facts["heading"] ?? ""}のセルを指し直してください。`,
  "name-duplicate": ({ facts }) =>
    facts["sheets"] !== undefined
      ? `シート${facts["sheets"]}のそれぞれに、同じ欄の名前があります（${facts["count"] ?? ""}欄）。どのシートの欄か決められないため読み取っていません。写しのシートであれば、シートごと削除するか、「数式」タブの「名前の管理」でそのシートの名前を削除してください。`
      : `${facts["name"] ?? ""}を指す名前が二つ以上あります（${facts["names"] ?? ""}）。どちらの欄か決められないため読み取っていません。一つを残して削除してください。`,
  "name-shape": ({ facts, other }) => {
    if (facts["otherField"] !== undefined)
      return `名前「${facts["name"] ?? ""}」のセル（${facts["area"] ?? ""}）は、${other}の名前も指しています。どちらの欄か決められないため使っていません。欄ごとに別のセルを指すように直してください。`;
    if (facts["setting"] !== undefined)
      return `シート「評価設定」の${quoted(facts["setting"])}：${facts["message"] ?? ""}。この設定は既定のまま判定しました。`;
    if (facts["rows"] !== undefined)
      return `名前「${facts["name"] ?? ""}」の範囲（${facts["area"] ?? ""}）は${facts["rows"]}行で、アウトカム指標の達成状況の${facts["results"] ?? ""}行と合いません。指標の数だけの縦一列を指すように直してください。`;
    return `名前「${facts["name"] ?? ""}」の範囲（${facts["area"] ?? ""}）が欄の形と合いません。${facts["column"] ? "指標の数だけの縦一列" : "一つのセル"}を指すように直してください。`;
  },
  "target-unreadable": ({ facts }) =>
    `目標${quoted(facts["words"])}が読み取れません（${WHY.ja[facts["why"] ?? ""] ?? ""}）。このままでは、どのような実績でも判定が決まりません。「78%以上」のように書き直してください。`,
  "criterion-unreadable": ({ facts }) =>
    `撤退・再構築基準${quoted(facts["words"])}が読み取れません（${WHY.ja[facts["why"] ?? ""] ?? ""}）。目標を下回ったときに②か③かが決まりません。「目標値の70%以下」のように書き直してください。`,
  "actual-unreadable": ({ facts }) =>
    `実績${quoted(facts["words"])}が読み取れません（${WHY.ja[facts["why"] ?? ""] ?? ""}）。判定は保留しました。目標と同じ単位の数値で記入してください。`,
  "judgment-undecided": ({ facts, why }) => {
    if (facts["unwritten"] !== undefined)
      return `判定「${facts["computed"] ?? ""}」を記入していません。${facts["unwritten"]}。`;
    if (facts["foreseen"] !== undefined)
      return `実績によっては判定が決まりません（${why}）。年度が始まる前に、目標か撤退・再構築基準の書き方を見直してください。`;
    if (facts["nowhere"] !== undefined)
      return `${PART.ja[facts["nowhere"]] ?? ""}のセルが名前から分からないため、判定していません。名前を直して、もう一度判定チェックをしてください。`;
    return `判定を保留しました（${why}）。${facts["entered"] ? `記入の${quoted(facts["entered"])}が正しいか` : "どの判定に当たるか"}、確認してください。`;
  },
  "target-missing": ({ facts }) =>
    `目標が設定されていません${facts["words"] ? quoted(facts["words"]) : ""}。達成したかどうかを判定できないため、目標を設定できないか確認してください。`,
  "criterion-missing": () =>
    "目標に対する撤退・再構築基準がありません。目標を下回っても③にはならないため、基準を設けなくてよいか確認してください。",
  "criterion-contradicts-target": ({ facts }) =>
    `目標${bound(facts["target"], "ja")}と撤退・再構築基準${bound(facts["criterion"], "ja")}の両方に当てはまる実績があり、判定が決まりません。目標と基準の値と、「以上」「以下」の向きを確認してください。`,
  "unit-differs": ({ facts }) =>
    `実績の単位${quoted(facts["actual"])}と、比べる値の単位${quoted(facts["target"])}が異なるため、判定していません。同じ単位で記入してください。`,
  "approximate-actual": ({ facts, why }) =>
    `実績${facts["actual"] ?? ""}は${facts["margin"] ? `概数です（前後${facts["margin"]}%の幅とみなします）` : "幅のある値です"}。${facts["rating"] ? `幅のどこでも判定は「${facts["rating"]}」ですが、` : `判定が一つに決まりません（${why}）。`}正確な値を確認してください。`,
  "provisional-actual": ({ facts }) =>
    `実績${facts["actual"] ?? ""}は暫定値です。確定値で判定が変わることがあるため、確定したら書き直して判定し直してください。`,
  "percentage-out-of-range": ({ facts }) =>
    `${facts["value"] ?? ""}は、割合として0～100%の範囲にありません。値と単位を確認してください。`,
  "rebuild-but-effective": () =>
    "達成状況は「③」（撤退・再構築基準に該当）ですが、有効性は「ア」（有効であり、継続して推進）です。「再構築する」と「継続して推進」が食い違うので、有効性か、課題と改善策の記述を確認してください。",
  "effectiveness-unmeasured": ({ facts }) =>
    facts["mark"] === "—"
      ? "「—」（プロセス指標未設定・未測定）ですが、実績が記入されています。有効性を「ア」か「イ」で記入してください。"
      : `「${facts["mark"] ?? ""}」ですが、指標の実績が一つもありません。有効とする根拠を確認し、実績を記入するか、有効性を見直してください。`,
  "progress-differs": ({ facts, why }) =>
    `記入は${quoted(facts["entered"])}ですが、提案は「${facts["computed"] ?? ""}」です（${why}）。進捗状況は全体だけで決まるものではないため、記入の根拠を確認してください。`,
  "overall-mixed": ({ facts }) =>
    `個別にA ${facts["good"] ?? ""}件とB ${facts["bad"] ?? ""}件があります。${facts["method"] === "majority" ? "多数により判定する" : "Bが一つでもあればBと判定する"}設定です${facts["overall"] ? `（全体「${facts["overall"]}」）` : ""}。全体として順調といえるか確認してください。`,
  "prior-year-differs": ({ facts, other }) =>
    `前年度の値${facts["prior"] ?? ""}が、${other}の${facts["other"] ?? ""}と一致しません${difference(facts["difference"], "差")}。前年度と比べられなくなるため、どちらが正しいか確認してください。`,
  "indicator-name-differs": ({ facts }) =>
    facts["in"] === "prior"
      ? `目標の指標は${quoted(facts["name"])}ですが、前年度までの実績は${quoted(facts["other"])}です。問い方や数え方が変わると年度間で比べられないため、同じ指標か確認してください。`
      : `目標の指標は${quoted(facts["name"])}ですが、実績は${quoted(facts["other"])}として記入されています。同じ指標の実績か確認してください。`,
  "scale-contradiction": ({ facts, other }) =>
    `「${facts["grade"] ?? ""}」が、ここでは${quoted(facts["words"])}、${other}では${quoted(facts["other"])}と説明されています。どちらの意味かで目標の高さが変わるため、説明をそろえてください（判定では「★」を星1つと読みます）。`,
  "indicator-unmatched": ({ facts }) =>
    facts["in"] === "target"
      ? `指標${facts["label"] ?? ""}に対応する実績か撤退・再構築基準がありません。番号をそろえて記入してください。`
      : `${PART.ja[facts["in"] ?? ""] ?? ""}に${facts["label"] ?? ""}がありますが、その番号の指標がありません。番号を確認してください。`,
  "execution-not-applicable": ({ facts }) =>
    `「③」に${facts["execution"] ?? ""}が付いています。凡例では(i)・(ii)は①と②だけに付きます。`,
  "target-below-prior": ({ facts }) =>
    `目標${bound(facts["target"], "ja")}は、前年度の実績${facts["prior"] ?? ""}ですでに満たされています${difference(facts["difference"], "前年度との差")}。目標が低すぎないか確認してください。`,
  "midterm-optimistic": ({ facts }) =>
    `中間振り返りは${quoted(facts["entered"])}（目標達成の見込み）でしたが、自己評価は「③」です。見込みが外れた理由を、課題と改善策に書けているか確認してください。`,
  "direction-inferred": ({ facts }) =>
    `指標名の「${facts["word"] ?? ""}」から少ないほどよい指標と読み、目標${bound(facts["target"], "ja")}と実績${facts["actual"] ?? ""}を比べて「${facts["rating"] ?? ""}」と判定しました。違う場合は、目標に「以上」「以下」を書き添えてください。`,
  "number-as-text": ({ facts }) => {
    if (facts["why"] === "hashes")
      return `${quoted(facts["entered"])}と表示の崩れた文字が入っています。もとの数値を記入し直してください。`;
    if (facts["why"] === "tab")
      return `${quoted(facts["entered"])}の末尾にタブが入っています。集計や照合で別の値とみなされるため、取り除いてください。`;
    return `${quoted(facts["entered"])}は文字列ですが、並びの欄は数値です。集計から漏れるため、数値として記入し直してください。`;
  },
  "decimals-differ": ({ facts }) =>
    `実績は${facts["actual"] ?? ""}、前年度は${facts["prior"] ?? ""}で、小数点以下の桁数がそろっていません。同じ桁数で記入してください。`,
  "numbering-gap": ({ facts }) =>
    `一つ前の番号（${facts["missing"] ?? ""}）がありません。欄が抜けていないか、番号が正しいか確認してください。`,
  "title-missing": () =>
    "番号だけで、名称がありません。公表したときに内容が分かるよう、名称を記入してください。",
  "text-repeated": ({ facts, other }) =>
    `${quoted(facts["text"])}は、${other}と同じ文章です。それぞれの取組に即した内容か確認してください。`,
  "effective-but-behind": () =>
    "有効性は「ア」（有効であり、継続して推進）ですが、全体は「B」、戦略の進捗状況は「b」（順調でない）です。有効とする根拠が書けているか確認してください。",
  "phase-not-due": ({ facts }) =>
    `${facts["section"] ?? "自己評価"}はまだ記入されていません。記入されるまで、その欄の点検はしません。`,
};

const EN: Readonly<Record<RuleId, Sentence>> = {
  "rating-differs": ({ facts, why }) =>
    `${quoted(facts["entered"])} is entered, but the rating works out to 「${facts["computed"] ?? ""}」 (${why}). Adopt it, or keep yours and leave a reason.`,
  "rating-not-in-legend": ({ facts }) =>
    `${quoted(facts["entered"])} is not in the legend. Choose one of 「${facts["legend"] ?? ""}」.`,
  "rated-without-actual": ({ facts, why }) =>
    `${quoted(facts["entered"])} is entered, but there is no result to rate (${why}). Enter the result, or reconsider the rating.`,
  "result-missing": ({ facts }) =>
    facts["kind"] === "text"
      ? "blank. Citizens cannot see what was done and how it was evaluated: enter the text."
      : "the result is blank, so nothing can be rated or verified. Enter it; where nothing was measured, write 未測定.",
  "required-text-missing": ({ facts }) =>
    `${facts["entered"] ? `only ${quoted(facts["entered"])} is entered` : "blank"}. The heading says ${quoted(facts["heading"])}${facts["met"] ? `, and 「${facts["met"]}」 holds` : ""}, so the text is required.`,
  "effectiveness-missing": ({ facts }) =>
    `${facts["entered"] ? `${quoted(facts["entered"])} is not in the legend` : "blank"}. Choose one of 「${facts["legend"] ?? ""}」, to say whether the work goes on or changes.`,
  "execution-missing": ({ facts }) =>
    `「${facts["rating"] ?? ""}」 has no (i)/(ii). No figure decides it: add (i) if the work went as planned, (ii) if not.`,
  "number-differs": ({ facts }) =>
    `the heading says ${quoted(facts["printed"])}, which is not this block's number. Correct the heading or the names.`,
  "block-without-names": ({ facts }) =>
    `the heading ${quoted(facts["printed"])} has no named cells, so nothing of it was judged or checked. Name its cells.`,
  "name-missing": ({ facts }) => {
    if (facts["entry"] !== undefined)
      return `${quoted(facts["entry"])} on the sheet 「名前の対応」 is no field that can be read. Write it like 「取組4_1_1.達成状況」.`;
    if (facts["listed"] !== undefined)
      return `the sheet 「名前の対応」 lists the name ${quoted(facts["listed"])} for 「${facts["name"] ?? ""}」, which the workbook does not have. Check the table, or Formulas › Name Manager.`;
    return `there is no name 「${facts["name"] ?? ""}」. Name the cell of ${facts["heading"] ?? ""} in Formulas › Name Manager.`;
  },
  "name-broken": ({ facts }) =>
    `the name 「${facts["name"] ?? ""}」 refers to no cell (#REF! or the like). Point it at ${facts["heading"] ?? ""} in the Name Manager.`,
  "name-duplicate": ({ facts }) =>
    facts["sheets"] !== undefined
      ? `each of the sheets ${facts["sheets"]} has names for the same fields (${facts["count"] ?? ""}). Nobody can say which sheet is meant, so none was read. If one is a copy, delete it, or its names in Formulas › Name Manager.`
      : `several names stand for ${facts["name"] ?? ""} (${facts["names"] ?? ""}). Nobody can say which is meant, so none was read. Keep one.`,
  "name-shape": ({ facts, other }) => {
    if (facts["otherField"] !== undefined)
      return `the cell of the name 「${facts["name"] ?? ""}」 (${facts["area"] ?? ""}) is named as ${other}, too. Nobody can say whose it is, so it was not used. Name a cell of its own for each.`;
    if (facts["setting"] !== undefined)
      return `the setting ${quoted(facts["setting"])} on the sheet 「評価設定」 cannot be used: ${facts["message"] ?? ""}. The default was used instead.`;
    if (facts["rows"] !== undefined)
      return `the name 「${facts["name"] ?? ""}」 (${facts["area"] ?? ""}) has ${facts["rows"]} rows, the results have ${facts["results"] ?? ""}. It needs one row for each indicator.`;
    return `the name 「${facts["name"] ?? ""}」 (${facts["area"] ?? ""}) does not fit its field, which is ${facts["column"] ? "one column with a row for each indicator" : "one cell"}.`;
  },
  "target-unreadable": ({ facts }) =>
    `the target ${quoted(facts["words"])} cannot be read (${WHY.en[facts["why"] ?? ""] ?? ""}). No result could be rated by it. Write it like 「78%以上」.`,
  "criterion-unreadable": ({ facts }) =>
    `the rebuild criterion ${quoted(facts["words"])} cannot be read (${WHY.en[facts["why"] ?? ""] ?? ""}). Below the target, ② or ③ is open. Write it like 「目標値の70%以下」.`,
  "actual-unreadable": ({ facts }) =>
    `the result ${quoted(facts["words"])} cannot be read (${WHY.en[facts["why"] ?? ""] ?? ""}). The rating is open. Enter a figure in the target's unit.`,
  "judgment-undecided": ({ facts, why }) => {
    if (facts["unwritten"] !== undefined)
      return `the rating 「${facts["computed"] ?? ""}」 was not entered: ${facts["unwritten"]}.`;
    if (facts["foreseen"] !== undefined)
      return `some results could not be rated (${why}). Reconsider the target or the criterion before the year begins.`;
    if (facts["nowhere"] !== undefined)
      return `no name tells the cell of the ${PART.en[facts["nowhere"]] ?? ""}, so nothing was rated. Mend the name and evaluate again.`;
    return `the rating is open (${why}). Please check ${facts["entered"] ? `whether ${quoted(facts["entered"])} is right` : "which rating it is"}.`;
  },
  "target-missing": ({ facts }) =>
    `no target is set${facts["words"] ? ` (${quoted(facts["words"])})` : ""}, so nothing can be rated. Please check whether one can be set.`,
  "criterion-missing": () =>
    "the target has no rebuild criterion, so it can never be ③. Please check whether none is needed.",
  "criterion-contradicts-target": ({ facts }) =>
    `one result could meet both the target (${bound(facts["target"], "en")}) and the rebuild criterion (${bound(facts["criterion"], "en")}). Check the values and 以上 / 以下.`,
  "unit-differs": ({ facts }) =>
    `the result is in ${quoted(facts["actual"])}, what it is compared with in ${quoted(facts["target"])}, so it was not rated. Use one unit.`,
  "approximate-actual": ({ facts, why }) =>
    `the result ${facts["actual"] ?? ""} is ${facts["margin"] ? `approximate (taken as ±${facts["margin"]}%)` : "a range"}. ${facts["rating"] ? `All of it gives 「${facts["rating"]}」; ` : `It gives no one rating (${why}). `}please check the exact value.`,
  "provisional-actual": ({ facts }) =>
    `the result ${facts["actual"] ?? ""} is provisional. Enter the final figure when it is known, and evaluate again.`,
  "percentage-out-of-range": ({ facts }) =>
    `${facts["value"] ?? ""} is outside 0–100% for a share. Check the value and its unit.`,
  "rebuild-but-effective": () =>
    "the rating is 「③」 (the rebuild criterion applies), but effectiveness is 「ア」 (effective, to be continued). To rebuild and to continue contradict each other: check effectiveness, or the issues and improvements.",
  "effectiveness-unmeasured": ({ facts }) =>
    facts["mark"] === "—"
      ? "「—」 (not measured) is entered, but there is a result. Choose 「ア」 or 「イ」."
      : `「${facts["mark"] ?? ""}」 is entered, but nothing was measured. Check what it rests on.`,
  "progress-differs": ({ facts, why }) =>
    `${quoted(facts["entered"])} is entered, 「${facts["computed"] ?? ""}」 is proposed (${why}). Please check what the entry rests on.`,
  "overall-mixed": ({ facts }) =>
    `individual ratings are mixed: A ${facts["good"] ?? ""}, B ${facts["bad"] ?? ""}. ${facts["method"] === "majority" ? "The majority decides here." : "One B makes it B here."} Please check whether the whole is on track.`,
  "prior-year-differs": ({ facts, other }) =>
    `last year's ${facts["prior"] ?? ""} differs from ${facts["other"] ?? ""} in ${other}${facts["difference"] ? ` (by ${facts["difference"]})` : ""}. Please check which is right.`,
  "indicator-name-differs": ({ facts }) =>
    `the target's indicator is ${quoted(facts["name"])}, the ${facts["in"] === "prior" ? "earlier results are" : "result is"} called ${quoted(facts["other"])}. Years may not compare: check that both are the same.`,
  "scale-contradiction": ({ facts, other }) =>
    `「${facts["grade"] ?? ""}」 is explained as ${quoted(facts["words"])} here and as ${quoted(facts["other"])} in ${other}. Use one explanation (★ is read as one star).`,
  "indicator-unmatched": ({ facts }) =>
    facts["in"] === "target"
      ? `indicator ${facts["label"] ?? ""} has no result or criterion of its number. Number them alike.`
      : `the ${PART.en[facts["in"] ?? ""] ?? ""} has ${facts["label"] ?? ""}, but there is no such indicator. Check the numbers.`,
  "execution-not-applicable": ({ facts }) =>
    `「③」 has ${facts["execution"] ?? ""}; the legend has (i)/(ii) for ① and ② only.`,
  "target-below-prior": ({ facts }) =>
    `last year's result ${facts["prior"] ?? ""} already meets the target, ${bound(facts["target"], "en")}${facts["difference"] ? ` (by ${facts["difference"]})` : ""}. Check that it is not too easy.`,
  "midterm-optimistic": ({ facts }) =>
    `the midterm review said ${quoted(facts["entered"])} (target to be met), the self-evaluation is 「③」. Check that the issues and improvements say why.`,
  "direction-inferred": ({ facts }) =>
    `less is better, inferred from 「${facts["word"] ?? ""}」 in the name: target ${bound(facts["target"], "en")}, result ${facts["actual"] ?? ""}, hence 「${facts["rating"] ?? ""}」. If that is wrong, write 以上 or 以下.`,
  "number-as-text": ({ facts }) => {
    if (facts["why"] === "hashes") return `${quoted(facts["entered"])} is no figure. Enter the figure again.`;
    if (facts["why"] === "tab") return `${quoted(facts["entered"])} ends with a tab. Remove it.`;
    return `${quoted(facts["entered"])} is text beside numbers, and sums leave it out. Enter it as a number.`;
  },
  "decimals-differ": ({ facts }) =>
    `the result is ${facts["actual"] ?? ""}, last year's ${facts["prior"] ?? ""}: use the same number of decimals.`,
  "numbering-gap": ({ facts }) =>
    `the number before (${facts["missing"] ?? ""}) is missing. Check for a missing block or a wrong number.`,
  "title-missing": () => "there is a number but no title. Enter one, so that the public knows what it is.",
  "text-repeated": ({ facts, other }) =>
    `${quoted(facts["text"])} is the same text as ${other}. Check that it fits this work.`,
  "effective-but-behind": () =>
    "effectiveness is 「ア」 (effective, to be continued), but 全体 is 「B」 and progress 「b」 (behind). Check that the text says why.",
  "phase-not-due": ({ facts }) =>
    `${facts["section"] ?? "自己評価"} is not filled in yet; it is checked once it is.`,
};

const TABLES: Readonly<Record<Language, Readonly<Record<RuleId, Sentence>>>> = { ja: JA, en: EN };

/**
 * The sentence of a finding.
 *
 * @param place     where it stands, as printed
 * @param language  "ja" by default
 */
export function findingMessage(
  { rule, facts, because: basis }: Pick<Finding, "rule" | "facts" | "because">,
  place: Place,
  language: Language = "ja",
): string {
  const why = basis ? because(basis.reasons, basis.shown, language) : "";
  const sentence = TABLES[language][rule]({ facts, why, other: place.other });
  const where = rule.startsWith("name-")
    ? place.block
    : place.block + (place.heading === "" ? "" : `「${place.heading}」`) + place.part;
  if (where === "") return sentence;
  return language === "ja" ? `${where}：${sentence}` : `${where}: ${sentence}`;
}
