/** How fast sentences are judged, and how reading grows with the length of a text. */
import { judgeTexts } from "../src/evaluation/judge-texts";
import { judgmentRows } from "../test/fixtures/corpus/rows";
import { millisecondsSince } from "./measure";
import { table } from "./table";

const ROUNDS = 5;
const LENGTHS = [1000, 3000, 10_000, 30_000] as const;

/** Texts that grow: names, numbers in names, brackets, clauses, and nothing but noise. */
const KINDS: Readonly<
  Record<string, { readonly seed: string; readonly as: "target" | "criterion" | "actual" }>
> = {
  "targets with numbers in their names": { seed: "週１回以上運動する65歳以上の区民の割合、", as: "target" },
  "criteria of many clauses": { seed: "目標値の70%以下であれば再構築する。", as: "criterion" },
  "results with many figures": { seed: "第1回 45人（前年度52人）、", as: "actual" },
  "kanji numerals and dashes": { seed: "一二三億万▲－", as: "actual" },
  "brackets that never close": { seed: "（「【", as: "actual" },
};

function milliseconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  return millisecondsSince(start);
}

function timeOf(seed: string, as: "target" | "criterion" | "actual", length: number): number {
  const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
  const texts = { target: "満足度：60%", criterion: "40%以下の場合は再構築する。", actual: "58%" };
  return Math.min(
    ...Array.from({ length: 3 }, () =>
      milliseconds(() => judgeTexts({ ...texts, [as]: text, kind: "process" })),
    ),
  );
}

/** Sentences per second, and for each kind of text the time for thirty times the length. */
export function readingTable(): string {
  const rows = [...judgmentRows(), ...judgmentRows("own-judgments.tsv")];
  rows.forEach((row) => judgeTexts(row));
  const took = milliseconds(() => {
    for (let round = 0; round < ROUNDS; round++) rows.forEach((row) => judgeTexts(row));
  });
  const count = rows.length * ROUNDS;
  return [
    `Sentences judged per second: ${Math.round((count / took) * 1000).toLocaleString("en")}.`,
    table(
      [
        "text",
        ...LENGTHS.map((length) => `${length.toLocaleString("en")} characters`),
        "30 times the length",
      ],
      Object.entries(KINDS).map(([name, { seed, as }]) => {
        const times = LENGTHS.map((length) => timeOf(seed, as, length));
        const growth = (times.at(-1) ?? 0) / Math.max(times[0] ?? 0, 0.01);
        return [name, ...times.map((time) => `${time.toFixed(1)} ms`), `× ${growth.toFixed(1)}`];
      }),
    ),
  ].join("\n\n");
}
