/**
 * Whether a part is sound XML. The scanner finds what it looks for in any text, and would take a part that
 * breaks off for one in which nothing stands.
 */
import { noTagEnd, tagEnd } from "./markup";
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
  if (!isOneWholeElement(text)) refuse({ code: "broken-part", part });
}

const [BANG, SLASH, QUESTION] = [0x21, 0x2f, 0x3f];
const NAME = /[^\s/>]*/y;

/** Each tag is looked at once, and nothing is kept of it but the names of elements that are open. */
function isOneWholeElement(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (let at = text.indexOf("<"), end: number | undefined; at >= 0; at = text.indexOf("<", end)) {
    const code = text.charCodeAt(at + 1);
    const isTag = code !== BANG && code !== QUESTION;
    end = isTag ? tagEnd(text, at + 1) : noTagEnd(text, at);
    if (end === undefined) return false;
    if (!isTag) continue;
    if (code === SLASH) {
      const name = open.pop();
      if (name === undefined || text.slice(at + 2, end - 1).trimEnd() !== name) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (text.charCodeAt(end - 2) === SLASH) continue;
    NAME.lastIndex = at + 1;
    open.push(NAME.exec(text)?.[0] ?? "");
  }
  return roots === 1 && open.length === 0;
}
