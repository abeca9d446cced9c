/** What every server has to say with the add-in's files; the configurations are written from here. */
import { POLICY } from "../../../webpack.config.js";

/** Pages that show the pane in a frame: Excel on the web, and where it is opened from. */
const FRAMES = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
];

/**
 * Sent with every answer. There is no X-Frame-Options: it knows no list, so that Excel on the web would show
 * an empty pane; frame-ancestors says the same, exactly.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${POLICY}; frame-ancestors 'self' ${FRAMES.join(" ")}`,
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** How long a browser may keep what it got, in seconds. */
export const ONE_YEAR = 31_536_000;
export const ONE_DAY = 86_400;

export const CACHING = {
  /** Asked for again each time, so that an update arrives without a new manifest. */
  page: "no-cache",
  /** Has its checksum in its name: another content would have another name. */
  hashed: `public, max-age=${String(ONE_YEAR)}, immutable`,
  /** Office refuses icons that may not be kept. */
  icon: `public, max-age=${String(ONE_DAY)}`,
} as const;
