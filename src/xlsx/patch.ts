/** Changing a text in several places at once, the rest staying as it is. */

export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is put in before a place. */
export function insertion(at: number, text: string): Patch {
  return { start: at, end: at, text };
}

/**
 * @param patches  in any order, not overlapping; those for the same place follow one another as given
 */
export function patched(text: string, patches: readonly Patch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of patches.toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  )) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
