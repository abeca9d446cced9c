/**
 * Our sign in the parts that we patch: a tab where XML allows any white space and no writer puts one.
 *
 * Whoever reads the part sees no difference; whoever rewrites it (Excel, LibreOffice) drops the sign, and
 * then there is no earlier spelling left to go back to. While it stands, taking our things away leaves the
 * part as it was, byte by byte, without keeping a copy of it:
 *
 * - before an attribute: we added the attribute (`<c r="I36" s="5"⇥t="inlineStr">`);
 * - before `>` of a closing tag: we opened an element that was empty (`</c⇥>` was `<c/>`);
 * - before `>` or `/>` of an opening tag: the whole element is ours (`<row r="5"⇥>`).
 */
export const SIGN = "\t";

/** Whether an element is ours as a whole, by its opening tag. */
export function isOurs(openingTag: string): boolean {
  return openingTag.endsWith(`${SIGN}>`) || openingTag.endsWith(`${SIGN}/>`);
}

/** An opening tag whose element has content now: `<c r="A1" />` → `<c r="A1" >`. */
export function opened(emptyTag: string): string {
  return emptyTag.replace(/\/>$/u, ">");
}

/** The other way round, for an element that we opened. */
export function closed(openingTag: string): string {
  return openingTag.replace(/>$/u, "/>");
}
