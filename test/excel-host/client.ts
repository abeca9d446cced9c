/** Microsoft's own Excel client, unmodified, run in a world of its own against an emulated Excel. */
import { readFileSync } from "node:fs";
import { Script, createContext } from "node:vm";
import type { EmulatedExcel } from "./emulated-excel";
import { nativeBridge } from "./native-bridge";

const SCRIPT = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

let compiled: Script | undefined;

/** The client is three megabytes: it is parsed once a test file. */
function script(): Script {
  compiled ??= new Script(readFileSync(require.resolve(SCRIPT), "utf8"), { filename: SCRIPT });
  return compiled;
}

export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/**
 * Loads the client for one emulated Excel.
 *
 * @returns the globals that the client makes
 */
export function loadClient(excel: EmulatedExcel): Client {
  const world = createContext({
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "" },
    location: { search: "" },
    _richApiNativeBridge: nativeBridge(excel),
  });
  world["window"] = world;
  script().runInContext(world);
  return world as unknown as Client;
}
