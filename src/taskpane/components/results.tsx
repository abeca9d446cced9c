/** The list of judgments and findings, by block. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { blockName } from "../heading";
import type { Group, Listing, SameFindings } from "../listing";
import { useGrowing } from "../use-growing";
import { useWords } from "../words";
import { FindingItem, FoldedFindings } from "./finding-item";
import { JudgmentItem } from "./judgment-item";

/** As many as a person can see at once, and a few more. */
const FIRST = 20;
/** So many more a frame that a frame stays short. */
const STEP = 30;

interface ResultsProps {
  readonly listing: Listing;
  readonly onGoTo: (cell: string) => void;
}

export function Results({ listing, onGoTo }: ResultsProps): JSX.Element {
  const words = useWords();
  const sections = useMemo(() => sectionsOf(listing, onGoTo), [listing, onGoTo]);
  const length = sections.reduce((sum, section) => sum + section.items.length, 0);
  const shown = useGrowing(sections, length, FIRST, STEP);
  if (length === 0) return <p class="none">{words.filters.none}</p>;
  let left = shown;
  return (
    <div data-region="results" role="region" aria-label={words.regions.results}>
      {sections.map((section) => {
        const items = section.items.slice(0, Math.max(0, left));
        left -= section.items.length;
        return items.length === 0 ? null : (
          <section key={section.key} class={`group group-${section.kind}`}>
            <SectionHeading section={section} />
            <ul class="items">{items}</ul>
          </section>
        );
      })}
    </div>
  );
}

type Section = { readonly key: string; readonly items: readonly JSX.Element[] } & (
  { readonly kind: "block"; readonly group: Group } | { readonly kind: "faults" }
);

/** The entries are made once a listing, so that a list that grows leaves those it has alone. */
function sectionsOf(listing: Listing, onGoTo: (cell: string) => void): readonly Section[] {
  const sections: Section[] = listing.groups.map((group) => ({
    kind: "block",
    key: group.id,
    group,
    items: [
      ...group.judgments.map((judgment) => (
        <JudgmentItem key={judgment.field} judgment={judgment} block={group.id} onGoTo={onGoTo} />
      )),
      ...group.findings.map((same) => entry(same, onGoTo)),
    ],
  }));
  if (listing.formFaults.length > 0) {
    const items = listing.formFaults.map((same) => entry(same, onGoTo));
    sections.push({ kind: "faults", key: "faults", items });
  }
  return sections;
}

function entry(same: SameFindings, onGoTo: (cell: string) => void): JSX.Element {
  const { rule, field, cell, message } = same.first;
  const key = [rule, field, cell, message].join("|");
  return same.all.length > 1 ? (
    <FoldedFindings key={key} same={same} onGoTo={onGoTo} />
  ) : (
    <FindingItem key={key} finding={same.first} onGoTo={onGoTo} />
  );
}

function SectionHeading({ section }: { readonly section: Section }): JSX.Element {
  const words = useWords();
  if (section.kind === "faults") {
    return (
      <>
        <h2 class="group-title">{words.formFaults.title}</h2>
        <p class="group-explain">{words.formFaults.explain}</p>
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
