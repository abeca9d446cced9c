/** After going to a cell: which one, and the way back to where the person was. */
import type { JSX } from "preact";
import { useWords } from "../words";

interface WayBackProps {
  readonly cell: string;
  readonly onBack: () => void;
}

export function WayBack({ cell, onBack }: WayBackProps): JSX.Element {
  const words = useWords();
  return (
    <p class="way-back">
      <span>{words.place.arrived(cell)}</span>
      <button type="button" class="button button-small" onClick={onBack}>
        {words.place.back}
      </button>
    </p>
  );
}
