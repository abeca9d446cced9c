/** Who decides, and when: as entered. */
import type { JSX } from "preact";
import type { Signature } from "../../session/decision";
import { useWords } from "../words";

interface SignatureFieldsProps {
  readonly signature: Signature;
  readonly onSignature: (signature: Signature) => void;
}

export function SignatureFields({ signature, onSignature }: SignatureFieldsProps): JSX.Element {
  const words = useWords();
  return (
    <div class="form-pair">
      <label class="field">
        <span>{words.decision.by}</span>
        <input
          value={signature.by}
          autocomplete="name"
          onInput={(event) => {
            onSignature({ ...signature, by: event.currentTarget.value });
          }}
        />
      </label>
      <label class="field">
        <span>{words.decision.on}</span>
        <input
          value={signature.on}
          onInput={(event) => {
            onSignature({ ...signature, on: event.currentTarget.value });
          }}
        />
      </label>
    </div>
  );
}
