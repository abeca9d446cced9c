/** 割合が0～100％の外: a share outside 0–100%. Rates of achievement, comparison or change may be anything. */
import type { Actual, Figure, Target } from "../../notation/reading";
import { foldedKey } from "../../notation/text";
import { PERCENT } from "../../notation/unit";
import { writtenValue } from "../judge/written";
import { type Check, type Raised, isReached } from "./check";
import { type Part, raise, subjects } from "./subject";

export const percentageOutOfRange: Check = {
  id: "percentage-out-of-range",
  name: "割合が0～100％の外",
  severity: "要確認",
  from: "plan",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject): Raised[] => {
      const { indicator, block } = subject;
      if (!isShare(indicator.name + indicator.actualName)) return [];
      const { prior } = indicator;
      const isSelf = isReached("self", evaluated.phase);
      const found: readonly (readonly [Part, string | undefined])[] = [
        ["target", ofTarget(indicator.target)],
        ["prior", prior.kind === "known" ? ofActual(prior.actual) : undefined],
        ["actual", isSelf ? ofActual(indicator.actual) : undefined],
      ];
      return found.flatMap(([part, value]) =>
        value === undefined ? [] : [raise(subject, part, { value, name: indicator.name, kind: block.kind })],
      );
    }),
};

/** Not a part of a whole: 達成率, 前年度比, 増減率 … */
const OTHER_RATE =
  /達成率|達成度|進捗率|比率?$|年度?比|同月比|同期比|対比|対前年|前年度?(?:と|に)?(?:比|対)|増減|増加|減少|削減|伸び|成長率|上昇|下落|変化率|改善率|倍率|充足率|超過|物価|指数/u;

function isShare(name: string): boolean {
  return !OTHER_RATE.test(foldedKey(name));
}

function ofTarget(target: Target): string | undefined {
  if (target.kind !== "bound" || target.bound.level.kind !== "value") return undefined;
  const { value, unit } = target.bound.level;
  if (unit.dimension !== PERCENT.dimension) return undefined;
  const percent = value.times(unit.factor);
  return percent.lt(0) || percent.gt(100) ? writtenValue(value, unit) : undefined;
}

function ofActual(actual: Actual): string | undefined {
  return actual.kind === "measured" ? ofFigure(actual.figure) : undefined;
}

function ofFigure({ low, high, unit, decimals }: Figure): string | undefined {
  if (unit.dimension !== PERCENT.dimension) return undefined;
  const outside = [low, high].find((end) => {
    const percent = end?.times(unit.factor);
    return percent !== undefined && (percent.lt(0) || percent.gt(100));
  });
  return outside && writtenValue(outside, unit, decimals);
}
