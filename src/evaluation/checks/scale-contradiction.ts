/**
 * 星・等級の説明の矛盾: the sheet explains a star or grade in two ways.
 *
 * The form itself does: 現状 says ★ is the average level, an indicator that ★ is above the average. Explanations
 * contradict each other where they stand differently to the average, or where one gives a grade the words of
 * another; other wording is only wording.
 */
import { fold, foldedKey } from "../../notation/text";
import { groupedBy } from "../grouped";
import { type Check, type Raised } from "./check";

interface Explanation {
  readonly block: string;
  readonly field: string;
  /** "★★", "Aランク" */
  readonly grade: string;
  readonly words: string;
  readonly relation: Relation;
  /** The words for comparing. */
  readonly key: string;
}

export const scaleContradiction: Check = {
  id: "scale-contradiction",
  name: "星・等級の説明の矛盾",
  severity: "要確認",
  from: "plan",
  find: ({ sheet }) => {
    const all = sheet.blocks.flatMap((block) =>
      Object.entries(block.texts).flatMap(([field, texts]) =>
        texts.flatMap((text) =>
          explanationsIn(text).map((one): Explanation => ({ block: block.id, field, ...one })),
        ),
      ),
    );
    const isOfOtherGrade = ({ key, grade }: Explanation): boolean =>
      withKey(all, key).some((other) => other.grade !== grade);
    const told = new Set<string>();
    /** The first of each way to explain a grade: what contradicts one contradicts all of its way. */
    const ways = new Map<string, Explanation>();
    return all.flatMap((one): Raised[] => {
      const first = [...ways.values()].find(
        (other) =>
          other.grade === one.grade &&
          (other.relation !== one.relation || (other.key !== one.key && isOfOtherGrade(one))),
      );
      const way = [one.grade, one.relation, one.key].join("\n");
      if (!ways.has(way)) ways.set(way, one);
      const key = `${one.grade} ${one.block}`;
      if (!first || told.has(key)) return [];
      told.add(key);
      return [
        {
          block: one.block,
          field: one.field,
          facts: {
            grade: one.grade,
            words: one.words,
            other: first.words,
            otherBlock: first.block,
            otherField: first.field,
          },
          also: [{ block: first.block, field: first.field }],
        },
      ];
    });
  },
};

const STARS = /([★☆]+)\s*(?:\(([^()]*)\))?\s*[:=]?\s*([^\n★☆()、。]*)/gu;
const GRADES = /(?<![A-Za-z])([SA-E](?:ランク|評価|判定|等級|級))\s*(?:\(([^()]+)\)|[:=]\s*([^\n()、。]+))/gu;
/** 「星1つ」 only names the star again. */
const NAMING = /^(?:星\s*[0-9一二三]\s*つ|星[一二三]つ)\s*[::]?\s*/u;

function explanationsIn(text: string): readonly Omit<Explanation, "block" | "field">[] {
  const folded = fold(text);
  return [STARS, GRADES].flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const inside = (match[2] ?? "").trim().replace(NAMING, "");
      const words = (inside === "" ? (match[3] ?? "") : inside).trim();
      const relation = relationOf(words);
      return relation ? [{ grade: match[1] ?? "", words, relation, key: foldedKey(words) }] : [];
    }),
  );
}

type Relation = "above" | "below" | "average";

/** How a level stands to the average; undefined for words that do not say. */
function relationOf(words: string): Relation | undefined {
  if (/上回|超え|超過|より高い|以上|優れ/u.test(words)) return "above";
  if (/下回|より低い|劣|未満|以下|達しない|届かない/u.test(words)) return "below";
  return /平均|標準|同程度|並み/u.test(words) ? "average" : undefined;
}

const withKey = groupedBy(({ key }: Explanation) => key);
