/** Texts of cells inside a sentence. */

const LONGEST_QUOTE = 40;

/** A cell's text in a sentence: one line, shortened where it is long. */
export function quoted(text: string | undefined): string {
  const line = (text ?? "").replace(/[\s\u0000-\u001f]+/gu, " ").trim();
  const characters = [...line];
  return `「${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : line}」`;
}
