/** The address by which the page of the ribbon is opened as a dialog: the words stand behind its #. */

const MARK = "#say=";

/** @param page  the address of the page itself */
export function dialogAddress(page: string, text: string): string {
  return page.replace(/#.*$/su, "") + MARK + encodeURIComponent(text);
}

/** @returns the words of a dialog; undefined for the page itself */
export function dialogText(hash: string): string | undefined {
  if (!hash.startsWith(MARK)) return undefined;
  try {
    return decodeURIComponent(hash.slice(MARK.length));
  } catch {
    return "";
  }
}
