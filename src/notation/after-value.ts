/** What may follow a value directly without making it a part of something else: particles, verbs, deeds. */

/** Deeds that are counted: 30回開催, 50人の参加. */
const DEED =
  "参加|開催|実施|発行|配布|獲得|達成|確保|維持|利用|来場|回答|受講|登録|設置|作成|訪問|申込|応募|寄附|寄付|発信|投稿|掲載|協力|協賛|導入|支援|成立|創出|育成|養成|回収|更新|来館|来庁|活動|行う|行な|開く|おこな|集客|動員|視聴|閲覧|回数|減|増|削減|送付|回る|巡回|点検|確認|提出|整備|公開|放送|出前|講習|連携|交流|研修|訓練|取得|認定|認証|締結|相談|対応|清掃|植栽|見学|体験|出展|出店|出場|応対|返信|処理|交付|案内|学習|貸出|上演|上映|制作|製作|改修|会議|講座|教室";

export const AFTER_VALUE = new RegExp(
  `^(?:を|に|へ|で|と|が|は|まで|、|の(?:${DEED}|水準|結果|回答|評価|成果|状態)|(?:${DEED})|とする|をめざ|を目指|する|評価|ランク|判定|評点|以|獲得|です|とし|となる|程|であること|こと|がめざ|ずつ|とも)`,
  "u",
);

/** The same for a result, where the whole sentence is told: 「…の区民が満足と回答」「だった」「も」. */
export const AFTER_RESULT = new RegExp(
  `${AFTER_VALUE.source}|^(?:の|も|だ|注|でし|した|様|より|へ|さん|分(?:の|を)|ポイント差|\\*|※|①|②|,|\\.|・|;)`,
  "u",
);
