/**
 * The sections that one cell may hold: target, 【撤退・再構築基準】, 前年度までの実績.
 *
 * A heading in brackets begins its section wherever it stands; a bare one only as a line of its own or
 * before a colon, since sentences repeat the same words.
 */
import { type Passage, foldPassage, originOf, passage } from "./text";

export type SectionKind = "target" | "criterion" | "prior";

export interface Sections {
  readonly target: readonly Passage[];
  readonly criterion: readonly Passage[];
  readonly prior: readonly Passage[];
}

/** The headings, folded and without spaces; a new wording is one line here. */
const HEADINGS: Readonly<Record<SectionKind, readonly string[]>> = {
  criterion: [
    "撤退・再構築基準",
    "撤退再構築基準",
    "撤退・再構築の基準",
    "撤退基準・再構築基準",
    "撤退基準",
    "再構築基準",
    "事業撤退基準",
    "撤退及び再構築基準",
    "撤退・再構築",
  ],
  prior: [
    "前年度までの実績",
    "前年度までの取組実績",
    "前年度までの実績値",
    "これまでの実績",
    "過去の実績",
    "過年度の実績",
    "過年度実績",
    "前年度実績",
    "前年度の実績",
    "前年度実績値",
    "昨年度実績",
    "昨年度の実績",
    "実績の推移",
    "実績推移",
    "参考実績",
  ],
  target: [
    "目標",
    "目標値",
    "業績目標",
    "数値目標",
    "プロセス指標",
    "プロセス(過程)指標",
    "過程指標",
    "アウトカム指標",
    "アウトカム(成果)指標",
    "成果指標",
    "中間アウトカム",
    "指標",
    "指標・目標",
  ],
};

const KIND_OF = new Map<string, SectionKind>(
  (Object.keys(HEADINGS) as SectionKind[]).flatMap((kind) =>
    HEADINGS[kind].map((heading): [string, SectionKind] => [heading, kind]),
  ),
);

const BRACKETED = /[■●◆◇○◎□※*・]?\s?(?:【([^【】\n]{1,24})】|\[([^[\]\n]{1,24})\]|<([^<>\n]{1,24})>)[:\s]?/gu;
/** In round brackets only at the beginning of a line: sentences have notes like that. */
const ROUND = /^[ \t]*\(([^()\n]{1,24})\)[:\s]?/gmu;
const BARE = /^[ \t]*[■●◆◇○◎□※*・]?\s?([^:\n、。]{2,20}?)[ \t]*(?::|$)/gmu;

interface Heading {
  readonly kind: SectionKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a cell's text.
 *
 * @param text   the cell's text as typed
 * @param begin  what stands before the first heading (the field that the cell is)
 */
export function splitSections(text: string, begin: SectionKind): Sections {
  const folded = foldPassage(passage(text));
  const headings = headingsIn(folded.text).map(({ kind, start, end }) => ({
    kind,
    start: originOf(folded, start),
    end: originOf(folded, end),
  }));
  const sections: Record<SectionKind, Passage[]> = { target: [], criterion: [], prior: [] };
  const put = (kind: SectionKind, start: number, end: number): void => {
    const part = text.slice(start, end);
    if (part.trim() !== "") sections[kind].push({ text: part, offset: start });
  };
  put(begin, 0, headings[0]?.start ?? text.length);
  headings.forEach((heading, at) => {
    put(heading.kind, heading.end, headings[at + 1]?.start ?? text.length);
  });
  return sections;
}

function headingsIn(text: string): readonly Heading[] {
  const found: Heading[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const kind = KIND_OF.get((match[1] ?? match[2] ?? match[3] ?? "").replace(/\s/gu, ""));
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(ROUND)) {
    const kind = KIND_OF.get((match[1] ?? "").replace(/\s/gu, ""));
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(BARE)) {
    const kind = KIND_OF.get((match[1] ?? "").replace(/\s/gu, ""));
    const overlaps = found.some((one) => one.start < match.index + match[0].length && match.index < one.end);
    if (kind && !overlaps) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((one, other) => one.start - other.start);
}
