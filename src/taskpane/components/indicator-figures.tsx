/** The figures of one indicator: a strip to see them by, and each as text. */
import type { JSX } from "preact";
import type { IndicatorReport } from "../../session/report";
import { bulletChart, changeFromPrior } from "../figures";
import { useWords } from "../words";
import { BulletChartStrip } from "./bullet-chart";
import { Trend } from "./trend";

export function IndicatorFigures({ indicator }: { readonly indicator: IndicatorReport }): JSX.Element {
  const words = useWords();
  const chart = bulletChart(indicator);
  const change = changeFromPrior(indicator, words.judgment.points);
  const figures: readonly (readonly [kind: string, label: string, value: string | null])[] = [
    ["target", words.judgment.target, indicator.target],
    ["actual", words.judgment.actual, indicator.actual],
    ["criterion", words.judgment.threshold, indicator.criterion],
    ["prior", words.judgment.prior, indicator.prior],
  ];
  const reach = Object.entries(indicator.reach);
  return (
    <div class="indicator">
      <p class="indicator-name">
        {indicator.label}
        {indicator.name}
        {indicator.rating !== null && <b class="indicator-rating">{indicator.rating}</b>}
      </p>
      {chart && <BulletChartStrip chart={chart} />}
      <dl class="figures">
        {figures.map(
          ([kind, label, value]) =>
            value !== null && (
              <div key={kind} class={`figure figure-${kind}`}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {reach.map(([rating, value]) => (
          <div key={rating} class="figure">
            <dt>{words.judgment.reach(rating)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {change !== undefined && <p class="indicator-change">{words.judgment.change(change)}</p>}
      {indicator.trend.length > 0 && <Trend trend={indicator.trend} />}
    </div>
  );
}
