/**
 * Reveals the page's own text when Microsoft's office.js does not arrive, as on networks such as LGWAN. A
 * bundle of its own: it must not wait for that script, nor for anything that waits for it.
 */
import { revealOwnText } from "./own-text";

/** Longer than a slow network takes, shorter than a person's patience. */
const PATIENCE_MILLISECONDS = 10_000;

function isOffice(script: EventTarget | null): boolean {
  return script instanceof HTMLScriptElement && script.src.endsWith("/office.js");
}

// The event of a script that fails does not bubble; it can be caught on its way down.
addEventListener(
  "error",
  (event) => {
    if (isOffice(event.target)) whenParsed(() => revealOwnText("no-office"));
  },
  true,
);

setTimeout(() => {
  if (document.body.dataset["state"] !== "loading") return;
  revealOwnText(typeof Office === "undefined" ? "no-office" : "no-excel");
}, PATIENCE_MILLISECONDS);

function whenParsed(then: () => void): void {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", then);
  else then();
}
