/** The top of the pane: which workbook, how far the year is, whether the check is up to date, the button. */
import type { ComponentChildren, JSX } from "preact";
import { VERSION } from "../../messages/version";
import { RULES_VERSION } from "../../session/record";
import {
  type PaneState,
  type StateMark,
  checkedOf,
  isWithoutFields,
  mappingOf,
  stateMark,
} from "../pane-state";
import { useWords } from "../words";

interface HeaderProps {
  readonly state: PaneState;
  readonly onEvaluate: () => void;
  readonly onCancel: () => void;
  /** Further actions, after the main button. */
  readonly children: ComponentChildren;
}

export function Header({ state, onEvaluate, onCancel, children }: HeaderProps): JSX.Element {
  const words = useWords();
  const running = state.kind === "running";
  const mark = stateMark(state);
  // A check would throw away what the person has confirmed so far.
  const isMapping = mappingOf(state)?.found !== undefined;
  return (
    <header class="header" data-region="header" aria-label={words.regions.header}>
      <div class="header-about">
        <h1 class="header-title">
          <WorkbookTitle state={state} />
        </h1>
        <span class={`mark mark-${LOOKS[mark]}`}>{words.state[mark]}</span>
        <p class="header-versions">{words.versions(VERSION, RULES_VERSION)}</p>
      </div>
      <div class="header-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={onEvaluate}
          disabled={running || isMapping}
        >
          {words.evaluate}
        </button>
        {running && (
          <button type="button" class="button" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
        {children}
      </div>
    </header>
  );
}

function WorkbookTitle({ state }: { readonly state: PaneState }): JSX.Element {
  const words = useWords();
  const checkup = checkedOf(state)?.checkup;
  if (!checkup || isWithoutFields(checkup)) return <>{words.product}</>;
  const { organisation, year, phase } = checkup.report;
  const about = [organisation, year].filter((part) => part !== "").join(" ");
  return (
    <>
      {about === "" ? words.sheetUnknown : about} <span class="header-phase">{words.phase[phase]}</span>
    </>
  );
}

const LOOKS: Readonly<Record<StateMark, "quiet" | "good" | "warn" | "bad">> = {
  unchecked: "quiet",
  running: "quiet",
  mapping: "quiet",
  "no-fields": "quiet",
  current: "good",
  stale: "warn",
  failed: "bad",
};
