/** Starts a real browser for tests and pictures, without a download and without installing anything. */
import { chromium, type Browser } from "playwright-core";
import { isPackedFor, packedChromium } from "./packed-chromium";

/** Browsers that a developer's machine may have, as Playwright calls them. */
const INSTALLED = ["msedge", "chrome", "chromium"];

/**
 * @returns a headless browser: the one that comes with the npm packages on Linux, else an installed Edge,
 *          Chrome or Chromium
 * @throws  if there is none, saying what to install
 */
export async function launchChromium(): Promise<Browser> {
  if (isPackedFor(process.platform, process.arch)) {
    const { executablePath, env } = packedChromium();
    return chromium.launch({ executablePath, args: ["--no-sandbox"], env: { ...environment(), ...env } });
  }
  for (const channel of INSTALLED) {
    try {
      return await chromium.launch({ channel });
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
