/** Light or dark, as Office has it; where Office does not say, as the system has it. */

type Theme = "light" | "dark";

/** Below this brightness (0–255) a background is dark. */
const DARK = 128;

/** Sets `data-theme` of the page, now and whenever the system changes where Office does not say. */
export function followTheme(): void {
  const office = officeTheme();
  if (office !== undefined) {
    document.documentElement.dataset["theme"] = office;
    return;
  }
  followSystemTheme();
}

/** For pages without Office. */
export function followSystemTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    document.documentElement.dataset["theme"] = dark.matches ? "dark" : "light";
  };
  apply();
  dark.addEventListener("change", apply);
}

function officeTheme(): Theme | undefined {
  // Missing on Mac and in older versions, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(theme?.bodyBackgroundColor ?? "");
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // Brightness as in ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue < DARK ? "dark" : "light";
}
