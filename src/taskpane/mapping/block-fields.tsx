/** The fields of one block: those that ask for a person first, the others folded. */
import type { JSX } from "preact";
import { mappingWords } from "../../messages/mapping";
import type { FoundBlock, FoundField } from "../../session/found-fields";
import { useLanguage, useWords } from "../words";
import { grouped } from "./confirmation";
import { FieldItem } from "./field-item";

export function BlockFields({ block }: { readonly block: FoundBlock }): JSX.Element {
  const words = mappingWords(useLanguage());
  const { open, certain, optional, named } = grouped(block);
  return (
    <section class="group">
      <BlockTitle block={block} />
      <Fields block={block} fields={open} />
      <Folded title={words.folded.certain(certain.length)} block={block} fields={certain} />
      <Folded title={words.folded.optional(optional.length)} block={block} fields={optional} />
      <Folded title={words.folded.named(named.length)} block={block} fields={named} />
    </section>
  );
}

function BlockTitle({ block: { kind, number, title } }: { readonly block: FoundBlock }): JSX.Element {
  const words = useWords();
  const language = useLanguage();
  if (kind === "policy") return <h3 class="group-title">{mappingWords(language).policy}</h3>;
  const space = language === "en" ? " " : "";
  return (
    <h3 class="group-title">
      <span class="group-number">{words.block[kind] + space + number}</span>{" "}
      {title === "" ? words.untitled : title}
    </h3>
  );
}

interface FieldsProps {
  readonly block: FoundBlock;
  readonly fields: readonly FoundField[];
}

function Fields({ block, fields }: FieldsProps): JSX.Element | null {
  if (fields.length === 0) return null;
  return (
    <ul class="items">
      {fields.map((field) => (
        <FieldItem key={field.name} block={block} field={field} />
      ))}
    </ul>
  );
}

function Folded({ title, block, fields }: FieldsProps & { readonly title: string }): JSX.Element | null {
  if (fields.length === 0) return null;
  return (
    <details class="mapping-folded">
      <summary>{title}</summary>
      <Fields block={block} fields={fields} />
    </details>
  );
}
