/**
 * Whether a part is sound XML. The scanner finds what it looks for in any text, and would take a part that
 * breaks off for one in which nothing stands.
 */
import { tagsOf } from "./markup";
import { refuse } from "./refusal";

const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;
/** A reference that XML does not know without a DTD. */
const UNKNOWN_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)/;
const NO_MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;

/**
 * @param part  the part's name, for the refusal
 * @throws Refused for a DTD or an entity of its own, and for anything but one whole element
 */
export function checkSoundness(text: string, part: string): void {
  if (DECLARATION.test(text)) refuse({ code: "doctype", part });
  if (UNKNOWN_REFERENCE.test(text) && UNKNOWN_REFERENCE.test(text.replace(NO_MARKUP, "")))
    refuse({ code: "doctype", part });
  const open: string[] = [];
  let roots = 0;
  for (const { kind, qualified } of tagsOf(text)) {
    if (kind === "close") {
      if (open.pop() !== qualified) refuse({ code: "broken-part", part });
      continue;
    }
    if (open.length === 0) roots++;
    if (kind === "open") open.push(qualified);
  }
  if (roots !== 1 || open.length > 0) refuse({ code: "broken-part", part });
}
