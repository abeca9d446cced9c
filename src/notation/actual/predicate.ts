/**
 * What is said of those whose share is asked for: 「参加している区民の割合」, 「参加したい区民の割合」 and
 * 「参加していない区民の割合」 are three shares.
 */
const SAID = /^(.*[うくすつぬぶむるたい])(?:\p{sc=Han}{1,6}の?)?(?:割合|比率|数)$/u;
/** How one came to know: 「と感じる」 and 「と回答した」 say the same. */
const FELT = /(?:と|が|に)(?:感じ|思|考え|回答|答え|評価)\p{sc=Hiragana}*$/u;
const STEM = /[\p{sc=Han}\p{sc=Katakana}ー]+(?=\p{sc=Hiragana}*$)/u;
/** Endings that change what a verb says. */
const TURNED = /な[いか]|ず|たい|にくい|づらい/u;

/** Whether both texts say something of somebody, and another thing. */
export function saysOtherwise(one: string, other: string): boolean {
  const [said, asked] = [predicateIn(one), predicateIn(other)];
  return said !== undefined && asked !== undefined && said !== asked;
}

/** The stem of the verb, and what its ending makes of it; undefined where nothing is said of anybody. */
function predicateIn(text: string): string | undefined {
  const said = SAID.exec(text)?.[1];
  const stem = said === undefined ? null : STEM.exec(said.replace(FELT, ""));
  return stem && said !== undefined ? stem[0] + (TURNED.exec(said.slice(stem.index))?.[0] ?? "") : undefined;
}
