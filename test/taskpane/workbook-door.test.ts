/** What the pane is told of a workbook, whoever holds it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Checkup, Run, Step } from "../../src/taskpane/door";
import { workbookDoor } from "../../src/taskpane/workbook-door";
import { NOTHING_CONFIRMED, confirmedFields, withCertain } from "../../src/taskpane/mapping/confirmation";
import type { Workbook } from "../../src/workbook/port";
import { openWorkbook } from "../../src/xlsx";

const BEFORE = "fukushima-r3-before.xlsx";

function aWorkbook(file = BEFORE): Workbook {
  const opening = openWorkbook(readFileSync(join(__dirname, "../fixtures/workbooks", file)));
  if (!opening.ok) throw new Error("refused");
  return opening.workbook;
}

/** The same, as a host that lets nobody write. */
function readOnly(workbook: Workbook): Workbook {
  return {
    catalogue: () => workbook.catalogue(),
    cells: (areas) => workbook.cells(areas),
    merges: (areas) => workbook.merges(areas),
    apply: () => Promise.reject(new Error("written")),
    async snapshot(request) {
      const read = await workbook.snapshot(request);
      return {
        at: (cell) => read.at(cell),
        used: (sheet) => read.used(sheet),
        destination: (cell) => read.destination(cell),
        record: read.record,
        isReadOnly: true,
      };
    },
  };
}

function aRun(controller = new AbortController(), steps: Step[] = []): Run {
  return { language: "ja", signal: controller.signal, onStep: (step) => steps.push(step) };
}

function doorTo(workbook: Workbook): ReturnType<typeof workbookDoor> {
  return workbookDoor({ file: () => BEFORE, workbook: () => workbook });
}

async function checkupOf(answer: ReturnType<ReturnType<typeof workbookDoor>["look"]>): Promise<Checkup> {
  const done = await answer;
  if (done.kind !== "done") throw new Error(`not done: ${JSON.stringify(done)}`);
  return done.value;
}

describe("the pane's way to a workbook", () => {
  it("goes step by step, and writes last", async () => {
    const steps: Step[] = [];
    const checkup = await checkupOf(
      doorTo(aWorkbook()).carryOut({ kind: "evaluate" }, aRun(undefined, steps)),
    );
    expect(steps.map(({ kind }) => kind)).toEqual(["names", "cells", "judging", "writing"]);
    expect(checkup).toMatchObject({ isWritten: true, note: "", report: { file: BEFORE } });
  });

  it("only looks when asked to look, and says what writing would do", async () => {
    const steps: Step[] = [];
    const workbook = aWorkbook();
    const looked = await checkupOf(doorTo(workbook).look(aRun(undefined, steps)));
    expect(steps.map(({ kind }) => kind)).not.toContain("writing");
    expect(looked.isWritten).toBe(false);
    const written = await checkupOf(doorTo(workbook).carryOut({ kind: "evaluate" }, aRun()));
    expect(written.report).toEqual(looked.report);
  });

  it("knows the texts beside a finding", async () => {
    const { textOf } = await checkupOf(doorTo(aWorkbook()).look(aRun()));
    expect(textOf("取組4_1_1", "取組内容")).not.toBe("");
    expect(textOf("取組4_1_1", "そんな欄")).toBe("");
    expect(textOf("取組9_9_9", "取組内容")).toBe("");
  });

  it("judges a workbook that nobody may write, and says why nothing was written", async () => {
    const checkup = await checkupOf(doorTo(readOnly(aWorkbook())).carryOut({ kind: "evaluate" }, aRun()));
    expect(checkup.isWritten).toBe(false);
    expect(checkup.note).toContain("読み取り専用");
    expect(checkup.report.blocks).not.toHaveLength(0);
  });

  it("says what a decision was refused for", async () => {
    const answer = await doorTo(aWorkbook()).carryOut(
      { kind: "review", block: "取組4_1_1", state: "差戻し", reason: "", by: "", on: "" },
      aRun(),
    );
    expect(answer).toMatchObject({ kind: "failed", failure: { code: "" } });
  });

  it("stops between two steps, and never after writing began", async () => {
    const workbook = aWorkbook();
    for (const at of ["names", "cells", "judging"] as const) {
      const controller = new AbortController();
      const run: Run = {
        ...aRun(controller),
        onStep: ({ kind }) => {
          if (kind === at) controller.abort();
        },
      };
      expect(await doorTo(workbook).carryOut({ kind: "evaluate" }, run)).toEqual({ kind: "cancelled" });
    }
    const controller = new AbortController();
    const late = await doorTo(workbook).carryOut(
      { kind: "evaluate" },
      {
        ...aRun(controller),
        onStep: ({ kind }) => {
          if (kind === "writing") controller.abort();
        },
      },
    );
    expect(late.kind).toBe("done");
  });

  it("takes back what it wrote, and says that there is nothing more to take back", async () => {
    const door = doorTo(aWorkbook());
    await door.carryOut({ kind: "evaluate" }, aRun());
    expect(await door.takeBack(aRun())).toMatchObject({ value: expect.stringContaining("10個のセル") });
    expect(await door.takeBack(aRun())).toMatchObject({ value: expect.stringContaining("ありません") });
  });

  it("tells how many reasons and reviews went with the marks", async () => {
    const door = doorTo(aWorkbook());
    await door.carryOut(
      { kind: "review", block: "取組4_1_1", state: "確認済", reason: "", by: "課長", on: "6月10日" },
      aRun(),
    );
    expect(await door.clear(aRun())).toMatchObject({ value: expect.stringContaining("（1件）") });
  });

  it("finds the fields of a workbook without names step by step, and names those that are confirmed", async () => {
    const steps: Step[] = [];
    const door = doorTo(aWorkbook("fukushima-r3-unnamed.xlsx"));
    const found = await door.findFields(aRun(undefined, steps));
    expect(steps.map(({ kind }) => kind)).toEqual(["names", "cells", "labels"]);
    if (found.kind !== "done") throw new Error(JSON.stringify(found));
    const confirmed = confirmedFields(withCertain(NOTHING_CONFIRMED, found.value), true);
    expect(await door.nameFields(confirmed, aRun())).toMatchObject({
      value: expect.stringContaining("94個の欄に名前を付けました"),
    });
    expect(await door.nameFields(confirmed, aRun())).toMatchObject({ kind: "done" });
    expect(await door.takeBack(aRun())).toMatchObject({
      value: expect.stringContaining("94個の欄に付けた名前を取り除きました"),
    });
  });

  it("stops looking for fields where it is told to", async () => {
    const controller = new AbortController();
    const run: Run = {
      ...aRun(controller),
      onStep: ({ kind }) => {
        if (kind === "labels") controller.abort();
      },
    };
    expect(await doorTo(aWorkbook("fukushima-r3-unnamed.xlsx")).findFields(run)).toEqual({
      kind: "cancelled",
    });
  });

  it("says why nothing can be named in a workbook that nobody may write", async () => {
    const workbook = readOnly(aWorkbook("fukushima-r3-unnamed.xlsx"));
    const found = await doorTo(workbook).findFields(aRun());
    if (found.kind !== "done") throw new Error(JSON.stringify(found));
    const confirmed = confirmedFields(withCertain(NOTHING_CONFIRMED, found.value), true);
    expect(await doorTo(workbook).nameFields(confirmed, aRun())).toMatchObject({
      kind: "failed",
      failure: { sentence: expect.stringContaining("読み取り専用") },
    });
  });
});
