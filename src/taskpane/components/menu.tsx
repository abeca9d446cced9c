/** What is not needed every time: looking without writing, taking back, clearing, printing, the language. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useLanguage, useWords } from "../words";

interface MenuProps {
  readonly isRunning: boolean;
  readonly onLook: () => void;
  readonly onMapFields: () => void;
  readonly onTakeBack: () => void;
  readonly onClear: () => void;
  readonly onLanguage: () => void;
}

export function Menu({
  isRunning,
  onLook,
  onMapFields,
  onTakeBack,
  onClear,
  onLanguage,
}: MenuProps): JSX.Element {
  const words = useWords();
  const language = useLanguage();
  const details = useRef<HTMLDetailsElement>(null);
  const [isClearing, setClearing] = useState(false);
  const choose = (action: () => void) => () => {
    setClearing(false);
    if (details.current) details.current.open = false;
    action();
  };
  return (
    <details class="menu" ref={details}>
      <summary class="button button-quiet">{words.more}</summary>
      <div class="menu-items">
        <button type="button" class="button button-small" disabled={isRunning} onClick={choose(onLook)}>
          {words.writing.look}
        </button>
        <button type="button" class="button button-small" disabled={isRunning} onClick={choose(onMapFields)}>
          {words.mapping.open}
        </button>
        <button type="button" class="button button-small" disabled={isRunning} onClick={choose(onTakeBack)}>
          {words.writing.takeBack}
        </button>
        {isClearing ? (
          <div class="menu-question" role="group" aria-label={words.writing.clear}>
            <p>
              <b>{words.writing.clear}</b>
              <br />
              {words.writing.clearExplain}
            </p>
            <button type="button" class="button button-small" disabled={isRunning} onClick={choose(onClear)}>
              {words.writing.clearNow}
            </button>
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                setClearing(false);
              }}
            >
              {words.writing.clearNot}
            </button>
          </div>
        ) : (
          <button
            type="button"
            class="button button-small"
            disabled={isRunning}
            onClick={() => {
              setClearing(true);
            }}
          >
            {words.writing.clear}
          </button>
        )}
        <button
          type="button"
          class="button button-small"
          lang={language === "ja" ? "en" : "ja"}
          onClick={choose(onLanguage)}
        >
          {words.language}
        </button>
      </div>
    </details>
  );
}
