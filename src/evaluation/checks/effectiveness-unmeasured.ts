/** 未測定と有効性の不一致: — though measured, or ア/イ though nothing was measured (自己評価). */
import type { EffectivenessEntry, Indicator } from "../model";
import { type Check, type Raised, hasResults, initiatives, strategies } from "./check";

export const effectivenessUnmeasured: Check = {
  id: "effectiveness-unmeasured",
  name: "未測定と有効性の不一致",
  severity: "要確認",
  from: "self",
  find: (evaluated) => [
    ...initiatives(evaluated)
      .filter(hasResults)
      .flatMap(({ id, self, process }) => contradiction(id, self.effectiveness, process.indicators)),
    ...strategies(evaluated)
      .filter(hasResults)
      .flatMap(({ id, self, outcome }) =>
        // — is not in the legend of a strategy; another rule says so.
        self.effectiveness.kind === "mark" && self.effectiveness.mark === "—"
          ? []
          : contradiction(id, self.effectiveness, outcome.indicators),
      ),
  ],
};

function contradiction(
  block: string,
  effectiveness: EffectivenessEntry,
  indicators: readonly Indicator[],
): readonly Raised[] {
  if (effectiveness.kind !== "mark") return [];
  const { mark } = effectiveness;
  const isMeasured = indicators.some(({ actual }) => actual.kind !== "unmeasured");
  return (mark === "—") === isMeasured ? [{ block, field: "有効性", facts: { mark } }] : [];
}
