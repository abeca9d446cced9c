/**
 * `npm run mutate`: changes the rules of src/evaluation/ in one place at a time, and counts what their tests notice.
 *
 * In groups, each with the tests that state its rules: all tests for every change would take many hours. So a rule
 * has to be held by its own table. `npm run mutate -- judge` measures the groups with that name alone; what was
 * measured before and has not changed since is taken over.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import base from "../../stryker.config.json";

interface Group {
  readonly name: string;
  readonly mutate: readonly string[];
  readonly spec: readonly string[];
}

const SOURCE = "src/evaluation";
const TESTS = "test/evaluation";
/** Rules that are measured in one go; starting costs as long as measuring them. */
const TOGETHER = 6;
const WANTED_PERCENT = 85;

const JUDGING = [
  `${TESTS}/judge/*.test.ts`,
  ...["boundaries", "trend", "judge-texts", "foresee"].map((name) => `${TESTS}/${name}.test.ts`),
  "test/notation/corpus.test.ts",
];
/** Of the corpus every fifth sentence, by its id: its ratings are many times the same few rules. */
const SAMPLE = String.raw`^(?!sentences of officials)|[05] \(`;

function groups(): readonly Group[] {
  const judge = ["condition", "met", "threshold"];
  const inJudge = rulesIn("judge").filter((name) => !judge.includes(name));
  const own = rulesIn("checks").filter((name) => existsSync(`${TESTS}/checks/${name}.test.ts`));
  const shared = rulesIn("checks").filter((name) => !own.includes(name));
  return [
    ...chunks(own).map((names) => ({
      name: "checks",
      mutate: names.map((name) => `${SOURCE}/checks/${name}.ts`),
      spec: names.map((name) => `${TESTS}/checks/${name}.test.ts`),
    })),
    {
      name: "checks",
      mutate: shared.map((name) => `${SOURCE}/checks/${name}.ts`),
      spec: [`${TESTS}/checks/*.test.ts`],
    },
    { name: "findings", mutate: [`${SOURCE}/findings/*.ts`], spec: [`${TESTS}/findings/*.test.ts`] },
    {
      name: "evaluation",
      mutate: [`${SOURCE}/*.ts`],
      spec: [
        `${TESTS}/*.test.ts`,
        `${TESTS}/{indicators,judge}/*.test.ts`,
        `${TESTS}/{checks,findings}/[a-r]*.test.ts`,
      ],
    },
    {
      name: "indicators",
      mutate: [`${SOURCE}/indicators/*.ts`],
      spec: [`${TESTS}/indicators/*.test.ts`, ...JUDGING, `${TESTS}/checks/{indicator,prior}*.test.ts`],
    },
    { name: "judge", mutate: inJudge.map((name) => `${SOURCE}/judge/${name}.ts`), spec: JUDGING },
    ...judge.map((name) => ({ name: "judge", mutate: [`${SOURCE}/judge/${name}.ts`], spec: JUDGING })),
  ];
}

function rulesIn(directory: string): readonly string[] {
  return readdirSync(join(SOURCE, directory)).map((file) => posix.basename(file, ".ts"));
}

function chunks(names: readonly string[]): readonly (readonly string[])[] {
  return names.length === 0 ? [] : [names.slice(0, TOGETHER), ...chunks(names.slice(TOGETHER))];
}

function measure({ mutate, spec }: Group): void {
  const config = { ...base, mutate, mochaOptions: { ...base.mochaOptions, spec, grep: SAMPLE } };
  const file = "out/mutation/group.json";
  writeFileSync(file, JSON.stringify(config));
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", file],
    {
      stdio: "inherit",
    },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)}: ${mutate.join(", ")}`);
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** How many changes were tried and how many noticed, by directory, as a table of docs/mutation.md. */
function table(): { readonly text: string; readonly percent: number } {
  const { files } = JSON.parse(readFileSync(base.incrementalFile, "utf8")) as Report;
  const counts = new Map<string, { tried: number; noticed: number }>();
  for (const [path, { mutants }] of Object.entries(files)) {
    if (!existsSync(path)) continue;
    const directory = posix.relative(SOURCE, posix.dirname(path)) || "*.ts";
    for (const place of [directory, "全体"]) {
      const count = counts.get(place) ?? { tried: 0, noticed: 0 };
      counts.set(place, count);
      for (const { status } of mutants) {
        const isNoticed = status === "Killed" || status === "Timeout";
        if (isNoticed) count.noticed++;
        if (isNoticed || status === "Survived" || status === "NoCoverage") count.tried++;
      }
    }
  }
  const percentOf = (place: string): number => {
    const { tried, noticed } = counts.get(place) ?? { tried: 0, noticed: 0 };
    return tried === 0 ? 0 : (noticed / tried) * 100;
  };
  const rows = [...counts.keys()].toSorted().map((place) => {
    const { tried, noticed } = counts.get(place) ?? { tried: 0, noticed: 0 };
    return `| ${place} | ${String(tried)} | ${String(noticed)} | ${percentOf(place).toFixed(1)}% |`;
  });
  return { text: rows.join("\n"), percent: percentOf("全体") };
}

const wanted = process.argv.slice(2);
mkdirSync("out/mutation", { recursive: true });
for (const group of groups()) if (wanted.length === 0 || wanted.includes(group.name)) measure(group);
const { text, percent } = table();
process.stdout.write(`${text}\n`);
process.exitCode = percent < WANTED_PERCENT ? 1 : 0;
