/**
 * A sheet in memory behind the port, for tests: a clean one on which nothing is to be found, and what is
 * changed of it. Every field stands under its heading, so that rules which look at cells see a form.
 */
import { FIELDS } from "../../src/form/fields";
import { parseBlock } from "../../src/form/block-name";
import { type Area, type CellAddress, anchorOf, areaOf, cellReference } from "../../src/workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../../src/workbook/cell";
import type {
  Catalogue,
  Cells,
  DefinedName,
  Destination,
  Snapshot,
  WorkbookReader,
} from "../../src/workbook/port";
import type { ReadableWorkbook } from "../../src/session/assess";

export type Content = string | CellValue;
/** undefined takes the field off the sheet. */
export type Fields = Readonly<Record<string, Content | readonly Content[] | undefined>>;
export type Blocks = Readonly<Record<string, Fields | undefined>>;

export const percent = (digits: string, format = "0.0%"): CellValue => ({ kind: "number", digits, format });

const IF_NOT_MET = "※左記に「②、③」、「イ」がある場合は必須";
const IF_NOT_EFFECTIVE = "※有効性が「イ」の場合は必須";

/** Headings with a condition; others are printed as the field's name. */
const HEADINGS: Readonly<Record<string, string>> = {
  "取組.中間.課題と改善策": `課題と改善策 ${IF_NOT_MET}`,
  "取組.課題": `課題 ${IF_NOT_MET}`,
  "取組.改善策": `改善策 ${IF_NOT_MET}`,
  "戦略.課題": `課題 ${IF_NOT_EFFECTIVE}`,
  "戦略.今後の対応方向": `今後の対応方向 ${IF_NOT_EFFECTIVE}`,
};

const initiative = (number: string, title: string): Fields => ({
  名称: `具体的取組${number}　${title}`,
  決算額: "178千円",
  前年度予算額: "203千円",
  当年度予算額: "396千円",
  取組内容: `${title}を行う。`,
  プロセス指標: `${title}に参加した区民の割合：60％以上`,
  撤退再構築基準: "目標値の70％以下であれば事業を再構築する。",
  前年度までの実績: "【令和2年度】55.0％",
  "中間.達成状況": "① (i)",
  "中間.有効性": "—",
  "中間.課題と改善策": "",
  取組実績: `${title}を2回行った。`,
  プロセス実績: `${title}に参加した区民の割合：61.0％`,
  達成状況: "① (i)",
  有効性: "ア",
  課題: "",
  改善策: "",
});

/** A sheet as it should be: everything is filled, fits, and agrees. */
export const CLEAN: Blocks = {
  方針: { 年度: "令和3年度", 所属: "福島区" },
  課題4: {
    名称: "経営課題4　区民が納得できる区役所づくり",
    現状: "意見が反映されていると思う区民の割合\n⇒R2：57.0％",
    課題: "意見を聴く機会を増やす必要がある。",
    総括: "おおむね順調に進んだ。",
  },
  戦略4_1: {
    名称: "めざす成果及び戦略 4-1　参加の充実",
    めざす状態: "区民が区政に参加している。",
    アウトカム指標: "①意見が反映されていると思う区民の割合：60％以上\n②区政に参加した区民の割合：30％以上",
    有効性: "ア",
    課題: "",
    今後の対応方向: "",
    アウトカム実績: ["①意見が反映されていると思う区民の割合：61.5％", "②区政に参加した区民の割合：31.0％"],
    前年度: [percent("0.57"), percent("0.28")],
    個別: ["A", "A"],
    全体: "A",
    進捗状況: "a",
  },
  取組4_1_1: initiative("4-1-1", "区政会議"),
  取組4_1_2: initiative("4-1-2", "意見交換会"),
};

/** The clean sheet with some fields changed, or blocks taken away (undefined). */
export function changed(changes: Blocks): Blocks {
  return Object.fromEntries(
    [...new Set([...Object.keys(CLEAN), ...Object.keys(changes)])].flatMap((block) =>
      block in changes && changes[block] === undefined
        ? []
        : [[block, { ...CLEAN[block], ...changes[block] }] as const],
    ),
  );
}

/** Every field of some blocks blank but for the plan: 自己評価, and 中間振り返り where asked. */
export function blankReview(block: string, section: "self" | "both"): Fields {
  const kind = parseBlock(block)?.kind;
  const self: Fields =
    kind === "initiative"
      ? { 取組実績: "", プロセス実績: "", 達成状況: "", 有効性: "", 課題: "", 改善策: "" }
      : kind === "strategy"
        ? { アウトカム実績: ["", ""], 個別: ["", ""], 全体: "", 進捗状況: "", 有効性: "" }
        : { 総括: "" };
  const midterm: Fields =
    kind === "initiative" && section === "both"
      ? { "中間.達成状況": "", "中間.有効性": "", "中間.課題と改善策": "" }
      : {};
  return { ...self, ...midterm };
}

