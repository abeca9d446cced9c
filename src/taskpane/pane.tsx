/** The pane: one workbook, one button, one list. */
import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Language } from "../messages/because";
import { paneWords } from "../messages/pane";
import type { Decision, Signature } from "../session/decision";
import type { ConfirmedField, FoundFields } from "../session/found-fields";
import { ActionsContext } from "./actions";
import { CheckedReport } from "./components/checked-report";
import { FailureNotice } from "./components/failure-notice";
import { Header } from "./components/header";
import { MappingStart } from "./components/mapping-start";
import { Menu } from "./components/menu";
import { Progress } from "./components/progress";
import { ReadyNotice } from "./components/ready-notice";
import { WayBack } from "./components/way-back";
import type { Answer, Checkup, Door, Failure, Run } from "./door";
import { listedPlace, returnFocus } from "./focus";
import { type MappingScreenComponent, loadMappingScreen } from "./late-mapping";
import { isUnread, remaining } from "./listing";
import { START, checkedOf, mappingOf, nextState, stateName } from "./pane-state";
import { today } from "./today";
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
  const [signature, setSignature] = useState<Signature>({ by: "", on: today(first) });
  const [MappingScreen, setMappingScreen] = useState<MappingScreenComponent | undefined>();
  const running = useRef<AbortController | undefined>(undefined);
  const leftAt = useRef<number | undefined>(undefined);
  const words = paneWords(language);

  useEffect(() => {
    document.body.dataset["state"] = stateName(state);
  }, [state.kind]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const checkup = state.kind === "done" ? state.checked.checkup : undefined;
  useEffect(() => {
    if (!checkup) return undefined;
    returnFocus(leftAt.current);
    leftAt.current = undefined;
    let isListening = true;
    const stop = door.watch(watchedCells(checkup.report), () => {
      if (isListening) dispatch({ kind: "workbook-changed" });
    });
    return () => {
      isListening = false;
      stop();
    };
  }, [door, checkup]);

  /** One run at a time: progress, cancel, and what is said at its beginning and end. */
  const run = useCallback(
    async <T,>(
      action: (run: Run) => Promise<Answer<T>>,
      begun = paneWords(language).announce.running,
    ): Promise<Answer<T>> => {
      const controller = new AbortController();
      running.current = controller;
      setTrouble(undefined);
      setSaid(begun);
      dispatch({ kind: "started" });
      const answer = await action({
        language,
        signal: controller.signal,
        onStep: (step) => {
          dispatch({ kind: "stepped", step });
        },
      });
      if (answer.kind === "cancelled") {
        dispatch({ kind: "cancelled" });
        setSaid(paneWords(language).cancelled.title);
      }
      return answer;
    },
    [language],
  );

  const listedNow = useCallback(
    (value: Checkup): void => {
      dispatch({ kind: "evaluated", checkup: value });
      const { announce, summary } = paneWords(language);
      setSaid(isUnread(value.report) ? summary.unread : announce.done(remaining(value.report).count));
    },
    [language],
  );

  const evaluate = async (how: "writing" | "looking"): Promise<void> => {
    const answer = await run((one) =>
      how === "looking" ? door.look(one) : door.carryOut({ kind: "evaluate" }, one),
    );
    if (answer.kind === "done") listedNow(answer.value);
    if (answer.kind === "failed") {
      dispatch({ kind: "failed", failure: answer.failure });
      setSaid(words.announce.failed(answer.failure.sentence));
    }
  };

  /** What was on the screen still holds. */
  const troubled = useCallback((failure: Failure): void => {
    dispatch({ kind: "cancelled" });
    setTrouble(failure);
    setSaid(failure.sentence);
  }, []);

  const decide = useCallback(
    async (decision: Decision): Promise<void> => {
      if ("by" in decision) setSignature({ by: decision.by, on: decision.on });
      leftAt.current = listedPlace(document.activeElement);
      const answer = await run((one) => door.carryOut(decision, one));
      if (answer.kind === "done") listedNow(answer.value);
      if (answer.kind === "failed") troubled(answer.failure);
    },
    [door, run, listedNow, troubled],
  );

  const findFields = async (): Promise<void> => {
    const answer = await run(async (one): Promise<Answer<FoundFields>> => {
      const loaded = await loadMappingScreen(language);
      if (loaded.kind !== "done") return loaded;
      setMappingScreen(() => loaded.value);
      return door.findFields(one);
    }, words.mapping.finding);
    if (answer.kind === "failed") troubled(answer.failure);
    if (answer.kind !== "done") return;
    dispatch({ kind: "fields-found", found: answer.value });
    const states = answer.value.blocks.flatMap(({ fields }) => fields);
    const certain = states.filter(({ state: { kind } }) => kind === "certain").length;
    const open = states.filter(
      ({ state: { kind }, isRequired }) => kind === "to-confirm" || (kind === "missing" && isRequired),
    ).length;
    setSaid(words.mapping.found(certain, open));
  };

  const nameFields = async (confirmed: readonly ConfirmedField[]): Promise<void> => {
    const answer = await run((one) => door.nameFields(confirmed, one), words.progress.writing);
    if (answer.kind === "failed") troubled(answer.failure);
    if (answer.kind !== "done") return;
    dispatch({ kind: "paused", pause: "named", said: answer.value });
    setSaid(answer.value);
  };

  const undo = async (pause: "taken-back" | "cleared"): Promise<void> => {
    const answer = await run((one) => (pause === "cleared" ? door.clear(one) : door.takeBack(one)));
    if (answer.kind === "done") {
      dispatch({ kind: "paused", pause, said: answer.value });
      setSaid(answer.value);
    }
    if (answer.kind === "failed") {
      dispatch({ kind: "failed", failure: answer.failure });
      setSaid(answer.failure.sentence);
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

  const leaveMapping = (): void => {
    dispatch({ kind: "mapping-left" });
    setSaid(words.mapping.left);
  };

  const mapping = mappingOf(state);
  const listedCheckup = checkedOf(state)?.checkup;
  const actions = useMemo(
    () => ({
      goTo: (cell: string) => void goTo(cell),
      decide: (decision: Decision) => void decide(decision),
      mapFields: () => {
        dispatch({ kind: "mapping-opened" });
      },
      textOf: listedCheckup?.textOf ?? (() => ""),
      signature,
    }),
    [goTo, decide, listedCheckup, signature],
  );

  return (
    <LanguageContext.Provider value={language}>
      <ActionsContext.Provider value={actions}>
        <div class="pane">
          <Header
            state={state}
            onEvaluate={() => void evaluate("writing")}
            onCancel={() => running.current?.abort()}
          >
            <Menu
              isRunning={state.kind === "running"}
              onLook={() => void evaluate("looking")}
              onMapFields={actions.mapFields}
              onTakeBack={() => void undo("taken-back")}
              onClear={() => void undo("cleared")}
              onLanguage={() => {
                const next = language === "ja" ? "en" : "ja";
                setLanguage(next);
                onLanguage(next);
              }}
            />
          </Header>
          <p class="unseen" role="status">
            {said}
          </p>
          <main>
            {journey?.from !== undefined && <WayBack cell={journey.to} onBack={() => void goBack()} />}
            {trouble && <FailureNotice failure={trouble} />}
            {state.kind === "ready" && (
              <ReadyNotice pause={state.pause} said={state.said} onTakeBack={() => void undo("taken-back")} />
            )}
            {state.kind === "running" && <Progress step={state.step} />}
            {state.kind === "error" && <FailureNotice failure={state.failure} />}
            {listedCheckup && (
              <CheckedReport
                checkup={listedCheckup}
                isRunning={state.kind === "running"}
                onWrite={() => void evaluate("writing")}
                onTakeBack={() => void undo("taken-back")}
                onFindFields={() => void findFields()}
              />
            )}
            {mapping && !mapping.found && (
              <MappingStart
                {...words.mapping.start}
                isRunning={state.kind === "running"}
                onFind={() => void findFields()}
              >
                <button type="button" class="button" onClick={leaveMapping}>
                  {words.mapping.leave}
                </button>
              </MappingStart>
            )}
            {mapping?.found && MappingScreen && (
              <MappingScreen
                found={mapping.found}
                isRunning={state.kind === "running"}
                selected={() => door.selected(language)}
                onName={(confirmed) => void nameFields(confirmed)}
                onAgain={() => void findFields()}
                onLeave={leaveMapping}
                onSay={setSaid}
              />
            )}
          </main>
        </div>
      </ActionsContext.Provider>
    </LanguageContext.Provider>
  );
}
