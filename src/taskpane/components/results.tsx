/** The list of judgments and findings, by block. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { BlockReport } from "../../session/report";
import { useActions } from "../actions";
import type { Checkup } from "../door";
import type { Filter } from "../filter";
import { blockHeading, blockName } from "../heading";
import type { Group, Listing, SameFindings } from "../listing";
import { useGrowing } from "../use-growing";
import { useWords } from "../words";
import { BlockReview } from "./block-review";
import { FindingItem, FoldedFindings } from "./finding-item";
import { JudgmentItem } from "./judgment-item";

/** As many as a person can see at once, and a few more. */
const FIRST = 20;
/** So many more a frame that a frame stays short. */
const STEP = 30;

interface ResultsProps {
  readonly listing: Listing;
  readonly checkup: Checkup;
  /** What was chosen to be seen: another choice begins at its top. */
  readonly filter: Filter;
}

export function Results({ listing, checkup, filter }: ResultsProps): JSX.Element {
  const words = useWords();
  const isReviewing = filter.show === "attention";
  const sections = useMemo(() => sectionsOf(listing, checkup.isWritten), [listing, checkup]);
  const length = sections.reduce((sum, section) => sum + section.items.length, 0);
  const shown = useGrowing(filter, length, FIRST, STEP);
  const others = isReviewing ? reviewable(checkup, listing) : [];
  if (length + others.length === 0) return <p class="none">{words.filters.none}</p>;
  const review = (block: BlockReport | undefined): JSX.Element | null =>
    block ? (
      <BlockReview
        block={block.id}
        reviewed={checkup.reviews.find((one) => one.block.id === block.id)}
        isReviewing={isReviewing}
      />
    ) : null;
  let left = shown;
  return (
    <div data-region="results" role="region" aria-label={words.regions.results}>
      {sections.map((section) => {
        const items = section.items.slice(0, Math.max(0, left));
        left -= section.items.length;
        return items.length === 0 ? null : (
          <section key={section.key} class={`group group-${section.kind}`}>
            <SectionHeading section={section} />
            {section.kind === "block" && review(section.group.block)}
            <ul class="items">{items}</ul>
          </section>
        );
      })}
      {others.length > 0 && (
        <details class="group">
          <summary>{words.review.others(others.length)}</summary>
          {others.map((block) => (
            <section key={block.id}>
              <h2 class="group-title">{blockHeading(block, words)}</h2>
              {review(block)}
            </section>
          ))}
        </details>
      )}
    </div>
  );
}

/** Blocks that a manager confirms though nothing in them asks for a look. */
function reviewable({ report }: Checkup, listing: Listing): readonly BlockReport[] {
  const listed = new Set(listing.groups.map(({ id }) => id));
  return report.blocks.filter(({ id, judgments }) => judgments.length > 0 && !listed.has(id));
}

type Section = { readonly key: string; readonly items: readonly JSX.Element[] } & (
  { readonly kind: "block"; readonly group: Group } | { readonly kind: "faults" }
);

/** The entries are made once a listing, so that a list that grows leaves those it has alone. */
function sectionsOf(listing: Listing, isWritten: boolean): readonly Section[] {
  const sections: Section[] = listing.groups.map((group) => ({
    kind: "block",
    key: group.id,
    group,
    items: [
      ...group.judgments.map((judgment) => (
        <JudgmentItem key={judgment.field} judgment={judgment} block={group.id} isWritten={isWritten} />
      )),
      ...group.findings.map((same) => entry(same, group.block)),
    ],
  }));
  if (listing.formFaults.length > 0) {
    const items = listing.formFaults.map((same) => entry(same, undefined));
    sections.push({ kind: "faults", key: "faults", items });
  }
  return sections;
}

function entry(same: SameFindings, block: BlockReport | undefined): JSX.Element {
  const { rule, field, cell, message } = same.first;
  const key = [rule, field, cell, message].join("|");
  return same.all.length > 1 ? (
    <FoldedFindings key={key} same={same} />
  ) : (
    <FindingItem key={key} finding={same.first} block={block} />
  );
}

function SectionHeading({ section }: { readonly section: Section }): JSX.Element {
  const words = useWords();
  const { mapFields } = useActions();
  if (section.kind === "faults") {
    return (
      <>
        <h2 class="group-title">{words.formFaults.title}</h2>
        <p class="group-explain">{words.formFaults.explain}</p>
        <button type="button" class="button button-small" onClick={mapFields}>
          {words.mapping.open}
        </button>
      </>
    );
  }
  const { id, block } = section.group;
  if (!block) return <h2 class="group-title">{id === "" ? words.workbook : id}</h2>;
  return (
    <h2 class="group-title">
      <span class="group-number">{blockName(block, words)}</span>{" "}
      {block.title === "" ? words.untitled : block.title}
    </h2>
  );
}
