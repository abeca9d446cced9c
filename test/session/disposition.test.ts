/** What becomes of a judgment: written into a blank cell as the cell wants it, and never over a person's entry. */
import { readWorkbook, judgeRead } from "../../src/session/assess";
import { plan } from "../../src/session/carry-out";
import { dispositions } from "../../src/session/disposition";
import type { Destination } from "../../src/workbook/port";
import { type Fields, changed, workbookOf } from "../evaluation/sheet";

const MISSED = { プロセス実績: "区政会議に参加した区民の割合：50.0％", 課題: "x", 改善策: "x" };
const REBUILD = { プロセス実績: "区政会議に参加した区民の割合：30.0％", 課題: "x", 改善策: "x" };
const LIST = ["①（ⅰ）", "①（ⅱ）", "②（ⅰ）", "②（ⅱ）", "③"];

interface Row {
  readonly fields: Fields;
  readonly destination?: Partial<Destination>;
  readonly status: string;
  readonly computed: string | null;
  readonly stands: string;
}

test.each<[string, Row]>([
  [
    "a blank cell gets the rating",
    { fields: { 達成状況: "" }, status: "written", computed: "①", stands: "①" },
  ],
  [
    "the person's (i)/(ii) stays, in the person's own characters",
    { fields: { ...MISSED, 達成状況: "（ⅱ）" }, status: "written", computed: "② （ⅱ）", stands: "② （ⅱ）" },
  ],
  [
    "where (i)/(ii) has a cell of its own, the number stands alone",
    { fields: { ...MISSED, 達成状況: "", 実施状況: "(i)" }, status: "written", computed: "②", stands: "②" },
  ],
  [
    "a list that wants both takes (i)/(ii) from the cell of its own",
    {
      fields: { ...MISSED, 達成状況: "", 実施状況: "(i)" },
      destination: { allowed: LIST },
      status: "written",
      computed: "②（ⅰ）",
      stands: "②（ⅰ）",
    },
  ],
  [
    "the rating is spelled as the cell's list spells it",
    {
      fields: { ...MISSED, 達成状況: "(i)" },
      destination: { allowed: LIST },
      status: "written",
      computed: "②（ⅰ）",
      stands: "②（ⅰ）",
    },
  ],
  [
    "a rating that the list lacks is not written",
    {
      fields: { ...MISSED, 達成状況: "" },
      destination: { allowed: ["Ａ", "Ｂ"] },
      status: "not-writable",
      computed: "②",
      stands: "",
    },
  ],
  [
    "a locked cell stays",
    {
      fields: { ...REBUILD, 達成状況: "" },
      destination: { obstacle: "locked" },
      status: "protected",
      computed: "③",
      stands: "",
    },
  ],
  [
    "a formula stays",
    {
      fields: { ...REBUILD, 達成状況: "" },
      destination: { obstacle: "formula" },
      status: "not-writable",
      computed: "③",
      stands: "",
    },
  ],
  [
    "the person's entry agrees whatever its spelling",
    { fields: { ...MISSED, 達成状況: "②（ⅰ）" }, status: "agrees", computed: "② (i)", stands: "②（ⅰ）" },
  ],
  [
    "the person's entry stays where it differs",
    { fields: { ...REBUILD, 達成状況: "② (i)" }, status: "differs", computed: "③", stands: "② (i)" },
  ],
  [
    "so does one that the legend does not know",
    { fields: { 達成状況: "○" }, status: "differs", computed: "①", stands: "○" },
  ],
  [
    "nothing is written without a result",
    { fields: { プロセス実績: "集計中", 達成状況: "" }, status: "unmeasured", computed: null, stands: "" },
  ],
])("%s", async (_, { fields, destination, status, computed, stands }) => {
  const workbook = workbookOf(changed({ 取組4_1_1: fields }), {
    ...(destination ? { destinations: { "取組4_1_1.達成状況": destination } } : {}),
  });
  const found = dispositions(judgeRead(await readWorkbook(workbook))).find(
    ({ place }) => place.block === "取組4_1_1",
  );
  expect(found).toMatchObject({ status, computed, stands });
});

test("全体 is judged from the 個別 that stand, 進捗状況 from the 全体 that stands", async () => {
  const workbook = workbookOf(changed({ 戦略4_1: { 個別: ["B", ""], 全体: "", 進捗状況: "" } }));
  const becoming = dispositions(judgeRead(await readWorkbook(workbook)));
  const shown = becoming
    .filter(({ place }) => place.block === "戦略4_1")
    .map(({ place, status, stands }) => `${place.field} ${status} ${stands}`);
  expect(shown).toEqual(["個別.1 differs B", "個別.2 written A", "全体 written B", "進捗状況 written b"]);
});

test.each(["locked", "formula", "inside-merge"] as const)(
  "a rating that could not be written (%s) is told, and what to do",
  async (obstacle) => {
    const workbook = workbookOf(changed({ 取組4_1_1: { ...REBUILD, 有効性: "イ", 達成状況: "" } }), {
      destinations: { "取組4_1_1.達成状況": { obstacle } },
    });
    const planned = plan(await readWorkbook(workbook), { kind: "evaluate" }, { file: "book.xlsx" });
    if (planned.kind !== "planned") throw new Error(planned.kind);
    const told = planned.report.findings.filter(({ field }) => field === "達成状況");
    expect(told).toMatchObject([{ rule: "rating-differs", severity: "要修正", block: "取組4_1_1" }]);
    expect(told[0]?.message).toMatch(/^具体的取組4-1-1.*空欄で、判定は「③」です.*ください。$/u);
    expect(planned.changes.cells).toEqual([]);
  },
);

test("of a rating cell that no name tells nothing is said of what stands there", async () => {
  const workbook = workbookOf(changed({ 取組4_1_1: { ...REBUILD, 達成状況: undefined } }));
  const planned = plan(await readWorkbook(workbook), { kind: "evaluate" }, { file: "book.xlsx" });
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const told = planned.report.findings.find(({ rule }) => rule === "rating-differs");
  expect(told?.message).toMatch(/達成状況」：判定は「③」ですが、評価欄のセルが名前から分からない/u);
});
