/**
 * Whether a part is sound XML. The scanner finds what it looks for in any text, and would take a part that
 * breaks off for one in which nothing stands.
 */
import { refuse } from "./refusal";
import { TagWalk } from "./tag-walk";

const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;
/** A reference that XML does not know without a DTD. */
const UNKNOWN_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)/;
const NO_MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;

/**
 * @param part  the part's name, for the refusal
 * @throws Refused for a DTD or an entity of its own, and for anything but one whole element
 */
export function checkSoundness(text: string, part: string): void {
  if (text.includes("<!") && DECLARATION.test(text)) refuse({ code: "doctype", part });
  if (UNKNOWN_REFERENCE.test(text) && UNKNOWN_REFERENCE.test(text.replace(NO_MARKUP, "")))
    refuse({ code: "doctype", part });
  if (!isOneWholeElement(text)) refuse({ code: "broken-part", part });
}

/** Each tag is looked at once, and nothing is kept of it but where the names of open elements begin. */
function isOneWholeElement(text: string): boolean {
  const walk = new TagWalk(text);
  const open: number[] = [];
  let roots = 0;
  while (walk.next()) {
    if (walk.kind === "close") {
      const opening = open.pop();
      if (opening === undefined || !walk.closes(opening)) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (walk.kind === "open") open.push(walk.start);
  }
  return roots === 1 && open.length === 0 && !walk.isBroken;
}
