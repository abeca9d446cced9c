/** The changelog: what is written under 未公開 becomes a version when it is released. */

const UNRELEASED = "## 未公開\n";

/**
 * @param date  "2026-04-01"
 * @throws      where nothing is written under 未公開: a version that changes nothing is none
 */
export function withRelease(changelog: string, version: string, date: string): string {
  const at = changelog.indexOf(UNRELEASED);
  const written = at >= 0 && /^\s*- /u.test(changelog.slice(at + UNRELEASED.length));
  if (!written) throw new Error("CHANGELOG.md の「未公開」に、変わったことを書いてください。");
  return changelog.replace(UNRELEASED, () => `${UNRELEASED}\n## ${version}（${date}）\n`);
}
