/**
 * With which characters a text can begin that a pattern matches – so that a dictionary of patterns can be
 * looked up by one character, as a dictionary of words is.
 */

/** A quantifier that lets its atom match nothing. */
const OPTIONAL = /^(?:[?*]|\{0,)/;
const QUANTIFIER = /^(?:[?*+]|\{[0-9]+(?:,[0-9]*)?\})/;

/** A part of a pattern: with what it can begin, whether it can match nothing, and where it ends. */
interface Part {
  /** `undefined` where they cannot be listed. */
  readonly characters: readonly string[] | undefined;
  readonly canBeEmpty: boolean;
  readonly end: number;
}

/**
 * @param pattern  source of a regular expression of literals, classes, groups and lookarounds
 * @throws on a pattern that could match nothing, or begin with what cannot be listed (`.`, `[^…]`, `\p{…}`):
 *         a mistake in the dictionary
 */
export function firstCharacters(pattern: string): ReadonlySet<string> {
  const { characters, canBeEmpty } = alternativesAt(pattern, 0);
  if (!characters) throw new Error(`A pattern that begins with no character in particular: ${pattern}`);
  if (canBeEmpty) throw new Error(`A pattern that matches nothing: ${pattern}`);
  return new Set(characters);
}

/** All alternatives up to the bracket that closes them. */
function alternativesAt(pattern: string, from: number): Part {
  let characters: Part["characters"] = [];
  let canBeEmpty = false;
  let isAtBeginning = true;
  let at = from;
  while (at < pattern.length && pattern[at] !== ")") {
    if (pattern[at] === "|") {
      canBeEmpty ||= isAtBeginning;
      isAtBeginning = true;
      at++;
      continue;
    }
    const atom = atomAt(pattern, at);
    const behind = pattern.slice(atom.end, atom.end + 8);
    if (isAtBeginning) characters = characters && atom.characters && [...characters, ...atom.characters];
    isAtBeginning &&= atom.canBeEmpty || OPTIONAL.test(behind);
    at = atom.end + (QUANTIFIER.exec(behind)?.[0].length ?? 0);
  }
  return { characters, canBeEmpty: canBeEmpty || isAtBeginning, end: at };
}

function atomAt(pattern: string, at: number): Part {
  const lookaround = /^\(\?<?[=!]/.exec(pattern.slice(at, at + 4));
  if (lookaround) return { characters: [], canBeEmpty: true, end: closing(pattern, at) };
  switch (pattern[at]) {
    case "(": {
      const inner = alternativesAt(pattern, at + (pattern.startsWith("(?:", at) ? 3 : 1));
      return { ...inner, end: inner.end + 1 };
    }
    case "[":
      return classAt(pattern, at);
    case "$":
      return { characters: [], canBeEmpty: true, end: at + 1 };
    case "\\":
      return literal(pattern, at + 1);
    default:
      return literal(pattern, at);
  }
}

function literal(pattern: string, at: number): Part {
  const character = pattern[at] ?? "";
  const isEscaped = pattern[at - 1] === "\\";
  const isClass = isEscaped ? /[A-Za-z]/.test(character) : character === ".";
  return { characters: isClass ? undefined : [character], canBeEmpty: false, end: at + 1 };
}

/** `[0-9一二]` */
function classAt(pattern: string, at: number): Part {
  const end = pattern.indexOf("]", at);
  const listed = pattern.slice(at + 1, end);
  if (/^\^|\\/.test(listed)) return { characters: undefined, canBeEmpty: false, end: end + 1 };
  const characters = listed.replace(/(.)-(.)/gu, (_, first: string, last: string) =>
    String.fromCharCode(
      ...Array.from(
        { length: last.charCodeAt(0) - first.charCodeAt(0) + 1 },
        (__, step) => first.charCodeAt(0) + step,
      ),
    ),
  );
  return { characters: [...characters], canBeEmpty: false, end: end + 1 };
}

/** Behind the bracket that closes the one at a place. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === "\\") at++;
    else if (character === "[") at = pattern.indexOf("]", at);
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at + 1;
  }
  throw new Error(`A bracket that is never closed: ${pattern}`);
}
