/** What differs in the manifest from one environment to the next. */

/** Letters of any script, so that it can stand in XML and in front of a name. */
const LABEL = /^[\p{L}\p{N}ー・\- ]{1,20}$/u;

export function isLabel(text: string): boolean {
  return LABEL.test(text);
}

/**
 * Puts the name of an environment before the add-in's and the ribbon group's name, in both languages.
 *
 * @param label  for which {@link isLabel} holds
 * @throws       if the manifest has no such names: it has to be looked at
 */
export function withLabel(manifest: string, label: string): string {
  const names =
    /(<DisplayName|<bt:String id="group\.label") DefaultValue="([^"]*)">(\s*<(?:bt:)?Override Locale="en-US") Value="([^"]*)"/gu;
  return replacedTimes(
    manifest,
    names,
    2,
    (_, start: string, japanese: string, override: string, english: string) =>
      `${start} DefaultValue="【${label}】${japanese}">${override} Value="[${label}] ${english}"`,
  );
}

/** @param support  of characters that need no escape in XML */
export function withSupport(manifest: string, support: string): string {
  return replacedTimes(
    manifest,
    /<SupportUrl DefaultValue="[^"]*"/gu,
    1,
    () => `<SupportUrl DefaultValue="${support}"`,
  );
}

/**
 * @param version  "1.2.0", as in package.json; Office asks for four numbers
 * @throws         for one that is not three numbers
 */
export function withVersion(manifest: string, version: string): string {
  if (!/^\d{1,5}(?:\.\d{1,5}){2}$/u.test(version)) throw new Error(`no version for a manifest: ${version}`);
  return replacedTimes(manifest, /<Version>[^<]*<\/Version>/gu, 1, () => `<Version>${version}.0</Version>`);
}

function replacedTimes(
  text: string,
  pattern: RegExp,
  times: number,
  replacement: (match: string, ...groups: string[]) => string,
): string {
  const found = text.match(pattern)?.length ?? 0;
  if (found !== times) throw new Error(`${String(pattern)} stands ${String(found)} times in the manifest`);
  return text.replace(pattern, replacement);
}
