/** What stands before and behind a result's figure; anything that could change it is unread. */
import type Big from "big.js";
import { hasWord, isFigure, isNote, isWord } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Beside, Exactness } from "../reading";
import { isOfAnotherDay } from "./as-of";
import { besideIn, measuresBeside, priorByChange } from "./beside";
import { type Candidate, isFinal, isOfBase } from "./candidates";
import { type Extent, extentBehind } from "./extent";
import { leftOver } from "./lost";
import { isHarmlessNote, isRounded } from "./notes";
import type { Expectation } from "./reading";
import { countsHeadsOtherwise, secondReading } from "./second-reading";
import { changedBehind, clauseFrom } from "./tail";

interface Surroundings extends Extent {
  readonly exactness: Exactness;
  readonly provisional: boolean;
  /** What the figure may mean as well. */
  readonly others: readonly Big[];
  readonly beside: readonly Beside[];
  readonly unread: readonly Token[] | undefined;
}

/** Reads what stands before, behind and in brackets; anything that could change the figure is unread. */
export function surroundings(
  lexed: Lexed,
  tokens: readonly Token[],
  candidate: Candidate,
  expected: Expectation,
): Surroundings {
  const { among, at } = candidate;
  const extent = extentBehind(lexed, among, at + 1);
  const next = extent.end;
  let exactness: Exactness =
    extent.isAbout || isWord(among[at - 1], "about") || isWord(among[at - 2], "about")
      ? "approximate"
      : "exact";
  const denial = denialIn(clauseFrom(among, next), hasWord(among.slice(0, next), "target"));
  const provisional = hasWord(tokens, "provisional") && !isFinal(lexed, candidate);
  const notes = tokens
    .filter(isNote)
    .filter((note) => !note.tokens.includes(candidate.token) && !isRounded(note, candidate.token));
  // 「おおむね理解できた」 is an answer.
  if (notes.some((note) => note.bracket !== "「" && hasWord(note.tokens, "about"))) exactness = "approximate";
  const beside = [
    ...notes.flatMap((note) => besideIn(lexed, note.tokens)),
    ...[tokens, ...notes.map((note) => note.tokens)].flatMap((some) =>
      priorByChange(lexed, some, candidate.token),
    ),
    ...besideIn(
      lexed,
      tokens.filter((token) => token !== candidate.token),
    ),
    ...measuresBeside(lexed, tokens, candidate),
  ];
  const odd = notes.filter(
    (note) =>
      countsHeadsOtherwise(lexed, note, candidate.token, expected.name) ||
      (!isHarmlessNote(lexed, note, candidate.token, expected) &&
        !(isOfBase(lexed, tokens, note) && note.tokens.every(isFigure))),
  );
  const isPlain = exactness === "exact" && !extent.openAbove && !extent.openBelow && !extent.isDecade;
  const inNotes = isPlain
    ? odd.map((note) => secondReading(lexed, note, candidate.token, expected.name))
    : [];
  const badNote = odd.find((_, place) => inNotes[place] === undefined);
  const others = [...inNotes, ...leftOver(lexed, among, candidate.token, next, expected.name)];
  const expectation = tokens.find((token) => isWord(token, "expected"));
  // Brackets are looked at one by one above: 「31.2%（R2：27.5%）」.
  const outside = tokens.filter((token) => !isNote(token));
  const isMidYear = isOfAnotherDay(lexed, outside, expected);
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
  return {
    others: others.filter((other): other is Big => other?.eq(candidate.token.value) === false),
    exactness,
    provisional,
    beside,
    unread,
    ...extent,
  };
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
