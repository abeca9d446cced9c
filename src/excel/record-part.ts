/** Our record in the open workbook: one custom XML part, found by its namespace. */
import type { Change } from "../workbook/change-set";
import { whole, type Question } from "./questions";

/** A part with our namespace: one, or more if somebody copied it. */
export interface RecordPart {
  readonly id: string;
  readonly xml: string;
}

/** Asks for the texts of our parts. */
export function recordQuestion(
  ids: readonly string[],
  take: (parts: readonly RecordPart[]) => void,
): Question {
  return whole(20_000 * ids.length, (context) => {
    const texts = ids.map((id) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
    return () => {
      take(texts.map(({ id, xml }) => ({ id, xml: xml.value })));
    };
  });
}

/** Queues leaving exactly one part with the text that is set, or none. */
export function queueRecord(
  context: Excel.RequestContext,
  parts: readonly RecordPart[],
  change: Change<string>,
): void {
  if (change.kind === "leave") return;
  const { customXmlParts } = context.workbook;
  const [first, ...others] = parts;
  const superfluous = change.kind === "remove" ? parts : others;
  for (const { id } of superfluous) customXmlParts.getItem(id).delete();
  if (change.kind === "remove") return;
  if (!first) customXmlParts.add(change.value);
  else if (first.xml !== change.value) customXmlParts.getItem(first.id).setXml(change.value);
}

/** Queues making the parts what they were: those that are gone come back with a new id. */
export function queueRestoringParts(
  context: Excel.RequestContext,
  before: readonly RecordPart[],
  now: readonly RecordPart[],
): void {
  const { customXmlParts } = context.workbook;
  for (const { id } of now) {
    if (!before.some((part) => part.id === id)) customXmlParts.getItem(id).delete();
  }
  for (const { id, xml } of before) {
    const present = now.find((part) => part.id === id);
    if (!present) customXmlParts.add(xml);
    else if (present.xml !== xml) customXmlParts.getItem(id).setXml(xml);
  }
}
