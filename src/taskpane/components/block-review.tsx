/** A manager's look at a block: how it stands, what has changed since, and 確認済 or 差戻し. No 決裁. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ReviewedBlock } from "../../session/reviews";
import { useActions } from "../actions";
import { useWords } from "../words";
import { ReasonField } from "./reason-field";
import { SignatureFields } from "./signature-fields";

interface BlockReviewProps {
  readonly block: string;
  readonly reviewed: ReviewedBlock | undefined;
  /** Whether the person reviews now; staff only see how it stands. */
  readonly isReviewing: boolean;
}

export function BlockReview({ block, reviewed, isReviewing }: BlockReviewProps): JSX.Element | null {
  const words = useWords();
  if (!reviewed && !isReviewing) return null;
  const state = reviewed?.review.state ?? "未確認";
  return (
    <div class="review" data-review={state}>
      <p>
        <span class={`mark mark-${state}`}>{words.review.state[state]}</span>{" "}
        {reviewed && <ReviewText reviewed={reviewed} />}
      </p>
      {reviewed && reviewed.changed.length > 0 && (
        <p class="review-changed">{words.review.changed(reviewed.changed)}</p>
      )}
      {isReviewing && (
        // Another review begins with an empty form.
        <ReviewForm
          key={JSON.stringify(reviewed?.review)}
          block={block}
          isReviewed={reviewed !== undefined}
        />
      )}
    </div>
  );
}

function ReviewText({ reviewed: { review } }: { readonly reviewed: ReviewedBlock }): JSX.Element {
  const words = useWords();
  return (
    <>
      {review.reason} <span class="kept-by">{words.finding.keptBy(review.by, review.on)}</span>
    </>
  );
}

interface ReviewFormProps {
  readonly block: string;
  readonly isReviewed: boolean;
}

function ReviewForm({ block, isReviewed }: ReviewFormProps): JSX.Element {
  const words = useWords();
  const { decide, signature: last } = useActions();
  const [reason, setReason] = useState("");
  const [signature, setSignature] = useState(last);
  const review = (state: "確認済" | "差戻し"): void => {
    decide({ kind: "review", block, state, reason: state === "確認済" ? "" : reason, ...signature });
  };
  return (
    <details class="decision">
      <summary>{words.review.begin}</summary>
      <div class="form">
        <SignatureFields signature={signature} onSignature={setSignature} />
        <ReasonField label={words.review.reason} reason={reason} onReason={setReason} />
        <div class="decisions">
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              review("確認済");
            }}
          >
            {words.review.confirm}
          </button>
          <button
            type="button"
            class="button button-small"
            disabled={reason.trim() === ""}
            onClick={() => {
              review("差戻し");
            }}
          >
            {words.review.sendBack}
          </button>
          {isReviewed && (
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                decide({ kind: "withdraw-review", block });
              }}
            >
              {words.review.withdraw}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}
