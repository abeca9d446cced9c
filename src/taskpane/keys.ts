/** The pane by keyboard alone: F6 from region to region, ↑ and ↓ through the list, Enter to the cell. */

const REGIONS = ["header", "filters", "results", "actions"];
/** What is folded away cannot be gone to. */
const ENTRIES = "[data-item]:not(details:not([open]) *)";
const CONTROLS = "button:not(:disabled), summary, select, input, textarea, a[href]";

/** Controls in which the arrow keys have a meaning of their own. */
const OWN_ARROWS = "select, input, textarea";

/**
 * Handles a key pressed anywhere in the pane.
 *
 * @param onEscape  what Esc does where no control takes it
 */
export function handleKey(event: KeyboardEvent, onEscape: () => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : undefined;
  switch (event.key) {
    case "F6":
      moveRegion(target, event.shiftKey ? -1 : 1);
      break;
    case "ArrowDown":
    case "ArrowUp":
      if (target?.matches(OWN_ARROWS) === true) return;
      if (!moveEntry(target, event.key === "ArrowDown" ? 1 : -1)) return;
      break;
    case "Enter":
      if (target?.matches(ENTRIES) !== true) return;
      target.querySelector<HTMLElement>("[data-go-to]")?.click();
      break;
    case "Escape":
      if (target?.matches("input[type=search], textarea") === true) return;
      onEscape();
      break;
    default:
      return;
  }
  event.preventDefault();
}

function moveRegion(from: Element | undefined, by: 1 | -1): void {
  const regions = REGIONS.flatMap((name) => [...document.querySelectorAll(`.pane [data-region=${name}]`)]);
  const here = from ? regions.findLastIndex((region) => region.contains(from)) : -1;
  for (let step = 1; step <= regions.length; step += 1) {
    const next = regions[(here + by * step + regions.length * 2) % regions.length];
    const control = next?.querySelector<HTMLElement>(
      next.matches("[data-region=results]") ? `${ENTRIES}, ${CONTROLS}` : CONTROLS,
    );
    if (control) {
      control.focus();
      return;
    }
  }
}

/** @returns whether there was an entry to go to */
function moveEntry(from: Element | undefined, by: 1 | -1): boolean {
  const entries = [...document.querySelectorAll<HTMLElement>(ENTRIES)];
  const current = from?.closest<HTMLElement>(ENTRIES);
  const next = current ? entries[entries.indexOf(current) + by] : entries[by === 1 ? 0 : entries.length - 1];
  next?.focus();
  return next !== undefined;
}
