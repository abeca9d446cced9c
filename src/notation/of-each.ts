/** What is asked of each of several things that one name joins. */

/** The end of a name: 「講座及び相談会の開催回数：各」(10回). */
const OF_EACH = /(?:及び|および|並びに|と|・|、)[^、]*[:：、 　](?:各|それぞれ)$/u;

/** @param words  what stands before a value */
export function isOfEachNamed(words: string): boolean {
  return OF_EACH.test(words);
}
