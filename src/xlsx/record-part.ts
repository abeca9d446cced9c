/**
 * Our record: one custom XML part, known by its namespace. Excel and LibreOffice keep such parts.
 *
 * Source: ECMA-376, 15.2.4 (custom XML data storage), 15.2.5 (its properties).
 */
import { RECORD_NAMESPACE } from "../workbook/change-set";
import { namespaceOf } from "./markup";
import type { Package } from "./package";
import type { PackageDraft } from "./package-draft";
import { Refused } from "./refusal";
import type { WorkbookParts } from "./workbook-parts";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Names the part within the workbook; always the same, so that the same record gives the same bytes. */
const ITEM_ID = "{6D1F0C3E-8A52-4C0B-9B5E-2F7A41D0E8C7}";

/** Of several (somebody copied the part), the first by name. */
export function recordPart(container: Package): string | undefined {
  return recordParts(container)[0];
}

function recordParts(container: Package): readonly string[] {
  return container
    .names()
    .filter((name) => /^\/?customXml[/\\]item\d+\.xml$/iu.test(name))
    .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .filter((name) => isRecord(container, name));
}

/** Whether a part is our record; one that we cannot read is not. */
function isRecord(container: Package, part: string): boolean {
  try {
    return namespaceOf(container.text(part)) === RECORD_NAMESPACE;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** Writes the record into its part, or into a new one. */
export function writeRecord(draft: PackageDraft, workbook: WorkbookParts, record: string): void {
  const part = recordPart(workbook.container);
  if (part !== undefined) {
    draft.replace(part, record);
    return;
  }
  const item = draft.freeName("customXml/item#.xml");
  const properties = draft.freeName("customXml/itemProps#.xml");
  draft.add(item, record);
  draft.add(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    PROPERTIES_TYPE,
  );
  draft.relate(item, workbook.relationshipType("customXmlProps"), properties);
  draft.relate(workbook.main, workbook.relationshipType("customXml"), item);
}

/** Takes the record away, copies too, with its properties. */
export function removeRecord(draft: PackageDraft, { container, main }: WorkbookParts): void {
  for (const part of recordParts(container)) {
    for (const { type, target, isExternal } of container.relationships(part)) {
      if (type === "customXmlProps" && !isExternal) draft.remove(target);
    }
    draft.remove(part);
    for (const from of [main, ""]) draft.unrelate(from, part);
  }
}
