/** The few signs that the pane draws. All are decoration: the words beside them say the same. */
import type { JSX } from "preact";
import type { Severity } from "../../session/report";

function sign(path: string, filled: boolean): JSX.Element {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={path}
        {...(filled
          ? { fill: "currentColor", "fill-rule": "evenodd" as const }
          : { fill: "none", stroke: "currentColor" })}
      />
    </svg>
  );
}

const SEVERITY_PATHS: Readonly<Record<Severity, string>> = {
  要修正:
    "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1ZM7.2 4v5.2h1.6V4ZM8 10.5a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z",
  要確認: "M8 1.2 15.3 14.5H.7ZM7.2 6v4.2h1.6V6ZM8 11.2a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z",
  参考: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM7.2 7v5h1.6V7ZM8 3.8a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z",
};

/** Each severity has a shape of its own, so that none is told by colour alone. */
export function SeveritySign({ severity }: { readonly severity: Severity }): JSX.Element {
  return sign(SEVERITY_PATHS[severity], true);
}

export function CheckSign(): JSX.Element {
  return sign("M3 8.5 6.5 12 13 4.5", false);
}

export function GoToSign(): JSX.Element {
  return sign("M3 8h9M8.5 4.5 12 8l-3.5 3.5", false);
}
