/** Putting elements into a part and taking them away again, so that the second undoes the first. */
import { type Element, childrenOf, rootOf } from "./markup";
import { SIGN, closed, isOurs, opened } from "./sign";

/** The prefix with its colon, "" where there is none: "x:sheets" → "x:". */
export function prefixOf(qualified: string): string {
  return qualified.slice(0, qualified.indexOf(":") + 1);
}

/** The text with more content at the end of an element. */
export function appended(text: string, parent: Element, content: string): string {
  const { tag, contentEnd, end } = parent;
  return tag.kind === "empty"
    ? `${text.slice(0, tag.start)}${opened(text.slice(tag.start, tag.end))}${content}</${tag.qualified}${SIGN}>${text.slice(end)}`
    : text.slice(0, contentEnd) + content + text.slice(contentEnd);
}

/** The text without some direct children of an element; the element goes, too, where it was made for them alone. */
export function withoutChildren(
  text: string,
  parent: Element,
  isUnwanted: (child: Element) => boolean,
): string {
  const unwanted = childrenOf(text, parent).filter(isUnwanted);
  if (unwanted.length === 0) return text;
  let content = "";
  let at = parent.tag.end;
  for (const { tag, end } of unwanted) {
    content += text.slice(at, tag.start);
    at = end;
  }
  content += text.slice(at, parent.contentEnd);
  const start = text.slice(parent.tag.start, parent.tag.end);
  const closing = text.slice(parent.contentEnd, parent.end);
  const rest =
    content !== ""
      ? start + content + closing
      : isOurs(start)
        ? ""
        : closing.endsWith(`${SIGN}>`)
          ? closed(start)
          : start + closing;
  return text.slice(0, parent.tag.start) + rest + text.slice(parent.end);
}

/**
 * The text with a direct child of the root that may not be there yet, in its place by the schema.
 *
 * @param order  the names of all children the schema knows, in its order
 */
export function ensured(text: string, name: string, order: readonly string[]): string {
  const root = rootOf(text);
  const children = childrenOf(text, root);
  if (children.some(({ tag }) => tag.name === name)) return text;
  const prefix = prefixOf(root.tag.qualified);
  const element = `<${prefix}${name}${SIGN}></${prefix}${name}>`;
  const followers = new Set(order.slice(order.indexOf(name) + 1));
  const next = children.find(({ tag }) => followers.has(tag.name));
  return next
    ? text.slice(0, next.tag.start) + element + text.slice(next.tag.start)
    : appended(text, root, element);
}

/** A direct child of the root. */
export function childNamed(text: string, name: string): Element | undefined {
  return childrenOf(text, rootOf(text)).find(({ tag }) => tag.name === name);
}
