/** 指標番号の不一致: a numbered criterion or result without its indicator, or the other way round. */
import { type Check, initiatives, strategies } from "./check";

const FIELDS = {
  initiative: { target: "プロセス指標", criterion: "撤退再構築基準", actual: "プロセス実績" },
  strategy: { target: "アウトカム指標", criterion: "アウトカム指標", actual: "アウトカム実績" },
} as const;

export const indicatorUnmatched: Check = {
  id: "indicator-unmatched",
  name: "指標番号の不一致",
  severity: "要確認",
  from: "plan",
  find: (evaluated) =>
    [...initiatives(evaluated), ...strategies(evaluated)].flatMap((block) => {
      const { unmatched } = block.kind === "initiative" ? block.process : block.outcome;
      return unmatched.map(({ label, standsIn }) => {
        const field = FIELDS[block.kind][standsIn];
        return {
          block: block.id,
          field: block.texts[field] === undefined ? FIELDS[block.kind].target : field,
          facts: { label, in: standsIn },
        };
      });
    }),
};
