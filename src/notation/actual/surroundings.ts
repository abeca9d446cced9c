/** What stands before and behind a result's figure; anything that could change it is unread. */
import { hasWord, isMark, isNote, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Beside, Exactness } from "../reading";
import { isOfAnotherDay } from "./as-of";
import type { Candidate } from "./candidates";
import { besideIn, isHarmlessNote, isRounded } from "./notes";
import type { Expectation } from "./reading";
import { changedBehind, clauseFrom } from "./tail";

interface Surroundings {
  readonly exactness: Exactness;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
  /** 弱, 未満: not the figure itself. */
  readonly isBelow: boolean;
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
  let isBelow = false;
  let next = from;
  for (;;) {
    const token = among[next];
    if (isWord(token, "about-after")) exactness = "approximate";
    else if (isWord(token, "more-than-after", "at-least", "above")) openAbove = true;
    else if (isWord(token, "less-than-after", "below")) openBelow = isBelow = true;
    else if (isWord(token, "at-most")) openBelow = true;
    else if (!isMark(token, " ")) break;
    next++;
  }
  const isDecade = /^台(?!帳|湾|数)/u.test(typed(lexed, among[next]));
  if (isDecade) next++;
  const denial = denialIn(clauseFrom(among, next), hasWord(among.slice(0, next), "target"));
  const provisional = hasWord(tokens, "provisional");
  const notes = tokens
    .filter(isNote)
    .filter((note) => !note.tokens.includes(candidate.token) && !isRounded(note, candidate.token));
  if (notes.some((note) => hasWord(note.tokens, "about"))) exactness = "approximate";
  const beside = [
    ...notes.flatMap((note) => besideIn(lexed, note.tokens)),
    ...besideIn(
      lexed,
      tokens.filter((token) => token !== candidate.token),
    ),
  ];
  const badNote = notes.find((note) => !isHarmlessNote(lexed, note, candidate.token, expected));
  const expectation = tokens.find((token) => isWord(token, "expected"));
  const isMidYear = isOfAnotherDay(lexed, tokens, expected);
  const changed = changedBehind(lexed, among, next, expected);
  const unread = changed
    ? [candidate.token, ...changed]
    : denial
      ? [denial]
      : badNote
        ? [badNote]
        : expectation
          ? [expectation]
          : isMidYear
            ? tokens
            : undefined;
  return { exactness, openAbove, openBelow, isBelow, isDecade, provisional, beside, unread };
}

/** 「60%に届かなかった」 says what the result is not; 「60%で、目標に届かなかった」 says what it means. */
function denialIn(clause: readonly Token[], isAgainstTarget: boolean): Token | undefined {
  const at = clause.findIndex((token) =>
    isWord(token, "falls-below", "exceeds", "not-reach", "negated", "not-falls-below", "not-exceeds"),
  );
  const isComparison =
    isAgainstTarget ||
    hasWord(clause.slice(0, Math.max(at, 0)), "target", "prior", "earlier", "average", "base-value");
  return at < 0 || isComparison ? undefined : clause[at];
}
