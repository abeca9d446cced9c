/** 対応付け: every field by block with its evidence, what the person makes of it, and the writing. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { mappingWords } from "../../messages/mapping";
import type {
  ConfirmedField,
  FieldCells,
  FoundBlock,
  FoundField,
  FoundFields,
} from "../../session/found-fields";
import type { Answer } from "../door";
import { useLanguage, useWords } from "../words";
import { BlockFields } from "./block-fields";
import {
  type Confirmation,
  NOTHING_CONFIRMED,
  confirmedFields,
  counts,
  fieldKey,
  withCertain,
  withField,
  withoutField,
} from "./confirmation";
import { MappingContext, type MappingActions } from "./mapping-context";
import { LeftAlone } from "./left-alone";

export interface MappingScreenProps {
  readonly found: FoundFields;
  /** While something runs the list stands, and answers nothing. */
  readonly isRunning: boolean;
  /** The cells that are selected in the workbook. */
  readonly selected: () => Promise<Answer<string>>;
  readonly onName: (confirmed: readonly ConfirmedField[]) => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
  /** Says something to a person who does not see the screen. */
  readonly onSay: (said: string) => void;
}

export function MappingScreen(props: MappingScreenProps): JSX.Element {
  const { found, isRunning, selected, onName, onAgain, onLeave, onSay } = props;
  const title = useWords().mapping.title;
  const words = mappingWords(useLanguage());
  const [usesOwnNames, setUsesOwnNames] = useState(true);
  // Cells may have moved since they were looked for before: what was confirmed of them holds no longer.
  const [kept, setKept] = useState({ of: found, confirmation: NOTHING_CONFIRMED });
  const confirmation = kept.of === found ? kept.confirmation : NOTHING_CONFIRMED;
  const setConfirmation = (next: Confirmation): void => {
    setKept({ of: found, confirmation: next });
  };
  const [problem, setProblem] = useState({ key: "", sentence: "" });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [found]);
  const count = counts(found, confirmation);
  const confirmed = confirmedFields(confirmation, usesOwnNames);

  const take = (block: FoundBlock, field: FoundField, place: FieldCells): void => {
    setProblem({ key: "", sentence: "" });
    setConfirmation(withField(confirmation, block, field, place));
    onSay(words.confirmed(field.heading, place.cell));
  };
  const refuse = (block: FoundBlock, field: FoundField, sentence: string): void => {
    setProblem({ key: fieldKey(block, field), sentence });
    onSay(sentence);
  };
  const choose = (block: FoundBlock, field: FoundField, cells: string, ownName?: string): void => {
    const choice = found.choose({ block: block.id, field: field.name }, cells, confirmed);
    if (choice.kind === "unfit") refuse(block, field, words.unfit(choice.unfit));
    else take(block, field, ownName === undefined ? choice.place : { ...choice.place, ownName });
  };
  const actions: MappingActions = {
    ownNames: found.ownNames,
    confirmed: (block, field) => confirmation.get(fieldKey(block, field))?.place,
    problem: (block, field) => (problem.key === fieldKey(block, field) ? problem.sentence : ""),
    usesOwnNames,
    take,
    withdraw: (block, field) => {
      setConfirmation(withoutField(confirmation, block, field));
      onSay(words.withdrawn(field.heading));
    },
    takeSelected: async (block, field) => {
      const answer = await selected();
      if (answer.kind === "done") choose(block, field, answer.value);
      if (answer.kind === "failed") refuse(block, field, answer.failure.sentence + answer.failure.next);
    },
    takeOwnName: (block, field, name) => {
      const own = found.ownNames.find((one) => one.name === name);
      if (own) choose(block, field, own.cell, own.name);
    },
  };

  return (
    <MappingContext.Provider value={actions}>
      <section class="mapping" aria-busy={isRunning} {...(isRunning ? { inert: true } : {})}>
        <h2 class="mapping-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {found.blocks.length === 0 ? (
          <p class="none">{words.none}</p>
        ) : (
          <div class="mapping-start">
            <p>{words.explain}</p>
            <p class="mapping-counts">{words.counts(count.certain, count.toConfirm, count.missing)}</p>
            <button
              type="button"
              class="button"
              data-confirm-certain
              disabled={count.unconfirmed === 0}
              onClick={() => {
                setConfirmation(withCertain(confirmation, found));
                onSay(words.confirmedMany(count.unconfirmed));
              }}
            >
              {words.confirmAll(count.unconfirmed)}
            </button>
            {count.ownNamed > 0 && (
              <label class="mapping-own">
                <input
                  type="checkbox"
                  checked={usesOwnNames}
                  onChange={({ currentTarget }) => {
                    setUsesOwnNames(currentTarget.checked);
                  }}
                />
                {words.useOwnNames(count.ownNamed)}
              </label>
            )}
          </div>
        )}
        <div data-region="results" role="region" aria-label={words.region}>
          {found.blocks.map((block) => (
            <BlockFields key={block.id} block={block} />
          ))}
          <LeftAlone excluded={found.excluded} headless={found.headless} />
        </div>
        <div class="mapping-actions" data-region="actions">
          <button
            type="button"
            class="button button-primary"
            disabled={confirmed.length === 0}
            onClick={() => {
              onName(confirmed);
            }}
          >
            {words.name(confirmed.length)}
          </button>
          <button type="button" class="button" onClick={onAgain}>
            {words.again}
          </button>
          <button type="button" class="button" onClick={onLeave}>
            {words.leave}
          </button>
        </div>
      </section>
    </MappingContext.Provider>
  );
}
