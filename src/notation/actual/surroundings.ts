/** What stands before and behind a result's figure; anything that could change it is unread. */
import { AFTER_RESULT } from "../after-value";
import { hasWord, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Beside, Exactness } from "../reading";
import type { Candidate } from "./candidates";
import { besideIn, isHarmlessNote } from "./notes";
import type { Expectation } from "./reading";

interface Surroundings {
  readonly exactness: Exactness;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
  /** 50%台: somewhere from 50 up to 60. */
  readonly isDecade: boolean;
  readonly provisional: boolean;
  readonly beside: readonly Beside[];
  readonly unread: readonly Token[] | undefined;
}

/** Reads what stands before, behind and in brackets; anything that could change the figure is unread. */
export function surroundings(
  lexed: Lexed,
  tokens: readonly Token[],
  candidate: Candidate,
  from: number,
  expected: Expectation,
): Surroundings {
  const { among, at } = candidate;
  let exactness: Exactness =
    isWord(among[at - 1], "about") || isWord(among[at - 2], "about") ? "approximate" : "exact";
  let openAbove = false;
  let openBelow = false;
  let next = from;
  for (;;) {
    const token = among[next];
    if (isWord(token, "about-after")) exactness = "approximate";
    else if (isWord(token, "more-than-after", "at-least", "above")) openAbove = true;
    else if (isWord(token, "less-than-after", "below", "at-most")) openBelow = true;
    else if (!isMark(token, " ")) break;
    next++;
  }
  const isDecade = /^台(?!帳|湾|数)/u.test(typed(lexed, among[next]));
  if (isDecade) next++;
  const after = isParticle(lexed, among[next], /^(?:を|に|が|は|も|にも|には)$/u)
    ? among[next + 1]
    : among[next];
  const isDenied =
    isWord(
      after,
      "falls-below",
      "exceeds",
      "not-reach",
      "negated",
      "not-falls-below",
      "not-exceeds",
      "stays-at",
    ) && !hasWord(among.slice(0, next), "target");
  const provisional = hasWord(tokens, "provisional");
  const notes = tokens.filter(isNote).filter((note) => !note.tokens.includes(candidate.token));
  const beside = [
    ...notes.flatMap((note) => besideIn(lexed, note.tokens)),
    ...besideIn(
      lexed,
      tokens.filter((token) => token !== candidate.token),
    ),
  ];
  const badNote = notes.find((note) => !isHarmlessNote(lexed, note, candidate.token, expected));
  const expectation = tokens.find((token) => isWord(token, "expected"));
  const attached = among[next];
  const isAttached = attached?.kind === "name" && !AFTER_RESULT.test(typed(lexed, attached));
  const unread = isAttached
    ? [candidate.token, attached]
    : isDenied && after
      ? [after]
      : badNote
        ? [badNote]
        : expectation
          ? [expectation]
          : undefined;
  return { exactness, openAbove, openBelow, isDecade, provisional, beside, unread };
}
