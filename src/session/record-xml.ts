/**
 * Our record as an XML document, and back. docs/record.xsd is its schema.
 *
 * Every text is an attribute with its line breaks as character references, so that no program that keeps
 * the document as XML can lose or re-indent one. What is not exactly of the schema is not read at all: it
 * may be a person's decision that we do not understand, and then it has to stay as it is.
 */
import { Parser } from "saxen";
import * as v from "valibot";
import { type Content, RECORD_NAMESPACE } from "../workbook/change-set";
import type { HyokaRecord, Naming } from "./record";

/** The version of the schema. A reader of this version refuses a later one. */
export const RECORD_VERSION = 1;

export type RecordReading =
  | { readonly kind: "none" }
  | { readonly kind: "record"; readonly record: HyokaRecord }
  /** Written by a later version of this program. */
  | { readonly kind: "newer" }
  | { readonly kind: "unreadable" };

/**
 * Reads a record.
 *
 * @param xml  the document; undefined where the workbook has none
 */
export function readRecord(xml: string | undefined): RecordReading {
  if (xml === undefined) return { kind: "none" };
  const root = parsed(xml);
  if (root?.name !== "record") return { kind: "unreadable" };
  const version = Number(root.attributes["version"]);
  if (Number.isInteger(version) && version > RECORD_VERSION) return { kind: "newer" };
  const reading = v.safeParse(document, root);
  return reading.success ? { kind: "record", record: recordOf(reading.output) } : { kind: "unreadable" };
}

