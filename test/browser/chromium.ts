/** Starts a real browser for tests and pictures, without a download and without installing anything. */
import { chromium, type Browser } from "playwright-core";
import { isPackedFor, packedChromium } from "./packed-chromium";

/** Browsers that a developer's machine may have, as Playwright calls them. */
const INSTALLED = ["msedge", "chrome", "chromium"];

/**
 * @param switches  for the browser, besides its own
 * @returns a headless browser: the one that comes with the npm packages on Linux, else an installed Edge,
 *          Chrome or Chromium
 * @throws  if there is none, saying what to install
 */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  if (isPackedFor(process.platform, process.arch)) {
    const { executablePath, env } = packedChromium();
    return chromium.launch({
      executablePath,
      args: ["--no-sandbox", ...switches],
      env: { ...environment(), ...env },
    });
  }
  for (const channel of INSTALLED) {
    try {
      return await chromium.launch({ channel, args: [...switches] });
    } catch (error) {
      if (!isNotInstalled(error)) throw error;
    }
  }
  throw new Error("No browser was found: install Microsoft Edge, Google Chrome or Chromium.");
}

function isNotInstalled(error: unknown): boolean {
  return (
    error instanceof Error && /distribution '.*' is not found|Executable doesn't exist/u.test(error.message)
  );
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
