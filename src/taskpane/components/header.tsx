/** The top of the pane: which workbook, how far the year is, whether the check is up to date, the button. */
import type { ComponentChildren, JSX } from "preact";
import { VERSION } from "../../messages/version";
import { RULES_VERSION } from "../../session/record";
import { checkedOf, mappingOf, type PaneState } from "../pane-state";
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
  // A check would throw away what the person has confirmed so far.
  const isMapping = mappingOf(state)?.found !== undefined;
  return (
    <header class="header" data-region="header" aria-label={words.regions.header}>
      <div class="header-about">
        <h1 class="header-title">
          <WorkbookTitle state={state} />
        </h1>
        <StateMark state={state} />
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
  const report = checkedOf(state)?.checkup.report;
  if (!report) return <>{words.product}</>;
  const about = [report.organisation, report.year].filter((part) => part !== "").join(" ");
  return (
    <>
      {about === "" ? words.sheetUnknown : about}{" "}
      <span class="header-phase">{words.phase[report.phase]}</span>
    </>
  );
}

function StateMark({ state }: { readonly state: PaneState }): JSX.Element {
  const words = useWords();
  switch (state.kind) {
    case "ready":
      return <span class="mark mark-quiet">{words.state.unchecked}</span>;
    case "running":
      return <span class="mark mark-quiet">{words.state.running}</span>;
    case "mapping":
      return <span class="mark mark-quiet">{words.state.mapping}</span>;
    case "error":
      return <span class="mark mark-bad">{words.state.failed}</span>;
    case "done":
      return state.checked.stale ? (
        <span class="mark mark-warn">{words.state.stale}</span>
      ) : (
        <span class="mark mark-good">{words.state.current}</span>
      );
  }
}
