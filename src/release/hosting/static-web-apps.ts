/** The configuration for Azure Static Web Apps. */
import type { Address } from "../address";
import { CACHING, HEADERS } from "./headers";

export function staticWebAppsConfiguration({ path }: Address): string {
  const route = (pattern: string, caching: string): object => ({
    route: `${path}${pattern}`,
    headers: { "Cache-Control": caching },
  });
  const configuration = {
    routes: [
      route("assets/*", CACHING.icon),
      route("*.{js,css}", CACHING.hashed),
      route("*.html", CACHING.page),
    ],
    globalHeaders: HEADERS,
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}
