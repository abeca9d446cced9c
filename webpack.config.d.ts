/** What webpack.config.js exports, for whatever builds with it. */
import type { Configuration } from "webpack";

export default function settings(
  env: { readonly url?: string; readonly preview?: boolean; readonly WEBPACK_SERVE?: boolean },
  options: { readonly mode: "production" | "development" },
): Promise<Configuration>;

/** The content policy of every page, without frame-ancestors, which only a server can say. */
export const POLICY: string;
