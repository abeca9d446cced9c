/** Why something is decided so, in the person's own words. */
import type { JSX } from "preact";

interface ReasonFieldProps {
  readonly label: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export function ReasonField({ label, reason, onReason }: ReasonFieldProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea
        rows={2}
        value={reason}
        onInput={(event) => {
          onReason(event.currentTarget.value);
        }}
      />
    </label>
  );
}
