/** The manager's view, on and off, and the same on paper. */
import type { JSX } from "preact";
import { useWords } from "../words";

interface ReviewBarProps {
  readonly isReviewing: boolean;
  readonly onReviewing: (isReviewing: boolean) => void;
}

export function ReviewBar({ isReviewing, onReviewing }: ReviewBarProps): JSX.Element {
  const words = useWords();
  return (
    <div class="review-bar">
      <button
        type="button"
        class="chip"
        aria-pressed={isReviewing}
        title={words.review.viewExplain}
        onClick={() => {
          onReviewing(!isReviewing);
        }}
      >
        {words.review.view}
      </button>
      {isReviewing && (
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            print();
          }}
        >
          {words.review.print}
        </button>
      )}
    </div>
  );
}
