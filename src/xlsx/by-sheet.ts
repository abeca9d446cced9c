/** What stands on which sheet. */

/**
 * @param sheetOf  the name of a member's sheet
 * @returns the members by the names of their sheets in small letters: Excel compares those without case
 */
export function bySheet<T>(
  all: readonly T[],
  sheetOf: (one: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const sheets = new Map<string, T[]>();
  for (const one of all) {
    const key = sheetOf(one).toLowerCase();
    const known = sheets.get(key);
    if (known) known.push(one);
    else sheets.set(key, [one]);
  }
  return sheets;
}
