/** What webpack.config.js exports, for the tests that build with it. */
import type { Configuration } from "webpack";

export default function settings(
  env: { readonly url?: string; readonly preview?: boolean; readonly WEBPACK_SERVE?: boolean },
  options: { readonly mode: "production" | "development" },
): Promise<Configuration>;
