/** 理由を付けて残す: a usual reason, words of one's own, name and date. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FindingReport } from "../../session/report";
import { useActions } from "../actions";
import { useWords } from "../words";
import { Choice } from "./choice";
import { ReasonField } from "./reason-field";
import { SignatureFields } from "./signature-fields";

interface KeepFormProps {
  readonly finding: FindingReport;
}

/** The form is made when somebody opens it: a thousand findings have a thousand of them. */
export function KeepForm({ finding }: KeepFormProps): JSX.Element {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="decision"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{words.decision.keep}</summary>
      {isOpen && <OpenKeepForm finding={finding} />}
    </details>
  );
}

function OpenKeepForm({ finding }: KeepFormProps): JSX.Element {
  const words = useWords();
  const { decide, signature: last } = useActions();
  const [choice, setChoice] = useState("");
  const [reason, setReason] = useState("");
  const [signature, setSignature] = useState(last);
  const isComplete = choice !== "" || reason.trim() !== "";
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        const { rule, block, field } = finding;
        if (isComplete)
          decide({ kind: "keep", finding: { rule, block, field }, choice, reason, ...signature });
      }}
    >
      <Choice
        label={words.decision.choice}
        value={choice}
        options={["", ...words.decision.choices].map((one) => [
          one,
          one === "" ? words.decision.choose : one,
        ])}
        onChoose={setChoice}
      />
      <ReasonField label={words.decision.reason} reason={reason} onReason={setReason} />
      <SignatureFields signature={signature} onSignature={setSignature} />
      <button type="submit" class="button button-small" disabled={!isComplete}>
        {words.decision.keepNow}
      </button>
    </form>
  );
}
