/** The cell that a judgment or finding is about, as a way there. */
import type { JSX } from "preact";
import { useActions } from "../actions";
import { useWords } from "../words";
import { GoToSign } from "./icons";

interface PlaceProps {
  /** "様式2_経営課題4!I36"; "" where there is none. */
  readonly cell: string;
}

export function Place({ cell }: PlaceProps): JSX.Element | null {
  const words = useWords();
  const { goTo } = useActions();
  if (cell === "") return null;
  return (
    <button
      type="button"
      class="place"
      data-go-to
      aria-label={words.place.goToNamed(cell)}
      onClick={() => {
        goTo(cell);
      }}
    >
      <GoToSign />
      <span class="place-cell">{cell}</span>
    </button>
  );
}
