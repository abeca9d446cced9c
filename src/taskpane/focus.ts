/** Keeps the keyboard where the person was when an entry of the list was decided on and went. */

/** Judgments and findings, and the reviews of blocks between them. */
const ENTRIES = ".pane [data-item], .pane .review";

function entries(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ENTRIES)];
}

/** How far down the list the entry with the focus is; undefined where none has it. */
export function listedPlace(focused: Element | null): number | undefined {
  const entry = focused?.closest<HTMLElement>(ENTRIES);
  return entry ? entries().indexOf(entry) : undefined;
}

/** To the entry that took the place of the one left, unless the focus is somewhere already. */
export function returnFocus(place: number | undefined): void {
  if (place === undefined || (document.activeElement && document.activeElement !== document.body)) return;
  const next = entries()[place] ?? entries().at(-1);
  const target = next?.matches("[data-item]") === false ? next.querySelector<HTMLElement>("summary") : next;
  (target ?? document.querySelector<HTMLElement>(".pane .button-primary"))?.focus();
}