/** The clean sheet before anything of the year is reviewed. */
export function planned(changes: Blocks = {}): Blocks {
  const blank = Object.fromEntries(
    Object.keys(CLEAN)
      .filter((block) => block !== "方針")
      .map((block) => [block, { ...blankReview(block, "both"), ...changes[block] }]),
  );
  return changed({ ...changes, ...blank });
}

export interface SheetOptions {
  readonly headings?: Readonly<Record<string, string>>;
  /** More cells, by their reference on the sheet. */
  readonly cells?: Readonly<Record<string, Content>>;
  /** More sheets, each as rows of texts. */
  readonly sheets?: Readonly<Record<string, readonly (readonly Content[])[]>>;
  /** What writing has to know of a field's cell, by "BLOCK.FIELD"; all others can be written. */
  readonly destinations?: Readonly<Record<string, Partial<Destination>>>;
  /** Our record in the workbook. */
  readonly record?: string;
  /** Names that are added, or put in the place of a field's own. */
  readonly names?: readonly DefinedName[];
}

export const SHEET = "様式2";
const COLUMN = 3;

/** The blocks laid out on one sheet. */
export function workbookOf(blocks: Blocks, options: SheetOptions = {}): ReadableWorkbook & WorkbookReader {
  const values = new Map<string, CellValue>();
  const names: DefinedName[] = [];
  const key = ({ sheet, row, column }: CellAddress): string => `${sheet}!${cellReference({ row, column })}`;
  const put = (address: CellAddress, content: Content): void => {
    const value = typeof content === "string" ? textOf(content) : content;
    values.set(key(address), value);
  };
  let row = 1;
  for (const [block, fields] of Object.entries(blocks)) {
    const ref = parseBlock(block);
    const order = ref ? FIELDS[ref.kind].map(({ name }) => name) : [];
    const present = Object.entries(fields ?? {}).toSorted(
      ([one], [other]) => order.indexOf(one) - order.indexOf(other),
    );
    for (const [field, content] of present) {
      if (content === undefined) continue;
      const heading = `${block.slice(0, 2)}.${field}`;
      put(
        { sheet: SHEET, row, column: COLUMN },
        options.headings?.[heading] ?? HEADINGS[heading] ?? `〔${field}〕`,
      );
      const rows = Array.isArray(content) ? (content as readonly Content[]) : [content as Content];
      rows.forEach((one, at) => {
        put({ sheet: SHEET, row: row + 1 + at, column: COLUMN }, one);
      });
      const area: Area = {
        sheet: SHEET,
        top: row + 1,
        bottom: row + rows.length,
        left: COLUMN,
        right: COLUMN,
      };
      names.push({ name: `${block}.${field}`, scope: undefined, target: { kind: "area", area } });
      row += rows.length + 1;
    }
  }
  for (const [reference, content] of Object.entries(options.cells ?? {})) {
    const match = /^([A-Z])([0-9]+)$/u.exec(reference);
    if (match)
      put({ sheet: SHEET, row: Number(match[2]), column: (match[1] ?? "A").charCodeAt(0) - 64 }, content);
  }
  for (const [sheet, rows] of Object.entries(options.sheets ?? {}))
    rows.forEach((cells, at) => {
      cells.forEach((content, place) => {
        put({ sheet, row: at + 1, column: place + 1 }, content);
      });
    });
  const used = usedAreas(values);
  const own = new Set((options.names ?? []).map(({ name }) => name));
  const catalogue: Catalogue = {
    sheets: [...used].map(([name, area]) => ({ name, visibility: "visible", used: area })),
    names: [...names.filter(({ name }) => !own.has(name)), ...(options.names ?? [])],
  };
  const cells: Cells = {
    at: (address): Cell => {
      const value = values.get(key(address));
      return value ? { value, hasFormula: false } : BLANK_CELL;
    },
    used: (sheet) => used.get(sheet),
  };
  const about = new Map(
    Object.entries(options.destinations ?? {}).flatMap(([name, destination]) => {
      const target = catalogue.names.find((one) => one.name === name)?.target;
      return target?.kind === "area" ? [[key(anchorOf(target.area)), destination] as const] : [];
    }),
  );
  const snapshot: Snapshot = {
    ...cells,
    destination: (address) => ({ obstacle: undefined, allowed: undefined, ...about.get(key(address)) }),
    record: options.record,
    isReadOnly: false,
  };
  return {
    catalogue: () => Promise.resolve(catalogue),
    cells: () => Promise.resolve(cells),
    snapshot: () => Promise.resolve(snapshot),
  };
}

function textOf(content: string): CellValue {
  return content === "" ? { kind: "blank" } : { kind: "text", text: content };
}

function usedAreas(values: ReadonlyMap<string, CellValue>): ReadonlyMap<string, Area> {
  const used = new Map<string, Area>();
  for (const place of values.keys()) {
    const [sheet = "", reference = ""] = place.split("!");
    const column = (reference.charCodeAt(0) || 65) - 64;
    const row = Number(reference.slice(1));
    const area = used.get(sheet) ?? areaOf({ sheet, row, column });
    used.set(sheet, {
      sheet,
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    });
  }
  return used;
}
