/**
 * Which way an indicator is better, where no comparator says so.
 *
 * Source: domain rule 5. "Less is better" is taken from the name only when a word for something unwanted
 * is what is counted; where the name also speaks of acting against it (苦情への対応件数), it stays unclear.
 */
import type Big from "big.js";
import { isRank } from "./rank";
import type { Comparator, Direction } from "./reading";
import { foldedKey } from "./text";
import type { Unit } from "./unit";

/** What a ward wants less of. One line for each kind. */
const UNWANTED = [
  "苦情|クレーム|不満|不服",
  "事故|事件|火災|出火|災害|倒壊|浸水|渋滞|騒音",
  "犯罪|刑法犯|ひったくり|窃盗|盗難|詐欺|非行|暴力|虐待|いじめ|いたずら|再犯|違反|違法|不法|不正(?:な?(?:利用|受給|請求))?|迷惑|落書き|ポイ捨て|不祥事|懲戒|わいせつ",
  "滞納|未納|未収|延滞|不納欠損|欠損|赤字|負債|債務|借入|市債|不用額|収入未済",
  "待ち時間|待機|待ち人数|所要時間|所要日数|処理時間|処理日数|遅延|遅刻|遅れ|滞留|交付までの(?:時間|日数)|までの(?:時間|日数|期間)|対応時間|審査期間|処理期間|超過勤務|時間外勤務|残業",
  "放置|廃棄|ごみ(?:の)?(?:排出)?量|ゴミ(?:の)?(?:排出)?量|排出量|廃棄物|使用量|消費量|不法投棄",
  "誤り|誤送付|誤送信|誤発送|誤交付|誤記|ミス|不適切|不適正(?:な?利用)?|紛失|漏えい|漏洩|流出|不備|返戻|エラー|差戻し?件数",
  "死亡|死者|負傷|けが|ケガ|傷病|自殺|孤立死|孤独死|疾病|罹患|感染者|むし歯|う歯|虫歯|肥満|喫煙|低体重|要介護(?:認定)?(?:率|者)|重症化",
  "不登校|欠席|中退|離職|退職者|失業|未就学|未受診|未受講|無回答|無解答|棄権|脱退|辞退|解約|キャンセル",
  "空き家|空家|空き店舗|遊休|未利用|未耐震|老朽|破損|故障|断水|漏水|停電",
  "コスト|経費|支出額|費用|人件費|光熱水費",
  "野宿|ホームレス|ひきこもり|依存症",
  "感じない|思わない|知らない|不安(?:を|に|だと)?|満足していない|できていない|できない|していない|利用しにくい|わからない|困っている|負担(?:感|を感じ)|悩(?:み|んで)",
];

/** What people are asked or brought to do: more is better whatever it is about (防災訓練の参加者, 苦情対応の満足度). */
const WELCOME =
  /満足|理解|現認|把握(?:率|した)|知って|認知(?!件数)|参加|受講|受診|利用(?!しにくい)|開催|実施|啓発|周知|研修|講習|講座|教室|訓練|説明会|会議|見守り|パトロール|巡回|登録|配布|発信|協力|防げ|役立|活動|(?:減った|減少した|少なくなった|なくなった)と|減っていると|感じない|ない(?:と思う|街|まち|と感じる)|少ない(?:と|まち|街)|安心|和らい|軽くなった|薄れ|売却|貸付|なくなった|克服|乗り越え|備え|備蓄|協定|セミナー/u;

/**
 * What may follow the unwanted thing where it is itself what is counted: 事故の発生件数, 放置自転車の台数, 不安を感じる人の
 * 割合. Anything else (苦情への対応件数, 災害協定の締結数, 滞納繰越分の徴収率) counts something that is done about it.
 */
