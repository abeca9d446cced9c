/**
 * Units and which of them measure the same thing.
 *
 * Two units of one dimension can be compared after multiplying with their factors (千円 and 円, 時間 and
 * 分); two of different dimensions cannot (件 and 人 need not be the same number).
 * Source: domain rule 14 (人 = 名, 箇所 = カ所; a missing unit is no difference).
 */
import Big from "big.js";

export interface Unit {
  /** As written in messages: "%", "人", "千円". */
  readonly label: string;
  readonly dimension: string;
  /** How many of the dimension's base unit one of this is. */
  readonly factor: Big;
}

const ONE = new Big(1);

export const NO_UNIT: Unit = { label: "", dimension: "", factor: ONE };
export const PERCENT: Unit = { label: "%", dimension: "%", factor: ONE };
/** Percentage points: a difference of two percentages, never a share. */
export const POINT: Unit = { label: "ポイント", dimension: "ポイント", factor: ONE };
export const TIMES: Unit = { label: "回", dimension: "回", factor: ONE };
/** 「5段階」: of how many steps the scale is. */
export const SCALE = "段階";
export const STAR: Unit = { label: "★", dimension: "★", factor: ONE };

/** dimension → spelling → factor. The first spelling of a dimension is its base unit. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "%": { "%": "1", パーセント: "1", "‰": "0.1" },
  ポイント: { ポイント: "1", pt: "1", PT: "1", "%ポイント": "1" },
  人: { 人: "1", 名: "1", 千人: "1000", 万人: "10000" },
  円: { 円: "1", 千円: "1000", 万円: "10000", 百万円: "1000000", 億円: "100000000" },
  箇所: { 箇所: "1", か所: "1", カ所: "1", ヶ所: "1", ヵ所: "1", ケ所: "1", ヶ處: "1", 個所: "1" },
  箇月: { か月: "1", カ月: "1", ヶ月: "1", ヵ月: "1", 箇月: "1", ケ月: "1", 月間: "1" },
  秒: { 秒: "1", 秒間: "1", 分: "60", 分間: "60", 時間: "3600" },
  日: { 日: "1", 日間: "1", 営業日: "1", 週間: "7" },
  年: { 年: "1", 年間: "1", か年: "1", カ年: "1", ヶ年: "1", 箇年: "1" },
  kg: { kg: "1", g: "0.001", mg: "0.000001", t: "1000", トン: "1000", キログラム: "1", グラム: "0.001" },
  "t-CO2": { "t-CO2": "1", "kg-CO2": "0.001" },
  m: { m: "1", メートル: "1", km: "1000", キロメートル: "1000", cm: "0.01", mm: "0.001", キロ: "1000" },
  "㎡": {
    "㎡": "1",
    m2: "1",
    "m²": "1",
    平方メートル: "1",
    ha: "10000",
    ヘクタール: "10000",
    "㎢": "1000000",
    km2: "1000000",
  },
  "㎥": { "㎥": "1", m3: "1", "m³": "1", 立方メートル: "1" },
  L: { L: "1", l: "1", ℓ: "1", リットル: "1", mL: "0.001", ml: "0.001", kL: "1000", kl: "1000" },
  kWh: { kWh: "1", kwh: "1", KWH: "1", MWh: "1000" },
  倍: { 倍: "1" },
  店: { 店: "1", 店舗: "1" },
};

/** Counters that measure only themselves. 延べ, 実 and 累計 stand before the figure, not in the unit. */
const COUNTERS =
  "件 回 校園 種目 団体 社 台 冊 部 世帯 校 園 点 施設 組 組合 クール 事業 地域 地区 校区 区 町会 枚 本 個 箱 匹 頭 羽 基 棟 戸 室 席 軒 歳 才 事業者 事業所 企業 講座 クラス グループ チーム 種類 種 項目 品目 品 路線 便 自治会 町 丁目 拠点 会場 コマ 作品 票 通 人日 人回 票数 アクセス フォロワー 団 隊 系統 km/h 位 番 単位 回線 門 面 両 隻 機 株 床 筆 区画 か国 カ国 ヶ国 言語 カ村 プロジェクト 語 曲 名分 食 袋 缶 杯 錠 ℃ 度 号 世代 段階 級 段 ビュー PV セッション 口 巻 ページ 頁 字 文字 班 分団 ケース 例 人世帯 者 連合 連合町会 団地 避難所 県 市 市町村 市町 村 議案 回答 いいね 投稿 色 桁 編 話 章 条 案件 案 店街 商店街 街区 学級 学年 学校 保育所 小学校 中学校 圃場 粒 束 セット 式 dB デシベル mg/L ppm ppb Bq kcal cal ヘルツ トン/年 kg/人".split(
    " ",
  );

const BY_SPELLING: ReadonlyMap<string, Unit> = new Map([
  ...Object.entries(DIMENSIONS).flatMap(([dimension, spellings]) =>
    Object.entries(spellings).map(([label, factor]): [string, Unit] => [
      label,
      { label, dimension, factor: new Big(factor) },
    ]),
  ),
  ...COUNTERS.map((label): [string, Unit] => [label, { label, dimension: label, factor: ONE }]),
]);

const LONGEST = Math.max(...[...BY_SPELLING.keys()].map((label) => label.length));

/** The unit that a folded text has at a place, the longest spelling first; undefined where none stands. */
export function unitAt(text: string, at: number): Unit | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const unit = BY_SPELLING.get(text.slice(at, at + length));
    if (unit) return unit;
  }
  return undefined;
}

/** A unit by its exact folded spelling. */
export function unitNamed(label: string): Unit | undefined {
  return BY_SPELLING.get(label);
}

const COUNTED_WHOLE = /^(?:人|円|箇所|件|回|団体|世帯|社|校|台|冊|部|枚|本|個)$/u;

/** Whether nobody counts a thousandth of it: 「1.250人」 is a slip for 1,250人, or 1.25 on average. */
export function isCountedWhole({ dimension, factor }: Unit): boolean {
  return factor.eq(1) && COUNTED_WHOLE.test(dimension);
}

/** Whether figures in these units can be compared; a missing unit is no difference (domain rule 14). */
export function comparable(one: Unit, other: Unit): boolean {
  return one.dimension === other.dimension || one.dimension === "" || other.dimension === "";
}

/** How many units of a dimension's base a figure is. */
export function inBase(value: Big, unit: Unit): Big {
  return value.times(unit.factor);
}

interface Quantity {
  readonly value: Big;
  readonly unit: Unit;
}

/**
 * The sum of two figures, exactly: 1時間 and ▲10分 are 50分, in the smaller of their units. A missing unit is
 * the other's.
 *
 * @returns undefined where they do not compare
 */
export function sumOf(one: Quantity, other: Quantity): Quantity | undefined {
  if (!comparable(one.unit, other.unit)) return undefined;
  if (one.unit === NO_UNIT || other.unit === NO_UNIT)
    return { value: one.value.plus(other.value), unit: one.unit === NO_UNIT ? other.unit : one.unit };
  const { unit } = one.unit.factor.lte(other.unit.factor) ? one : other;
  // Factors are whole multiples of the smaller ones of their dimension.
  return { value: inBase(one.value, one.unit).plus(inBase(other.value, other.unit)).div(unit.factor), unit };
}
