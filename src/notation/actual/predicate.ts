/**
 * What is said of those whose share is asked for: 「参加している区民の割合」, 「参加したい区民の割合」 and
 * 「参加していない区民の割合」 are three shares.
 */
const SAID = /^(.*[うくすつぬぶむるたい])(?:[\p{sc=Han}0-9]{1,6}の?)?(?:割合|比率|数)$/u;
/** How one came to know: 「と感じる」 and 「と回答した」 say the same. */
const FELT = /(?:と|が|に)(?:感じ|思|考え|回答|答え|評価)\p{sc=Hiragana}*$/u;
const STEM = /[\p{sc=Han}\p{sc=Katakana}ー]+(?=\p{sc=Hiragana}*$)/u;
/** Endings that change what a verb says. */
const TURNED = /な[いか]|ず|たい|ようと|にくい|づらい/u;

/** 「肥満児童」 of 「肥満でない児童」 */
const WITHOUT = /ない/u;
const OTHER_THAN = /な[いか]|[非未不無]/u;

/**
 * Whether both texts say something of somebody, and another thing.
 *
 * @param subject  the words that name a figure
 * @param name     the indicator's
 */
export function saysOtherwise(subject: string, name: string): boolean {
  const isShare = /.{2}(?:割合|率)$/u.test(subject);
  if (isShare && WITHOUT.test(name) && !OTHER_THAN.test(subject)) return true;
  const [said, asked] = [predicateIn(subject), predicateIn(name)];
  return said !== undefined && asked !== undefined && said !== asked;
}

/** The stem of the verb, and what its ending makes of it; undefined where nothing is said of anybody. */
function predicateIn(text: string): string | undefined {
  const said = SAID.exec(text)?.[1];
  const stem = said === undefined ? null : STEM.exec(said.replace(FELT, ""));
  return stem && said !== undefined ? stem[0] + (TURNED.exec(said.slice(stem.index))?.[0] ?? "") : undefined;
}
