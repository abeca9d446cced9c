/** Looking into a list by a key, again and again: a workbook may have thousands of blocks, judgments and findings. */

/**
 * @param keyOf  what the members are looked for by
 * @returns the members of a list with a key, in their order; each list is gone through once and must not change after
 */
export function groupedBy<T, K>(keyOf: (one: T) => K): (all: readonly T[], key: K) => readonly T[] {
  const known = new WeakMap<readonly T[], ReadonlyMap<K, readonly T[]>>();
  return (all, key) => {
    let groups = known.get(all);
    if (!groups) known.set(all, (groups = groupsOf(all, keyOf)));
    return groups.get(key) ?? [];
  };
}

function groupsOf<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
