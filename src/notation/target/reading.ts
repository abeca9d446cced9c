/** What reading a target gives, beside the target itself. */
import type { FigureToken } from "../lexer";
import type { Target } from "../reading";

export interface TargetReading {
  /** The indicator's name: what stands before the value. */
  readonly name: string;
  readonly target: Target;
  /** Last year's value, where the target gives it in brackets: 「55%（前年度実績52.3%）」. */
  readonly priorInNote: FigureToken | undefined;
  /** The fiscal year by which it is to be reached; undefined where it says none. */
  readonly year?: number | undefined;
  /** Last year's value, where the target was worked out from it: 「前年度（32.5%）から2.5ポイント向上」. */
  readonly priorTaken?: FigureToken | undefined;
}
