/** Narrows the list by kind of entry, rule, block and words. */
import type { JSX } from "preact";
import { ruleName } from "../../messages/rule-names";
import type { WorkbookReport } from "../../session/report";
import { NO_FILTER, isFiltered, type Filter, type Show } from "../filter";
import { blockHeading } from "../heading";
import { useLanguage, useWords } from "../words";
import { Choice } from "./choice";

interface FiltersProps {
  readonly report: WorkbookReport;
  readonly filter: Filter;
  readonly shown: number;
  readonly all: number;
  readonly onFilter: (filter: Filter) => void;
}

export function Filters({ report, filter, shown, all, onFilter }: FiltersProps): JSX.Element {
  const words = useWords();
  const language = useLanguage();
  const shows: readonly (readonly [Show, string])[] = [
    ["everything", words.filters.everything],
    ["findings", words.filters.findingsOnly],
    ["judgments", words.filters.judgmentsOnly],
    ["attention", words.filters.attention],
  ];
  const rules = [...new Set(report.findings.map((finding) => finding.rule))];
  return (
    <section class="filters" data-region="filters" aria-label={words.regions.filters}>
      <details>
        <summary>
          {words.filters.title} <span class="filters-count">{words.filters.shown(shown, all)}</span>
        </summary>
        <div class="filters-fields">
          <Choice
            label={words.filters.show}
            value={filter.show}
            options={shows}
            onChoose={(value) => {
              onFilter({ ...filter, show: shows.find(([show]) => show === value)?.[0] ?? "everything" });
            }}
          />
          <Choice
            label={words.filters.rule}
            value={filter.rule ?? ""}
            options={[
              ["", words.filters.everything],
              ...rules.map((rule) => [rule, ruleName(rule, language)] as const),
            ]}
            onChoose={(value) => {
              onFilter({ ...filter, rule: value === "" ? undefined : value });
            }}
          />
          <Choice
            label={words.filters.block}
            value={filter.block ?? ""}
            options={[
              ["", words.filters.everything],
              ...report.blocks.map((block) => [block.id, blockHeading(block, words)] as const),
            ]}
            onChoose={(value) => {
              onFilter({ ...filter, block: value === "" ? undefined : value });
            }}
          />
          <label class="field">
            <span>{words.filters.text}</span>
            <input
              type="search"
              value={filter.text}
              placeholder={words.filters.textHint}
              onInput={(event) => {
                onFilter({ ...filter, text: event.currentTarget.value });
              }}
            />
          </label>
        </div>
      </details>
      {isFiltered(filter) && (
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            onFilter(NO_FILTER);
          }}
        >
          {words.filters.clear}
        </button>
      )}
    </section>
  );
}
