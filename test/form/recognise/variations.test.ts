/**
 * What changes a form without making it another one leads to the same bindings, or to fewer: never to others.
 */
import * as fc from "fast-check";
import { recognise } from "../../../src/form/recognise/recognise";
import { LAYOUTS } from "../../fixtures/layouts/layouts";
import type { Drawn } from "../../fixtures/layouts/drawing";
import { drawBudget, drawForm1, drawFormSince2023 } from "../../fixtures/layouts/other-forms";
import { SheetDrawing, drawn } from "../../fixtures/layouts/drawing";
import {
  type Variation,
  columnInserted,
  leftBlank,
  remarked,
  respelled,
  rowInserted,
  shifted,
  varied,
} from "../../fixtures/layouts/variations";
import { workbookOfDrawing } from "./drawn-workbook";
import { certainFields } from "./reading";

jest.setTimeout(120_000);

/** `FUZZ_RUNS=2000 npx jest test/form/recognise/variations` looks further, elsewhere each time. */
const FUZZ_RUNS = Number(process.env["FUZZ_RUNS"] ?? 0);
const runs = (usual: number): { readonly numRuns: number; readonly seed?: number } =>
  FUZZ_RUNS > 0 ? { numRuns: FUZZ_RUNS } : { numRuns: usual, seed: 4 };

const drawings = new Map<string, Drawn>();
/** By its name, so that a counterexample can be read. */
const layout = fc.constantFrom(...Object.keys(LAYOUTS));

function drawing(name: string): Drawn {
  const known = drawings.get(name) ?? LAYOUTS[name]?.() ?? drawn([]);
  drawings.set(name, known);
  return known;
}

function certain(form: Drawn): ReadonlyMap<string, string> {
  const { catalogue, cells, merges } = workbookOfDrawing(form);
  return certainFields(recognise(catalogue, cells, merges));
}

/** Fields bound to another cell than the one they were drawn in. */
function wrong(form: Drawn): readonly string[] {
  return [...certain(form)].flatMap(([field, cells]) =>
    form.expected.get(field) === cells
      ? []
      : [`${field} at ${cells}, not ${form.expected.get(field) ?? "at all"}`],
  );
}

const TITLES = ["名称", "年度", "所属"];

/** Other spaces, line breaks, brackets and dashes, from a list of choices that is used round and round. */
function spelling(choices: readonly number[]): (text: string) => string {
  let at = 0;
  const next = (): number => choices[at++ % choices.length] ?? 0;
  const other: Readonly<Record<string, string>> = {
    "（": "(",
    "）": ")",
    "(": "（",
    ")": "）",
    "：": ":",
    "・": "･",
    "-": "‐",
    "－": "―",
    "【": "[",
    "】": "]",
  };
  return (text) =>
    text.length > 60
      ? text
      : [...text]
          .map((letter) => {
            const choice = next() % 100;
            if (choice < 6) return `${letter}　`;
            if (choice < 9) return `${letter}\n`;
            return choice < 16 ? (other[letter] ?? letter) : letter;
          })
          .join("");
}

/** Variations by a few numbers. */
const VARIATIONS: Readonly<Record<string, (numbers: readonly number[]) => Variation>> = {
  "a blank row": ([row = 0]) => rowInserted(row),
  "a blank column": ([column = 0]) => columnInserted(1 + (column % 28)),
  "other spaces, brackets and dashes in printed texts": (numbers) => respelled(spelling(numbers)),
  "entries that are not filled in yet": (numbers) => {
    let at = 0;
    return leftBlank((field) => !TITLES.includes(field) && (numbers[at++ % numbers.length] ?? 0) % 10 < 3);
  },
  "no evaluation at all yet": () => leftBlank((field) => !TITLES.includes(field)),
  "a remark beside the form that repeats its words": ([row = 0]) =>
    remarked(row, 60, "課題については、自己評価の際に計画を見直す。"),
};
const numbers = fc.array(fc.nat(160), { minLength: 60, maxLength: 60 });

describe("on every layout", () => {
  it("the same fields are found wherever the form stands on its sheet", () => {
    fc.assert(
      fc.property(layout, fc.nat(30), fc.nat(12), (name, down, right) => {
        const moved = varied(drawing(name), shifted(down, right));
        expect([...certain(moved)].sort()).toEqual([...moved.expected].sort());
      }),
      runs(30),
    );
  });

  it.each(Object.entries(VARIATIONS))("%s: no field is found in another cell", (_, variation) => {
    fc.assert(
      fc.property(layout, numbers, (name, seeds) => {
        expect(wrong(varied(drawing(name), variation(seeds)))).toEqual([]);
      }),
      runs(40),
    );
  });

  it("sheets of other kinds in front of it change nothing", () => {
    fc.assert(
      fc.property(layout, fc.constantFrom("budget", "form 1", "form since 2023"), (name, kind) => {
        const other = new SheetDrawing("別紙");
        ({ budget: drawBudget, "form 1": drawForm1, "form since 2023": drawFormSince2023 })[kind](other);
        const form = drawing(name);
        expect([...certain(drawn([other, ...form.sheets]))].sort()).toEqual([...form.expected].sort());
      }),
      runs(20),
    );
  });
});
