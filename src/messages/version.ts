/** The one version of the product: package.json says it, pane, report and manifest repeat it. */
import { version } from "../../package.json";

/** "1.2.0" */
export const VERSION: string = version;