/** Writes a record; the same record always gives the same text. */
export function writeRecord(record: HyokaRecord): string {
  const list = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [` <${name}>`, ...lines, ` </${name}>`];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<record xmlns="${RECORD_NAMESPACE}"${written({ version: String(RECORD_VERSION), seal: record.seal })}>`,
    ...list(
      "written",
      record.written.map((one) => `  <cell${written({ ...one })}/>`),
    ),
    ...list(
      "kept",
      record.kept.flatMap(({ values, ...one }) => [
        `  <finding${written(one)}>`,
        ...valueLines(values),
        "  </finding>",
      ]),
    ),
    ...list(
      "reviews",
      record.reviews.flatMap(({ values, ...one }) => [
        `  <review${written(one)}>`,
        ...valueLines(values),
        "  </review>",
      ]),
    ),
    ...list(
      "lastWriting",
      record.lastWriting.flatMap(({ before, after, ...place }) => [
        `  <cell${written(place)}>`,
        `   <before${contentAttributes(before)}/>`,
        `   <after${contentAttributes(after)}/>`,
        "  </cell>",
      ]),
    ),
    ...(record.naming ? namingLines(record.naming) : []),
    "</record>",
    "",
  ].join("\n");
}

function namingLines({ names, mapped, addsSheet, isOlder }: Naming): readonly string[] {
  return [
    ` <naming${written({ addsSheet: String(addsSheet), isOlder: String(isOlder) })}>`,
    ...names.map((one) => `  <name${written({ ...one })}/>`),
    ...mapped.map((one) => `  <row${written({ ...one })}/>`),
    " </naming>",
  ];
}

function valueLines(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([field, text]) => `   <value${written({ field, text })}/>`);
}

function contentAttributes(content: Content): string {
  return written(content.kind === "boolean" ? { ...content, value: String(content.value) } : { ...content });
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, text]) => ` ${name}="${escaped(text)}"`)
    .join("");
}

/** Characters that XML cannot hold, lone surrogates, and what looks like the escape itself. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-F]{4}_)/g;
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** As in workbooks, a character that XML cannot hold is written _xHHHH_ (ECMA-376, 22.9.2.19). */
function escaped(text: string): string {
  return text
    .replace(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

interface OpenElement extends Element {
  readonly children: Element[];
}

const NAMESPACE_DECLARATION = /^xmlns(?::|$)/u;

/** The document as a tree; undefined where it is no well-formed XML of our namespace without text. */
function parsed(xml: string): Element | undefined {
  const document: OpenElement = { name: "", attributes: {}, children: [] };
  const open = [document];
  let isSound = true;
  const unsound = (): void => {
    isSound = false;
  };
  const parser = new Parser().ns({ [RECORD_NAMESPACE]: "hyoka" });
  parser.on("openTag", (name, attributes, decode) => {
    if (!name.startsWith("hyoka:")) unsound();
    const element: OpenElement = {
      name: name.replace(/^hyoka:/u, ""),
      attributes: Object.fromEntries(
        Object.entries(attributes())
          .filter(([attribute]) => !NAMESPACE_DECLARATION.test(attribute))
          .map(([attribute, text]) => [attribute, unescaped(decode(text))]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closeTag", () => open.pop());
  parser.on("text", (text) => {
    if (text.trim() !== "") unsound();
  });
  parser.on("cdata", unsound);
  parser.on("attention", unsound);
  parser.on("error", unsound);
  parser.on("warn", unsound);
  parser.parse(xml);
  const [root, ...others] = document.children;
  return isSound && open.length === 1 && others.length === 0 ? root : undefined;
}

const decimal = v.pipe(v.string(), v.regex(/^-?[0-9]+(?:\.[0-9]+)?$/u));

const truth = v.pipe(
  v.picklist(["true", "false"]),
  v.transform((text) => text === "true"),
);

const content = v.variant("kind", [
  v.strictObject({ kind: v.literal("blank") }),
  v.strictObject({ kind: v.literal("text"), text: v.string() }),
  v.strictObject({ kind: v.literal("number"), digits: decimal, format: v.string() }),
  v.strictObject({ kind: v.literal("date"), serial: decimal, format: v.string() }),
  v.strictObject({
    kind: v.literal("boolean"),
    value: truth,
  }),
]);

/** An element with exactly these attributes and children. */
function element<
  N extends string,
  A extends v.GenericSchema<unknown, unknown>,
  C extends v.GenericSchema<unknown, unknown>,
>(name: N, attributes: A, children: C) {
  return v.strictObject({ name: v.literal(name), attributes, children });
}

const nothing = v.strictTuple([]);
const place = { block: v.string(), field: v.string() };
const values = v.array(element("value", v.strictObject({ field: v.string(), text: v.string() }), nothing));
const signed = { reason: v.string(), by: v.string(), on: v.string() };

const section = v.variant("name", [
  element(
    "written",
    v.strictObject({}),
    v.array(element("cell", v.strictObject({ ...place, text: v.string() }), nothing)),
  ),
  element(
    "kept",
    v.strictObject({}),
    v.array(
      element(
        "finding",
        v.strictObject({ ...place, rule: v.string(), choice: v.string(), ...signed, rules: v.string() }),
        values,
      ),
    ),
  ),
  element(
    "reviews",
    v.strictObject({}),
    v.array(
      element(
        "review",
        v.strictObject({ block: v.string(), state: v.picklist(["確認済", "差戻し"]), ...signed }),
        values,
      ),
    ),
  ),
  element(
    "lastWriting",
    v.strictObject({}),
    v.array(
      element(
        "cell",
        v.strictObject(place),
        v.strictTuple([element("before", content, nothing), element("after", content, nothing)]),
      ),
    ),
  ),
  element(
    "naming",
    v.strictObject({ addsSheet: truth, isOlder: truth }),
    v.array(
      v.variant("name", [
        element("name", v.strictObject({ name: v.string(), area: v.string() }), nothing),
        element("row", v.strictObject({ item: v.string(), name: v.string() }), nothing),
      ]),
    ),
  ),
]);

const document = element(
  "record",
  v.strictObject({ version: v.literal(String(RECORD_VERSION)), seal: v.string() }),
  v.array(section),
);

function recordOf({ attributes, children }: v.InferOutput<typeof document>): HyokaRecord {
  const byField = (list: v.InferOutput<typeof values>): Readonly<Record<string, string>> =>
    Object.fromEntries(list.map((one) => [one.attributes.field, one.attributes.text]));
  const all = <N extends (typeof children)[number]["name"]>(name: N) =>
    children.filter((one): one is Extract<typeof one, { name: N }> => one.name === name);
  return {
    seal: attributes.seal,
    written: all("written").flatMap((list) => list.children.map((one) => one.attributes)),
    kept: all("kept").flatMap((list) =>
      list.children.map((one) => ({ ...one.attributes, values: byField(one.children) })),
    ),
    reviews: all("reviews").flatMap((list) =>
      list.children.map((one) => ({ ...one.attributes, values: byField(one.children) })),
    ),
    lastWriting: all("lastWriting").flatMap((list) =>
      list.children.map(({ attributes: at, children: [before, after] }) => ({
        ...at,
        before: before.attributes,
        after: after.attributes,
      })),
    ),
    naming: all("naming").map(namingOf).at(-1),
  };
}

function namingOf({
  attributes,
  children,
}: Extract<v.InferOutput<typeof section>, { readonly name: "naming" }>): Naming {
  return {
    ...attributes,
    names: children.flatMap((one) => (one.name === "name" ? [one.attributes] : [])),
    mapped: children.flatMap((one) => (one.name === "row" ? [one.attributes] : [])),
  };
}
