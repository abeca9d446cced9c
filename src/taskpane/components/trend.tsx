/** How the results of an indicator run over the years: each as text, and a line to see them by. */
import { Fragment, type JSX } from "preact";
import type { YearReport } from "../../session/report";
import { trendLine } from "../figures";
import { useWords } from "../words";

const WIDTH = 60;
const HEIGHT = 24;
/** Room for the dots at the edges. */
const EDGE = 3;

export function Trend({ trend }: { readonly trend: readonly YearReport[] }): JSX.Element {
  const words = useWords();
  const line = trendLine(trend);
  return (
    <div class="trend">
      {line && <TrendLine points={line.map(({ x, y }) => [drawn(x, WIDTH), drawn(1 - y, HEIGHT)])} />}
      <p>
        <span class="trend-label">{words.judgment.trend}</span>
        {trend.map(({ year, actual }, at) => (
          <Fragment key={year}>
            {at === 0 ? " " : " → "}
            <span class="trend-year">{words.judgment.ofYear(year, actual)}</span>
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function drawn(share: number, extent: number): number {
  return EDGE + share * (extent - 2 * EDGE);
}

interface TrendLineProps {
  readonly points: readonly (readonly [x: number, y: number])[];
}

function TrendLine({ points }: TrendLineProps): JSX.Element {
  return (
    <svg
      class="trend-line"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      aria-hidden="true"
      focusable="false"
    >
      <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
      {points.map(([x, y], at) => (
        <circle key={x} class={at === points.length - 1 ? "trend-now" : "trend-then"} cx={x} cy={y} r={2.5} />
      ))}
    </svg>
  );
}
