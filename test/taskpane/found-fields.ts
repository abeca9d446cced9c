/** Fields as 対応付け finds them, one of each kind, for tests and pictures of the pane. */
import type {
  FieldState,
  FoundBlock,
  FoundCells,
  FoundField,
  FoundFields,
} from "../../src/session/found-fields";

const SHEET = "様式2_経営課題4";

export function foundCells(cell: string, changes: Partial<FoundCells> = {}): FoundCells {
  return {
    cell: `${SHEET}!${cell}`,
    text: "区政会議の意見への対応を、期限を定めて公表する。",
    ownName: "",
    seen: [],
    evidence: { text: "課題", cell: `${SHEET}!M33`, direction: "below", section: "self" },
    ...changes,
  };
}

function labelled(
  text: string,
  cell: string,
  direction: "below" | "right" = "below",
): FoundCells["evidence"] {
  return { text, cell: `${SHEET}!${cell}`, direction, section: "self" };
}

export function aField(name: string, state: FieldState, changes: Partial<FoundField> = {}): FoundField {
  return { name, heading: name, isColumn: false, isRequired: true, state, ...changes };
}

export function aFoundBlock(changes: Partial<FoundBlock> = {}): FoundBlock {
  return {
    id: "取組4_1_1",
    kind: "initiative",
    number: "4-1-1",
    title: "区政会議の効果的な運営",
    fields: [
      aField("課題", { kind: "certain", place: foundCells("M34") }),
      aField(
        "達成状況",
        {
          kind: "certain",
          place: foundCells("I36", {
            text: "",
            ownName: "torikumi411_jokyo",
            evidence: {
              text: "①：目標達成（(i)取組は予定どおり実施）",
              cell: `${SHEET}!J36`,
              direction: "legend",
              section: "self",
            },
          }),
        },
        { heading: "プロセス指標の達成状況" },
      ),
      aField("改善策", {
        kind: "to-confirm",
        places: [foundCells("M38", { evidence: labelled("改善策", "M37") })],
      }),
      aField("有効性", {
        kind: "to-confirm",
        places: [
          foundCells("G38", { text: "ア", evidence: labelled("有効性", "B38", "right") }),
          foundCells("G58", { text: "", evidence: labelled("有効性", "B58", "right") }),
        ],
      }),
      aField("プロセス実績", { kind: "faulty", problem: "name-broken" }),
      aField("名称", { kind: "named", cell: `${SHEET}!B28` }),
      aField("警告", { kind: "missing" }, { isRequired: false }),
    ],
    ...changes,
  };
}

export function aFoundFields(changes: Partial<FoundFields> = {}): FoundFields {
  return {
    blocks: [
      aFoundBlock({
        id: "方針",
        kind: "policy",
        number: "",
        title: "",
        fields: [
          aField("年度", {
            kind: "certain",
            place: foundCells("A1", {
              text: "様式2　令和3年度　福島区運営方針",
              evidence: {
                text: "様式2　令和3年度　福島区運営方針",
                cell: `${SHEET}!A1`,
                direction: "itself",
                section: "",
              },
            }),
          }),
        ],
      }),
      aFoundBlock({
        id: "課題4",
        kind: "issue",
        number: "4",
        title: "区民が主役のまちづくり",
        fields: [aField("総括", { kind: "missing" })],
      }),
      aFoundBlock(),
      aFoundBlock({
        id: "戦略4_1",
        kind: "strategy",
        number: "4-1",
        title: "",
        fields: [aField("個別", { kind: "missing" }, { isColumn: true })],
      }),
    ],
    excluded: [{ sheet: "様式1", reason: "様式1（区の目標・使命）のため対象外" }],
    headless: [`${SHEET}!A70`],
    ownNames: [{ name: "torikumi411_jokyo", cell: `${SHEET}!I36` }],
    choose: () => ({ kind: "unfit", unfit: { why: "no-cells" } }),
    ...changes,
  };
}
