/** The sample workbook, bundled into the script: a page that is opened from a folder may load no other file. */
import address from "../../samples/fukushima-r3.xlsx";

export const SAMPLE_FILE = "fukushima-r3.xlsx";

export function sampleBytes(): Uint8Array {
  const content = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(content, (character) => character.charCodeAt(0));
}
