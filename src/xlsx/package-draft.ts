/**
 * Changes to a package on their way: parts with another text, new parts, parts that go, with their content
 * types and relationships.
 *
 * Source: ECMA-376 part 2, 10.1.2 (content types), 9.3 (relationships).
 */
import { appended, prefixOf, withoutChildren } from "./children";
import { attribute, attributes, encodeAttribute, rootOf, tagsOf } from "./markup";
import { Package, partKey, relationshipsPart, resolveTarget } from "./package";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package while its parts are changed; the one that it begins with stays as it is. */
export class PackageDraft extends Package {
  /** Gives a part another text; one that is not there is added without a content type of its own. */
  replace(name: string, text: string): void {
    this.put(name, this.packed(name, text));
  }

  /** Adds a part. `contentType` undefined: what the package says of its extension holds. */
  add(name: string, text: string, contentType?: string): void {
    this.replace(name, text);
    if (contentType === undefined) return;
    const types = this.text(CONTENT_TYPES);
    const root = rootOf(types);
    this.replace(
      CONTENT_TYPES,
      appended(
        types,
        root,
        `<${prefixOf(root.tag.qualified)}Override PartName="/${encodeAttribute(name)}" ContentType="${contentType}"/>`,
      ),
    );
  }

  /** Takes a part away, with its own relationships and its content type. */
  remove(name: string): void {
    if (!this.has(name)) return;
    this.put(name, undefined);
    this.remove(relationshipsPart(name));
    const types = this.text(CONTENT_TYPES);
    this.replace(
      CONTENT_TYPES,
      withoutChildren(
        types,
        rootOf(types),
        ({ tag }) =>
          tag.name === "Override" && partKey(attribute(types, tag, "PartName") ?? "") === partKey(name),
      ),
    );
  }

  /** The first name of this shape that no part has: `customXml/item#.xml` → "customXml/item2.xml". */
  freeName(shape: string): string {
    let number = 1;
    while (this.has(shape.replace("#", String(number)))) number += 1;
    return shape.replace("#", String(number));
  }

  /** Adds a relationship from one part to another. @returns its id */
  relate(from: string, type: string, target: string): string {
    const part = relationshipsPart(from);
    const text = this.has(part)
      ? this.text(part)
      : `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_TYPE}"></Relationships>`;
    const root = rootOf(text);
    const numbers = [...tagsOf(text)].map((tag) =>
      Number(/^rId([0-9]{1,9})$/u.exec(attributes(text, tag).get("Id") ?? "")?.[1] ?? 0),
    );
    const id = `rId${String(Math.max(0, ...numbers) + 1)}`;
    this.replace(
      part,
      appended(
        text,
        root,
        `<${prefixOf(root.tag.qualified)}Relationship Id="${id}" Type="${type}" Target="${encodeAttribute(relativeTarget(from, target))}"/>`,
      ),
    );
    return id;
  }

  /** Takes away the relationships from one part to another. */
  unrelate(from: string, target: string): void {
    const part = relationshipsPart(from);
    if (!this.has(part)) return;
    const text = this.text(part);
    this.replace(
      part,
      withoutChildren(
        text,
        rootOf(text),
        ({ tag }) =>
          attribute(text, tag, "TargetMode") !== "External" &&
          partKey(resolveTarget(from, attribute(text, tag, "Target") ?? "")) === partKey(target),
      ),
    );
  }
}

/** xl/workbook.xml, customXml/item1.xml → ../customXml/item1.xml */
function relativeTarget(from: string, target: string): string {
  const source = from.split("/").slice(0, -1);
  const steps = target.split("/");
  let shared = 0;
  while (shared < source.length && shared < steps.length - 1 && source[shared] === steps[shared]) shared += 1;
  return [...source.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
}
