/** The pane: one workbook, one button, one list. */
import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Language } from "../messages/because";
import { paneWords } from "../messages/pane";
import type { WorkbookReport } from "../session/report";
import { FailureNotice } from "./components/failure-notice";
import { Filters } from "./components/filters";
import { Header } from "./components/header";
import { Notice } from "./components/notice";
import { Progress } from "./components/progress";
import { Results } from "./components/results";
import { Summary } from "./components/summary";
import type { Door, Failure } from "./door";
import { WayBack } from "./components/way-back";
import { NO_FILTER } from "./filter";
import { blockHeading } from "./heading";
import { listed, remaining } from "./listing";
import { START, nextState, type Checked } from "./pane-state";
import { useKeys } from "./use-keys";
import { watchedCells } from "./watched-cells";
import { LanguageContext } from "./words";

/** Where the person was before going to a cell. */
interface Journey {
  readonly from: string | undefined;
  readonly to: string;
}

interface PaneProps {
  readonly door: Door;
  /** The language to begin with. */
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

export function Pane({ door, language: first, onLanguage }: PaneProps): JSX.Element {
  const [language, setLanguage] = useState(first);
  const [state, dispatch] = useReducer(nextState, START);
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState<Failure | undefined>();
  const [journey, setJourney] = useState<Journey | undefined>();
  const running = useRef<AbortController | undefined>(undefined);
  const words = paneWords(language);

  useEffect(() => {
    document.body.dataset["state"] = state.kind;
  }, [state.kind]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const report = state.kind === "done" ? state.checked.report : undefined;
  useEffect(() => {
    if (!report) return undefined;
    return door.watch(watchedCells(report), () => {
      dispatch({ kind: "workbook-changed" });
    });
  }, [door, report]);

  const evaluate = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setTrouble(undefined);
    setSaid(words.announce.running);
    dispatch({ kind: "started" });
    const answer = await door.evaluate({
      language,
      signal: controller.signal,
      onStep: (step) => {
        dispatch({ kind: "stepped", step });
      },
    });
    switch (answer.kind) {
      case "done":
        dispatch({ kind: "evaluated", report: answer.value });
        setSaid(words.announce.done(remaining(answer.value).count));
        break;
      case "cancelled":
        dispatch({ kind: "cancelled" });
        setSaid(words.cancelled.title);
        break;
      case "failed":
        dispatch({ kind: "failed", failure: answer.failure });
        setSaid(words.announce.failed(answer.failure.sentence));
    }
  };

  const goTo = useCallback(
    async (cell: string): Promise<void> => {
      const answer = await door.goTo(cell, language);
      setTrouble(answer.kind === "failed" ? answer.failure : undefined);
      if (answer.kind !== "done") return;
      // However far the person goes, the way back leads to where the journey began.
      setJourney((before) => ({ from: before ? before.from : answer.value, to: cell }));
      setSaid(paneWords(language).place.arrived(cell));
    },
    [door, language],
  );

  const goBack = async (): Promise<void> => {
    if (journey?.from === undefined) return;
    setJourney(undefined);
    const answer = await door.goTo(journey.from, language);
    if (answer.kind === "failed") setTrouble(answer.failure);
    else setSaid(words.place.arrived(journey.from));
  };

  useKeys(() => {
    if (state.kind === "running") running.current?.abort();
    else void goBack();
  });

  return (
    <LanguageContext.Provider value={language}>
      <div class="pane">
        <Header state={state} onEvaluate={() => void evaluate()} onCancel={() => running.current?.abort()}>
          <button
            type="button"
            class="button button-quiet"
            lang={language === "ja" ? "en" : "ja"}
            onClick={() => {
              const next = language === "ja" ? "en" : "ja";
              setLanguage(next);
              onLanguage(next);
            }}
          >
            {words.language}
          </button>
        </Header>
        <p class="unseen" role="status">
          {said}
        </p>
        <main>
          {journey?.from !== undefined && <WayBack cell={journey.to} onBack={() => void goBack()} />}
          {trouble && <FailureNotice failure={trouble} />}
          {state.kind === "ready" && <Notice {...(state.cancelled ? words.cancelled : words.first)} />}
          {state.kind === "running" && <Progress step={state.step} />}
          {state.kind === "error" && <FailureNotice failure={state.failure} />}
          {state.kind === "done" && (
            <CheckedReport checked={state.checked} onGoTo={goTo} language={language} />
          )}
        </main>
      </div>
    </LanguageContext.Provider>
  );
}

interface CheckedReportProps {
  readonly checked: Checked;
  readonly language: Language;
  readonly onGoTo: (cell: string) => Promise<void>;
}

function CheckedReport({ checked: { report }, language, onGoTo }: CheckedReportProps): JSX.Element {
  const words = paneWords(language);
  const [filter, setFilter] = useState(NO_FILTER);
  const listing = useMemo(
    () => listed(report, filter, (block) => blockHeading(block, words)),
    [report, filter, words],
  );
  const goTo = useCallback((cell: string) => void onGoTo(cell), [onGoTo]);
  if (report.blocks.length === 0 && report.findings.length === 0) return <Notice {...words.noBlocks} />;
  return (
    <>
      <Summary
        report={report}
        severity={filter.severity}
        onSeverity={(severity) => {
          setFilter({ ...filter, severity });
        }}
      />
      <Filters
        report={report}
        filter={filter}
        shown={listing.shown}
        all={entries(report)}
        onFilter={setFilter}
      />
      <Results listing={listing} onGoTo={goTo} />
    </>
  );
}

function entries(report: WorkbookReport): number {
  return report.findings.length + report.blocks.reduce((sum, block) => sum + block.judgments.length, 0);
}
