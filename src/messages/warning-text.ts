/** The text of a block's 警告 cell: its findings, one a line. */

interface WarningLine {
  readonly severity: string;
  readonly message: string;
}

/** What fits on the screen and in a cell; the rest is told of by its number. */
const LONGEST = 2_000;

/** @returns "" where there is nothing to say */
export function warningText(findings: readonly WarningLine[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const { severity, message } of findings) {
    const line = `【${severity}】${message.replace(/\s*\n\s*/gu, " ")}`;
    length += line.length + 1;
    if (length > LONGEST && lines.length > 0) break;
    lines.push(line);
  }
  const rest = findings.length - lines.length;
  return [
    ...lines,
    ...(rest > 0 ? [`ほか${String(rest)}件（シート「点検結果」に一覧があります）`] : []),
  ].join("\n");
}
