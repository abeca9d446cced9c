/** Deeds that say the same of one thing: a plan that was 作成済 is 策定済; what was 作成 is not 公表. */

const SAME = [
  /策定|作成|制定|決定|完成/u,
  /開設|設置|開所|開館|設立|整備|構築|開始|竣工|完成/u,
  /公表|公開|発表/u,
  /改定|改訂|改正|見直し|更新|改修|策定/u,
  /発行|配布/u,
  /実施|開催/u,
];

/** Whether words speak of the deed that other words ask for. */
export function isSameDeed(asked: string, told: string): boolean {
  return (
    told.includes(asked) ||
    asked.includes(told) ||
    SAME.some((group) => group.test(asked) && group.test(told))
  );
}
