/**
 * What a result says of itself: 「89％（未達成）」「91％で、目標を達成」「目標を上回る86％」.
 *
 * Such words never decide a rating; they show that one of the two is wrong where they contradict the figures.
 */
import Big from "big.js";
import { figureOf, isFigure, isMark, isNote, isWord, spanOf, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { namedBase } from "../named-base";
import type { Figure, Said, Told, Verdict } from "../reading";
import type { Span } from "../text";

const TARGET = String.raw`目標(?:値|数|数値|水準)?(?:\([^()]*\)|:?[0-9][0-9,.]*[^、。をには]{0,4})?`;
const DEGREE = "(?:大幅に|大きく|やや|わずかに|若干|少し|惜しくも|概ね|[0-9][0-9,.]*[^、。を]{0,5})?";
/** Alone between pauses: 「89％　未達成」. 「89％達成」 and 「89％を達成」 say how far it came. */
const alone = (words: string): string =>
  String.raw`(?:^|[\s(、:で])(?:${words})(?:です|でした|した|済み?)?(?=$|[\s()、:])`;

const SAID: readonly (readonly [Verdict, RegExp])[] = [
  [
    "missed",
    new RegExp(
      String.raw`${TARGET}(?:を|は|が|に|には|の)?${DEGREE}(?:未達成?|達成(?:でき|され|し|せ)(?:な|ず|てい)|達成には?至ら|届か|及ば|至ら(?!し)|達し?(?:な|せず|てい)|満た(?:な|ず|さな|せ[なず]))|${alone(`未達成?|達成(?:(?:でき|され|し)(?:なかった|ず|ていない)|には?至ら(?:なかった|ず))`)}`,
      "u",
    ),
  ],
  [
    "met",
    new RegExp(
      String.raw`${TARGET}(?:を|は|が|も)?${DEGREE}(?:達成(?!率|度|状況|割合|でき[なず]|され[なず]|し[なて]|せず|に|目標)|クリア)|${alone("達成")}`,
      "u",
    ),
  ],
  ...beyond(TARGET),
  ["below", /目標値?との差[はが:]?[▲-]/u],
  ["above", /目標値?との差[はが:]?\+/u],
];

/** 「目標を上回る」「前年度より減少した」 */
function beyond(base: string): readonly (readonly [Verdict, RegExp])[] {
  return [
    [
      "above",
      new RegExp(String.raw`${base}(?:を|より|から)${DEGREE}(?:上回(?!ら)|超え(?!な|ず|て?い?な)|増)`, "u"),
    ],
    ["below", new RegExp(String.raw`${base}(?:を|より|から)${DEGREE}(?:下回(?!ら)|減)`, "u")],
  ];
}

const SAID_OF_PRIOR = beyond(String.raw`(?:前年|昨年|前回)度?の?(?:実績|結果|値)?値?(?:\([^()]*\))?`);
const AVERAGE = "(?:全国|全市|全区|全府|本市|大阪市|大阪府|24区|[国市府区])の?平均";
const SAID_OF_AVERAGE = beyond(String.raw`${AVERAGE}値?(?:\([^()]*\)|:?[0-9][0-9.]*[%点]?)?`);

/** 「撤退・再構築基準に該当」 */
const ON_CRITERION = /基準に(?:は|も)?該当(し(?:な|て(?:いな|おら))|せず)?/u;

const OF_ANOTHER_TIME = /前年|昨年|前回|過去|来年|次年度|中間/u;

/** 「（達成率100％）」: how far it came, as the result itself works it out. */
const ACHIEVED = /(達成[率度]|目標比|進捗率)(?:は|が|で)?[:\s]?([0-9]+(?:\.([0-9]+))?)(?:%|パーセント)/u;

/** Indicators that are measured as an achievement themselves. */
const OF_ITSELF = /達成[率度]|進捗率/u;

/**
 * What a result's words say of it.
 *
 * @param name    the indicator's: a 達成率 that is itself what is measured says nothing of a target
 * @param figure  the one that is the result
 */
export function saidOfItself(
  lexed: Lexed,
  tokens: readonly Token[],
  name: string,
  { span }: Pick<Figure, "span">,
): Said {
  const clauses = clausesOf(lexed, tokens);
  const ofItsYear = [...clauses, behind(lexed, tokens, span)].filter(
    (clause) => !OF_ANOTHER_TIME.test(clause),
  );
  const achieved = ofItsYear.flatMap((clause) => achievementIn(clause, name));
  const onCriterion = ON_CRITERION.exec(clauses.join(""));
  return {
    ofTarget: [
      ...ofItsYear.flatMap((clause) => saidIn(clause, SAID)),
      ...achieved.map(({ value }): Verdict => (value.lt(100) ? "missed" : "met")),
    ],
    targets: [tokens, ...tokens.filter(isNote).map((note) => note.tokens)].flatMap((some) =>
      targetsIn(lexed, some),
    ),
    // 進捗率 may be how far the work is.
    achieved: achieved.filter(({ measure }) => measure !== "進捗率"),
    ofBase: saidOfBase(clauses),
    ofCriterion: onCriterion ? onCriterion[1] === undefined : undefined,
  };
}

/** 「前年度比2ポイント増の72%で目標に届かなかった」: what follows the result is said of it, whatever stands before. */
function behind(lexed: Lexed, tokens: readonly Token[], { start }: Span): string {
  const at = tokens.findIndex((token) => isFigure(token) && spanOf(lexed, token, token).start === start);
  return at < 0 ? "" : (clausesOf(lexed, tokens.slice(at + 1))[0] ?? "");
}

/** 「（目標1,500人）」, but not 「最終目標90％」. */
function targetsIn(lexed: Lexed, tokens: readonly Token[]): readonly Figure[] {
  return tokens.flatMap((token, at) => {
    const isOwn = isWord(token, "target") && /^目標値?$/u.test(typed(lexed, token));
    const isAlone = at === 0 || isMark(tokens[at - 1], "、", "。", "\n", " ");
    const figure = tokens[isMark(tokens[at + 1], ":", " ") ? at + 2 : at + 1];
    return isOwn && isAlone && isFigure(figure) && !figure.signed && figure.over.eq(1)
      ? [figureOf(lexed, figure)]
      : [];
  });
}

/** Beside last year's, or else beside an average. */
function saidOfBase(clauses: readonly string[]): Said["ofBase"] {
  const onPrior = only(clauses.flatMap((clause) => saidIn(clause, SAID_OF_PRIOR)));
  if (onPrior) return { base: { kind: "prior" }, verdict: onPrior };
  const onAverage = only(clauses.flatMap((clause) => saidIn(clause, SAID_OF_AVERAGE)));
  const average = new RegExp(AVERAGE, "u").exec(clauses.join(""))?.[0];
  return onAverage && average !== undefined ? { base: namedBase(average), verdict: onAverage } : undefined;
}

/** 「前年度から3団体増の121団体（目標未達成）」: a verdict that stands for itself is none of last year's. */
function clausesOf(lexed: Lexed, tokens: readonly Token[]): readonly string[] {
  return piecesOf(lexed, tokens)
    .map(({ words, isVerdict }) => (isVerdict ? `、${words}、` : words))
    .join("")
    .split(/[。\n、]/u);
}

function only(said: readonly Verdict[]): Verdict | undefined {
  return new Set(said).size === 1 ? said[0] : undefined;
}

function saidIn(clause: string, said: typeof SAID): readonly Verdict[] {
  return said.filter(([, pattern]) => pattern.test(clause)).map(([verdict]) => verdict);
}

function achievementIn(clause: string, name: string): readonly (Told & { readonly measure: string })[] {
  const [, measure = "", percent, fraction = ""] =
    (OF_ITSELF.test(name) ? null : ACHIEVED.exec(clause)) ?? [];
  return percent === undefined ? [] : [{ measure, value: new Big(percent), decimals: fraction.length }];
}

/** The tokens without a verdict that stands for itself: a bracket, a clause, a word behind a space. */
export function withoutVerdict(lexed: Lexed, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isFigure)) return tokens;
  return piecesOf(lexed, tokens).flatMap((piece) => (piece.isVerdict ? [] : piece.tokens));
}

interface Piece {
  readonly tokens: readonly Token[];
  readonly words: string;
  /** Whether it holds nothing but a verdict. */
  readonly isVerdict: boolean;
}

/** Brackets, pauses, and what stands between them. */
function piecesOf(lexed: Lexed, tokens: readonly Token[]): readonly Piece[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, "、", "。", "\n", " ") || isNote(token)) pieces.push([token], []);
    else pieces.at(-1)?.push(token);
  }
  return pieces.map((piece) => {
    const words = piece.map((token) => typed(lexed, token)).join("");
    return { tokens: piece, words, isVerdict: ONLY_A_VERDICT.test(words) };
  });
}

const ONLY_A_VERDICT =
  /^\(?(?:(?:目標(?:値|数)?(?:を|は|が)?)?(?:未?達成|未達)(?:です|でした|した|できず|できなかった)?|(?:撤退・?|再構築)*基準に(?:は|も)?該当[しすせずたるないてかっ]*)\)?$/u;
