/** One result against its target, criterion and last year, in a strip. Its numbers stand beside it as text. */
import type { JSX } from "preact";
import type { BulletChart } from "../figures";

const WIDTH = 240;
const HEIGHT = 20;

export function BulletChartStrip({ chart }: { readonly chart: BulletChart }): JSX.Element {
  const x = (share: number): number => Math.round(share * WIDTH * 10) / 10;
  return (
    <svg
      class="bullet"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bullet-track" x={0} y={4} width={WIDTH} height={12} />
      {chart.criterion && (
        <rect
          class="bullet-criterion"
          x={x(chart.criterion.from)}
          y={4}
          width={x(chart.criterion.to - chart.criterion.from)}
          height={12}
        />
      )}
      <rect class="bullet-actual" x={0} y={7.5} width={x(chart.actual)} height={5} />
      {chart.prior !== undefined && <circle class="bullet-prior" cx={x(chart.prior)} cy={10} r={3} />}
      {chart.target !== undefined && (
        <rect
          class="bullet-target"
          x={Math.min(x(chart.target), WIDTH - 2) - 1}
          y={1}
          width={3}
          height={18}
        />
      )}
    </svg>
  );
}
