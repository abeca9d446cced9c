/** Figures as they stand in docs/performance.md. */

/** @param rows  the first cell of each is its heading */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const under = headings.map((_, at) => (at === 0 ? "---" : "--:"));
  return [line(headings), line(under), ...rows.map(line)].join("\n");
}
