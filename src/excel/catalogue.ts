/**
 * The sheets and names of the open workbook, what their protection forbids, and where our record is: in one
 * round trip whatever their number.
 */
import { LAST_COLUMN, LAST_ROW, parseArea } from "../workbook/address";
import { RECORD_NAMESPACE } from "../workbook/change-set";
import type { Catalogue, DefinedName, NameTarget, Sheet } from "../workbook/port";
import { inExcel, isTooLarge } from "./in-excel";
import type { WorkbookName, WorkbookNames } from "./names";

/** What is known of the open workbook before any cell is read. */
export interface OpenWorkbook {
  readonly catalogue: Catalogue;
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** Those of workbook scope, with all that is needed to make them again. */
  readonly names: WorkbookNames;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** The ids of the custom XML parts in our namespace. */
  readonly recordParts: readonly string[];
}

export interface SheetState {
  readonly isProtected: boolean;
  /** Whether cells may be formatted, conditionally, too. */
  readonly isFormattable: boolean;
  /** The names of the tables whose headings show. */
  readonly tables: readonly string[];
}

const NAME = ["name", "formula", "scope"] as const;
const NAMES = NAME.map((property) => `items/${property}`).join(",");
const NAMES_OF_WORKBOOK = `${NAMES},items/visible,items/comment`;
const SHEETS = [
  "name",
  "visibility",
  "protection/protected",
  "protection/options",
  "tables/items/name",
  "tables/items/showHeaders",
]
  .map((property) => `items/${property}`)
  .join(",");

/**
 * Lists sheets (hidden ones, too) and the names of both scopes.
 *
 * @throws ExcelError
 */
export async function readOpenWorkbook(): Promise<OpenWorkbook> {
  try {
    return await readAtOnce();
  } catch (error) {
    if (isTooLarge(error)) return readInSteps();
    throw error;
  }
}

/**
 * `workbook.names` leaves the sheets' own names out; `worksheet.names` brings the workbook's along, once
 * for each sheet (OfficeDev/office-js #1011). Each is taken where its scope is known.
 */
function readAtOnce(): Promise<OpenWorkbook> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load(`${SHEETS},${NAME.map((property) => `items/names/items/${property}`).join(",")}`);
    names.load(NAMES_OF_WORKBOOK);
    const state = queueState(context);
    await context.sync();
    const own = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names.items }));
    return { ...state(), ...sheetsAndNames(worksheets.items, names.items, own) };
  });
}

/**
 * The same for a workbook with so many sheets and names that their product does not fit into one answer:
 * only sheets that count more names than the workbook are asked for theirs.
 */
function readInSteps(): Promise<OpenWorkbook> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load(SHEETS);
    names.load(NAMES_OF_WORKBOOK);
    const state = queueState(context);
    await context.sync();
    const counted = worksheets.items.map((sheet) => ({ sheet, count: sheet.names.getCount() }));
    await context.sync();
    const withOwn = counted.filter(({ count }) => count.value > names.items.length);
    const own: NamesOfSheet[] = [];
    for (const { sheet } of withOwn) {
      sheet.names.load(NAMES);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds one such list
      await context.sync();
      own.push({ sheet: sheet.name, names: sheet.names.items });
    }
    return { ...state(), ...sheetsAndNames(worksheets.items, names.items, own) };
  });
}

/** Queues reading what concerns the workbook as a whole. */
function queueState({
  workbook,
}: Excel.RequestContext): () => Pick<OpenWorkbook, "isStructureProtected" | "isReadOnly" | "recordParts"> {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const parts = workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE);
  parts.load("items/id");
  return () => ({
    isStructureProtected: workbook.protection.protected,
    isReadOnly: workbook.readOnly,
    recordParts: parts.items.map(({ id }) => id),
  });
}

interface NamesOfSheet {
  readonly sheet: string;
  readonly names: readonly Excel.NamedItem[];
}

function sheetsAndNames(
  sheets: readonly Excel.Worksheet[],
  ofWorkbook: readonly Excel.NamedItem[],
  ofSheets: readonly NamesOfSheet[],
): Pick<OpenWorkbook, "catalogue" | "sheets" | "names"> {
  const names = [
    ...ofWorkbook.filter(({ scope }) => scope === "Workbook").map((name) => definedName(name, undefined)),
    ...ofSheets.flatMap(({ sheet, names }) =>
      names.filter(({ scope }) => scope === "Worksheet").map((name) => definedName(name, sheet)),
    ),
  ];
  return {
    catalogue: { sheets: sheets.map(sheetOf), names: names.filter(({ name }) => !isBuiltIn(name)) },
    names: ofWorkbook.filter(({ scope }) => scope === "Workbook").map(workbookName),
    sheets: new Map(sheets.map((sheet) => [sheet.name, stateOf(sheet)])),
  };
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function sheetOf({ name, visibility }: Excel.Worksheet): Sheet {
  return {
    name,
    visibility: VISIBILITY[visibility],
    used: { sheet: name, top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN },
  };
}

function stateOf({ protection, tables }: Excel.Worksheet): SheetState {
  const isProtected = protection.protected;
  return {
    isProtected,
    isFormattable: !isProtected || protection.options.allowFormatCells === true,
    tables: tables.items.filter(({ showHeaders }) => showHeaders).map(({ name }) => name),
  };
}

function workbookName({ name, formula, visible, comment }: Excel.NamedItem): WorkbookName {
  return { name, formula: String(formula), isVisible: visible, comment };
}

function definedName({ name, formula }: Excel.NamedItem, scope: string | undefined): DefinedName {
  return { name, scope, target: targetOf(String(formula), scope) };
}

/** Told by the formula: `type` says "Range" of several areas and of other workbooks, too. */
function targetOf(formula: string, scope: string | undefined): NameTarget {
  const reference = formula.replace(/^=/u, "");
  if (reference.includes("#REF!")) return { kind: "broken" };
  const area = parseArea(reference, scope);
  return area ? { kind: "area", area } : { kind: "other", formula: reference };
}

/** Names that Excel keeps for itself, which files mark with `_xlnm.` and Excel shows without. */
const BUILT_IN = new Set(
  [
    "_FilterDatabase",
    "Print_Area",
    "Print_Titles",
    "Criteria",
    "Extract",
    "Consolidate_Area",
    "Sheet_Title",
  ].map((name) => name.toLowerCase()),
);

function isBuiltIn(name: string): boolean {
  return BUILT_IN.has(name.replace(/^_xlnm\./iu, "").toLowerCase()) || /^_xlnm\./iu.test(name);
}
