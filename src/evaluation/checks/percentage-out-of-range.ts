/** 割合が0～100％の外: a share outside 0–100%. Rates of achievement, comparison or change may be anything. */
import type { Actual, Figure, Target } from "../../notation/reading";
import { foldedKey } from "../../notation/text";
import { NO_UNIT, PERCENT, type Unit } from "../../notation/unit";
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
      if (!isShare(indicator.name) || !isShare(indicator.actualName)) return [];
      const { prior, target } = indicator;
      // A figure without a unit is in the target's.
      const unit =
        target.kind === "bound" && target.bound.level.kind === "value" ? target.bound.level.unit : NO_UNIT;
      const isSelf = isReached("self", evaluated.phase);
      const found: readonly (readonly [Part, string | undefined])[] = [
        ["target", ofTarget(target)],
        ["prior", prior.kind === "known" ? ofActual(prior.actual, unit) : undefined],
        ["actual", isSelf ? ofActual(indicator.actual, unit) : undefined],
      ];
      return found.flatMap(([part, value]) =>
        value === undefined ? [] : [raise(subject, part, { value, name: indicator.name, kind: block.kind })],
      );
    }),
};

/** Not a part of a whole: 達成率, 前年度比, 増減率 … */
const OTHER_RATE =
  /達成率|達成度|進捗率|比率?$|年度?比|同月比|同期比|対比|対前年|前年度?(?:と|に)?(?:比|対)|増減|増加|減少|削減|伸び|成長率|上昇|下落|変化率|改善率|倍率|充足率|超過|物価|指数/u;
/** A ratio to something that it can exceed. */
const COMPARED = /(?:目標|計画|前年|前回|昨年|基準).*(?:対する|比)/u;
/** What ends so is a part of a whole, whatever the whole did: 参加者が増加した地域の割合. */
const PART_OF_WHOLE = /(?:割合|構成比|(?:女性|男性|高齢者|若者|若年者)(?:の)?比率)$/u;

function isShare(name: string): boolean {
  const key = foldedKey(name).replace(/\([^()]*\)$/u, "");
  return !COMPARED.test(key) && (PART_OF_WHOLE.test(key) || !OTHER_RATE.test(key));
}

function ofTarget(target: Target): string | undefined {
  if (target.kind !== "bound" || target.bound.level.kind !== "value") return undefined;
  const { value, unit } = target.bound.level;
  if (unit.dimension !== PERCENT.dimension) return undefined;
  const percent = value.times(unit.factor);
  return percent.lt(0) || percent.gt(100) ? writtenValue(value, unit) : undefined;
}

/** @param unit  of a figure that is given without one */
function ofActual(actual: Actual, unit: Unit): string | undefined {
  if (actual.kind !== "measured") return undefined;
  const { figure } = actual;
  return ofFigure(figure.unit === NO_UNIT ? { ...figure, unit } : figure);
}

function ofFigure({ low, high, unit, decimals }: Figure): string | undefined {
  if (unit.dimension !== PERCENT.dimension) return undefined;
  const outside = [low, high].find((end) => {
    const percent = end?.times(unit.factor);
    return percent !== undefined && (percent.lt(0) || percent.gt(100));
  });
  return outside && writtenValue(outside, unit, decimals);
}
