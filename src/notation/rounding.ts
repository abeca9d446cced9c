/** Percentages that were rounded before they were written. */
import Big from "big.js";

/** Whether a percentage with so many decimals may be the share, rounded up, down or to the nearest. */
export function mayRound(percent: Big, decimals: number, share: Big): boolean {
  return percent.minus(share).abs().lt(new Big(10).pow(-decimals));
}
