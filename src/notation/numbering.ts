/**
 * Numbered indicators in one text: ①…②…, (1)…(2)…, and what is said of several at once (①・②・③について).
 *
 * These circled digits number indicators; they are not the ratings ①②③.
 */
import { labelsIn } from "./lexer";
import type { UnreadableWhy } from "./reading";
import type { Passage, Unread } from "./text";
import { fold } from "./text";

/** A stretch of text and the labels that stand before it; none for what stands before the first label. */
export interface LabelledPart {
  readonly labels: readonly string[];
  readonly passage: Passage;
  /** What joins the labels: ①または②, ①及び②. */
  readonly joint: "or" | "and" | "list";
}

/** A blank joins two numbers only where they are listed: 「①　②61％」 and a ① with a line to itself say nothing of ①. */
const CIRCLED =
  /[①-⑳](?:(?:\s*(?:[・、，,]|または|又は|もしくは|及び|および|と|から)\s*|[^\S\n]*[~〜～-][^\S\n]*|[^\S\n](?=[①-⑳][^0-9０-９:：])|)[①-⑳])*/gu;
const LINE_NUMBER =
  /^[ 　\t]*(?:[(（]([0-9０-９]{1,2}|[A-ZＡ-Ｚ])[)）]|([0-9０-９]{1,2}|[A-ZＡ-Ｚ])[.．)）](?![0-9０-９]))/gmu;
const ANY_LINE_NUMBER =
  /^[ 　\t]*(?:[(（]([0-9０-９]{1,2}|[A-ZＡ-Ｚ])[)）]|([0-9０-９]{1,2}|[A-ZＡ-Ｚ])[.．)）])/gmu;

interface LabelAt {
  readonly labels: readonly string[];
  readonly joint: LabelledPart["joint"];
  readonly start: number;
  readonly end: number;
}

/** Splits a passage at its labels; a text without any is one part without labels. */
export function splitLabels({ text, offset }: Passage): readonly LabelledPart[] {
  const found = circledIn(text);
  const labels = found.length > 0 ? found : numberedLinesIn(text);
  const parts: LabelledPart[] = [];
  const put = (label: Pick<LabelAt, "labels" | "joint">, start: number, end: number): void => {
    const part = text.slice(start, end);
    if (label.labels.length > 0 || part.trim() !== "") {
      parts.push({
        labels: label.labels,
        joint: label.joint,
        passage: { text: part, offset: offset + start },
      });
    }
  };
  put({ labels: [], joint: "list" }, 0, labels[0]?.start ?? text.length);
  labels.forEach((label, at) => {
    put(label, label.end, labels[at + 1]?.start ?? text.length);
  });
  return parts;
}

function circledIn(text: string): readonly LabelAt[] {
  return [...text.matchAll(CIRCLED)].map((match) => ({
    labels: labelsIn(fold(match[0])),
    joint: /または|又は|もしくは/u.test(match[0]) ? "or" : /及び|および|と/u.test(match[0]) ? "and" : "list",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** (1) and (2), A. and B. at the beginnings of lines, only where they count up from one, or from A. */
function numberedLinesIn(text: string): readonly LabelAt[] {
  const every = [...text.matchAll(ANY_LINE_NUMBER)];
  // 「1.119件⏎2.95%」 counts its lines; 1.119 alone is a figure.
  const isEveryLine = every.length === text.split("\n").filter((line) => line.trim() !== "").length;
  const lines = (isEveryLine ? every : [...text.matchAll(LINE_NUMBER)]).map((match) => ({
    number: counting(fold(match[1] ?? match[2] ?? "")),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const countsUp = lines.length >= 2 && lines.every(({ number }, at) => number === at + 1);
  return countsUp
    ? lines.map(({ number, start, end }) => ({ labels: [circled(number)], joint: "list", start, end }))
    : [];
}

const DECIMAL = /(?<![0-9０-９.．])([0-9０-９])[.．](?=[0-9０-９])/gu;

/** 「1.60%未満かつ2.50人未満」 within a line: nobody can say whether its numbers are counted, or are figures. */
export function mayBeNumbered(text: string): boolean {
  const whole = [...text.matchAll(DECIMAL)].map(([, digit = ""]) => Number(fold(digit)));
  return whole.length > 1 && whole.every((digit, at) => digit === at + 1);
}

/** 1 for "1" and for "A". */
function counting(label: string): number {
  return /[A-Z]/.test(label) ? label.charCodeAt(0) - "A".charCodeAt(0) + 1 : Number(label);
}

/** 1 → ① */
export function circled(number: number): string {
  return String.fromCodePoint(0x2460 + number - 1);
}

/** 「①②の合計が100人」「①～③の平均」: said of the numbers taken together, and of none of them. */
export function isOfTheSum({ labels, passage }: LabelledPart): boolean {
  return labels.length > 1 && /^[\s　]*(?:の|を)?(?:平均|合計|計|総計|総数|合わせて)/u.test(passage.text);
}

/** 「①②のいずれかを達成する」: asked of one of several numbers, and of none for certain. */
export function isOfOneOfThem(part: LabelledPart): boolean {
  return part.labels.length !== 1 && ONE_OF_THEM.test(part.passage.text);
}

const ONE_OF_THEM = /いずれか|何れか|どちらか|どれか|(?:少なくとも|うち)[、\s]*[1１一]つ|[1１一]つ以上/u;

/** Such a part is nothing that can be read for one number. */
export function ofSeveral({ passage: { text, offset } }: LabelledPart): {
  readonly kind: "unreadable";
  readonly why: UnreadableWhy;
  readonly unread: readonly Unread[];
} {
  const unread = { words: text.trim(), span: { start: offset, end: offset + text.length } };
  return { kind: "unreadable", why: "several-figures", unread: [unread] };
}
