/** Taking a sheet out of a package, with all that belongs to it alone. */
import type { Obstacle } from "../workbook/change-set";
import { attribute, elementsOf, encode, textBetween } from "./markup";
import { type Package, partKey } from "./package";
import type { PackageDraft } from "./package-draft";
import { WorkbookDraft } from "./workbook-writing";
import type { SheetEntry, WorkbookParts } from "./workbook-parts";
import { withoutChildren } from "./children";

/** Elements that hold formulas: cells, conditional formats, validations, charts, sparklines. */
const FORMULAS = ["f", "formula", "formula1", "formula2"];

/**
 * Why a sheet cannot go; undefined where it can.
 *
 * @param gone  all sheets that go together
 */
export function removalObstacle(
  workbook: WorkbookParts,
  sheet: SheetEntry,
  gone: readonly SheetEntry[],
): Obstacle | undefined {
  const names = new Set(gone.map(({ name }) => name));
  const isLast = new WorkbookDraft(workbook.container.text(workbook.main))
    .visibleSheets()
    .every((name) => names.has(name));
  if (isLast) return "last-sheet";
  return isInUse(workbook, sheet) ? "sheet-in-use" : undefined;
}

/** Whether a formula on another sheet, or in a chart, refers to this one. */
function isInUse(workbook: WorkbookParts, sheet: SheetEntry): boolean {
  const own = new Set(belongings(workbook.container, sheet.part).map(partKey));
  const references = [`${sheet.name}!`, `'${sheet.name.replaceAll("'", "''")}'!`].map((one) =>
    encode(one).toLowerCase(),
  );
  return workbook.container.names().some((name) => {
    if (
      own.has(partKey(name)) ||
      !/^\/?xl[/\\](?:worksheets|charts|chartsheets|pivotCache)[/\\][^/\\]+\.xml$/iu.test(name)
    )
      return false;
    const text = workbook.container.text(name);
    // Most sheets refer to no other.
    const lower = text.includes("!") ? text.toLowerCase() : "";
    if (!references.some((reference) => lower.includes(reference))) return false;
    return FORMULAS.some((element) =>
      [...elementsOf(text, element)].some(({ tag, contentEnd }) => {
        const formula = encode(textBetween(text, tag.end, contentEnd)).toLowerCase();
        return references.some((reference) => formula.includes(reference));
      }),
    );
  });
}

/** Takes the sheet away: its entry and names, its part, and the parts that nobody else refers to. */
export function removeSheet(
  draft: PackageDraft,
  book: WorkbookDraft,
  workbook: WorkbookParts,
  sheet: SheetEntry,
): void {
  book.removeSheet(sheet.name);
  const hasFormulas = workbook.contents(sheet.name)?.hasFormulas ?? false;
  for (const part of belongings(workbook.container, sheet.part)) draft.remove(part);
  draft.unrelate(workbook.main, sheet.part);
  const chain = workbook.related("calcChain");
  if (hasFormulas && chain !== undefined) {
    draft.remove(chain);
    draft.unrelate(workbook.main, chain);
  }
  removeTitle(draft, sheet.name);
}

/** A part and those below it that no part outside refers to. */
function belongings(container: Package, part: string): readonly string[] {
  const referrers = new Map<string, Set<string>>();
  for (const from of container.names().filter((name) => !/\.rels$/iu.test(name))) {
    for (const { target, isExternal } of container.relationships(from)) {
      if (!isExternal)
        referrers.set(partKey(target), (referrers.get(partKey(target)) ?? new Set()).add(partKey(from)));
    }
  }
  const found = [part];
  const isOwn = (key: string): boolean => found.some((one) => partKey(one) === key);
  for (const from of found) {
    for (const { target, isExternal } of container.relationships(from)) {
      const key = partKey(target);
      const isShared = [...(referrers.get(key) ?? [])].some((one) => !isOwn(one));
      if (!isExternal && container.has(target) && !isOwn(key) && !isShared) found.push(target);
    }
  }
  return found;
}

const APPLICATION = "docProps/app.xml";

/** The document's properties list the names of all sheets. */
function removeTitle(draft: PackageDraft, sheet: string): void {
  if (!draft.has(APPLICATION)) return;
  let text = draft.text(APPLICATION);
  for (const titles of elementsOf(text, "TitlesOfParts")) {
    for (const list of elementsOf(text, "vector", titles.tag.end, titles.contentEnd)) {
      const size = Number(attribute(text, list.tag, "size") ?? "0");
      const without = withoutFirst(text, list, sheet);
      if (without === undefined) return;
      const tag = text.slice(list.tag.start, list.tag.end);
      text = without.replace(tag, tag.replace(/(size\s*=\s*["'])[0-9]+/u, `$1${String(size - 1)}`));
      // The first count of the heading pairs is that of the worksheets.
      text = text.replace(
        /(<(?:\w+:)?i4>)([0-9]+)/u,
        (_, start: string, count: string) => start + String(Number(count) - 1),
      );
      draft.replace(APPLICATION, text);
      return;
    }
  }
}

function withoutFirst(
  text: string,
  list: Parameters<typeof withoutChildren>[1],
  sheet: string,
): string | undefined {
  let found = false;
  const without = withoutChildren(text, list, ({ tag, contentEnd }) => {
    const isWanted = !found && textBetween(text, tag.end, contentEnd) === sheet;
    found ||= isWanted;
    return isWanted;
  });
  return found ? without : undefined;
}