const ITSELF =
  /^(?:の|が|を|に|と|や|・|等|など|による|に関する|に伴う|した?|して|た|される?|された|ある|いる|する|感じ[るた]?|思[うっ]た?|持つ|抱える|答えた|回答|者|児|児童|生徒|学生|区?民|市民|人|方|職員|子ども|高齢者|世帯|家屋|建物|住宅|地|農地|自転車|車両?|駐輪|投棄|物|広告物|金|被害|死傷|行為|重大事態|事案|事務|事例|トラブル|不具合|発生|認知|出現|受付|箇所|か所|カ所|校|店舗?|件|数|率|割合|比率?|量|額|金額|面積|台|冊|時間|日|回|残高|総|延べ?|平均|合計|年間?|年度|月|前|[0-9]+歳児?|[0-9]+|[あ当]たり|人口|状況|実績|増減|増加|対|\s)*$/u;
/** むし歯のない児童, 喫煙しない人: the unwanted thing is what they are without. */
const WITHOUT = /^[のがをにでは]?(?:し|感じ|遭わ|あわ)?な(?:い|かった|し)/u;

/** 「…の減少」: the name ends with the wish for less. */
const FALLING = /の(?:減少|削減|縮減|低減|抑制|短縮|縮小)$/u;
/** 食品ロスの削減量, 経費の縮減額: how much was achieved of what is wanted. */
const REDUCTION = /(?:削減|縮減|低減|軽減|短縮|節減)(?:数|率|量|額|件数|時間|効果額?)$/u;
/** 人口の減少率, 放置自転車の減少数: good of the one, bad of the other. */
const SHRINKING = /減少(?:数|率|量|額|幅)$/u;
/** 前年度比：▲5%: to fall so far, or no further? */
const CHANGE_NAME = /(?:増減率|伸び率|変化率|前年度?比)$/u;
/** Durations can be better longer (学習時間) or shorter (待ち時間). */
const DURATION_NAME = /(?:時間|日数|期間)$/u;

const UNWANTED_PATTERN = new RegExp(UNWANTED.join("|"), "gu");

/** Whether a name speaks of something that is wanted: nobody's criterion makes less of it better. */
export function isWelcome(name: string): boolean {
  return WELCOME.test(foldedKey(name));
}

/** The same where a comparator says so; 「前年度比：▲5%以上」 may be a fall of 5% or more, or anything above it. */
export function directionStated(
  name: string,
  comparator: Comparator,
  target: { readonly value: Big } | undefined,
): Direction {
  const isUpwards = comparator === "≥" || comparator === ">";
  const change = isUpwards && target?.value.lt(0) ? CHANGE_NAME.exec(foldedKey(name)) : null;
  return change ? { kind: "unclear", word: change[0] } : { kind: "stated" };
}

/**
 * @param name    the indicator's name as typed
 * @param target  the figure of the target; undefined where it is none of its own
 */
export function directionOf(
  name: string,
  target: { readonly value: Big; readonly unit: Unit } | undefined,
): Direction {
  const key = foldedKey(name).replace(/\([^()]*\)/gu, "");
  if (target?.value.eq(0)) return { kind: "inferred", word: "0" };
  if (target && isRank(target.unit)) return { kind: "inferred", word: target.unit.label };
  if (REDUCTION.test(key)) return { kind: "assumed" };
  const shrinking = SHRINKING.exec(key);
  if (shrinking) return { kind: "unclear", word: shrinking[0] };
  const falling = FALLING.exec(key);
  if (falling) return { kind: "inferred", word: falling[0] };
  const unwanted = [...key.matchAll(UNWANTED_PATTERN)].at(-1);
  if (unwanted) {
    // 窓口対応への苦情 counts complaints, 苦情への対応 counts responses: only what follows matters.
    const after = key.slice(unwanted.index + unwanted[0].length);
    if (WELCOME.test(after) || WITHOUT.test(after)) return { kind: "assumed" };
    return { kind: ITSELF.test(after) ? "inferred" : "unclear", word: unwanted[0] };
  }
  const change = target?.value.lt(0) ? CHANGE_NAME.exec(key) : null;
  if (change) return { kind: "unclear", word: change[0] };
  const isTime = target?.unit.dimension === "秒" || target?.unit.dimension === "日";
  return isTime && DURATION_NAME.test(key) ? { kind: "unclear", word: key.slice(-2) } : { kind: "assumed" };
}
