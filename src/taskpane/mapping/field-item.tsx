/** One field: where it seems to be and why, and what the person makes of it. */
import type { JSX } from "preact";
import { mappingWords } from "../../messages/mapping";
import type { FieldCells, FoundBlock, FoundCells, FoundField } from "../../session/found-fields";
import { Choice } from "../components/choice";
import { Place } from "../components/place";
import { useLanguage } from "../words";
import { placesOf } from "./confirmation";
import { useMapping } from "./mapping-context";

interface FieldItemProps {
  readonly block: FoundBlock;
  readonly field: FoundField;
}

export function FieldItem({ block, field }: FieldItemProps): JSX.Element {
  const words = mappingWords(useLanguage());
  const { confirmed } = useMapping();
  const { name, heading, state } = field;
  const taken = confirmed(block, field);
  const standing = taken ? "confirmed" : state.kind;
  const places = placesOf(state);
  return (
    <li
      class={`item mapped-${standing}`}
      data-item
      data-block={block.id}
      data-field={name}
      data-state={standing}
      data-cell={taken?.cell ?? places[0]?.cell ?? (state.kind === "named" ? state.cell : "")}
      tabIndex={-1}
    >
      <div class="item-head">
        <h4 class="item-title">
          {heading}
          {name !== heading && <span class="mapping-name"> {name}</span>}
        </h4>
        <span class={`mark mark-${standing}`}>{words.state[standing]}</span>
      </div>
      {state.kind === "named" && <Place cell={state.cell} />}
      {state.kind === "faulty" && <p>{words.faulty[state.problem]}</p>}
      {state.kind !== "named" && state.kind !== "faulty" && (
        <Settling block={block} field={field} places={places} taken={taken} />
      )}
    </li>
  );
}

interface SettlingProps extends FieldItemProps {
  readonly places: readonly FoundCells[];
  readonly taken: FieldCells | undefined;
}

function Settling({ block, field, places, taken }: SettlingProps): JSX.Element {
  const words = mappingWords(useLanguage());
  const { problem } = useMapping();
  const isOwnChoice = taken && places.every(({ cell }) => cell !== taken.cell);
  return (
    <>
      {field.isColumn && <p class="mapping-quiet">{words.column}</p>}
      {places.length === 0 && !taken && <p>{words.missing}</p>}
      {places.length > 1 && <p>{words.candidates(places.length)}</p>}
      {places.length === 1 && field.state.kind === "to-confirm" && <p>{words.doubt}</p>}
      {places.map((place, at) => (
        <Candidate
          key={place.cell}
          block={block}
          field={field}
          place={place}
          number={places.length > 1 ? at + 1 : undefined}
          isTaken={taken?.cell === place.cell}
        />
      ))}
      {isOwnChoice && <Chosen block={block} field={field} place={taken} />}
      {problem(block, field) !== "" && <p class="mapping-problem">{problem(block, field)}</p>}
      <OtherCells block={block} field={field} />
    </>
  );
}

interface CandidateProps extends FieldItemProps {
  readonly place: FoundCells;
  /** undefined where there is only this one. */
  readonly number: number | undefined;
  readonly isTaken: boolean;
}

function Candidate({ block, field, place, number, isTaken }: CandidateProps): JSX.Element {
  const words = mappingWords(useLanguage());
  const { take, withdraw } = useMapping();
  const action = number === undefined ? words.confirm : words.choose;
  const label = isTaken ? words.withdraw : action;
  const which = number === undefined ? field.heading : `${field.heading} ${words.candidate(number)}`;
  return (
    <div class="mapping-place" {...(isTaken ? { "data-taken": "" } : {})}>
      {number !== undefined && <b>{words.candidate(number)}</b>}
      <p>{words.evidence(place.evidence)}</p>
      <Decided
        place={place}
        label={label}
        which={which}
        onDecide={() => {
          if (isTaken) withdraw(block, field);
          else take(block, field, place);
        }}
      />
    </div>
  );
}

/** Cells that the person chose on the sheet. */
function Chosen({ block, field, place }: FieldItemProps & { readonly place: FieldCells }): JSX.Element {
  const words = mappingWords(useLanguage());
  const { withdraw } = useMapping();
  return (
    <div class="mapping-place" data-taken>
      <p>{words.chosen}</p>
      <Decided
        place={place}
        label={words.withdraw}
        which={field.heading}
        onDecide={() => {
          withdraw(block, field);
        }}
      />
    </div>
  );
}

interface DecidedProps {
  readonly place: FieldCells;
  readonly label: string;
  /** What is decided on, for those who do not see where the button stands. */
  readonly which: string;
  readonly onDecide: () => void;
}

/** What the cells hold, where they are, and the button that decides on them. */
function Decided({ place, label, which, onDecide }: DecidedProps): JSX.Element {
  const words = mappingWords(useLanguage());
  return (
    <>
      <Content place={place} />
      <div class="decisions">
        <Place cell={place.cell} />
        <button
          type="button"
          class="button button-small"
          aria-label={words.of(label, which)}
          onClick={onDecide}
        >
          {label}
        </button>
      </div>
    </>
  );
}

function Content({ place: { text, ownName } }: { readonly place: FieldCells }): JSX.Element {
  const words = mappingWords(useLanguage());
  const { usesOwnNames } = useMapping();
  return (
    <p class="mapping-quiet">
      {words.content(text)} {ownName !== "" && usesOwnNames && words.ownName(ownName)}
    </p>
  );
}

/** Another cell than those that were found, if any were. */
function OtherCells({ block, field }: FieldItemProps): JSX.Element {
  const words = mappingWords(useLanguage());
  const { ownNames, takeSelected, takeOwnName, usesOwnNames } = useMapping();
  return (
    <div class="decisions mapping-other">
      <button
        type="button"
        class="button button-small"
        data-take-selected
        aria-label={words.of(words.bindSelected, field.heading)}
        onClick={() => void takeSelected(block, field)}
      >
        {words.bindSelected}
      </button>
      {usesOwnNames && ownNames.length > 0 && (
        <Choice
          label={words.fromOwnNames}
          value=""
          options={[["", words.noOwnName], ...ownNames.map(({ name }) => [name, name] as const)]}
          onChoose={(name) => {
            takeOwnName(block, field, name);
          }}
        />
      )}
    </div>
  );
}
