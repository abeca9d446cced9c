/** 決算額 and 予算額: which year's it is, is told by the labels' years. */
import type { Amount } from "../labels";
import type { Binder } from "./findings";
import { bindOneCell } from "./one-cell";

export function bindAmounts(binder: Binder): void {
  const { block, findings } = binder;
  const found = block.boxes.flatMap((label) => {
    const saying = block.saying(label);
    return saying.kind === "amount" ? [{ label, amount: saying.amount }] : [];
  });
  // Below all other labels they may be those of the next block, whose first row they are.
  const last = Math.max(...block.labels().map(({ box }) => box.top));
  const budgets = found.map(({ amount }) => amount).filter(({ what }) => what === "budget");
  for (const { label, amount } of found) {
    const field = amountField(amount, budgets);
    if (field === undefined) continue;
    const before = findings.all.length;
    bindOneCell(binder, field, { label, section: undefined, rank: 0 });
    if (label.top > last)
      findings.revise((finding, at) => (at < before ? finding : { ...finding, isCertain: false }));
  }
}

/** Which amount it is; undefined where the years do not say. */
function amountField(amount: Amount, budgets: readonly Amount[]): string | undefined {
  if (amount.what === "settlement") return "決算額";
  if (amount.relative) return amount.relative === "prior" ? "前年度予算額" : "当年度予算額";
  const years = budgets.flatMap(({ year }) => (year === undefined ? [] : [year]));
  if (budgets.length !== 2 || years.length !== 2 || amount.year === undefined) return undefined;
  return amount.year === Math.max(...years) ? "当年度予算額" : "前年度予算額";
}
