/**
 * The second place where Microsoft's client looks for its host: `window.external`, asked by office.js
 * before anything else. This function is sent into the page as it stands, so it may use nothing from outside.
 */
export interface HostDescription {
  /** "Excel$Win32$16.01$ja-JP$$$$0": names the client script that office.js loads next. */
  readonly hostInfo: string;
  readonly locale: string;
  /** As `Office.context.requirements` answers: { ExcelApi: "1.14" }. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Colours as numbers, by the names of `Office.context.officeTheme`. */
  readonly theme: Readonly<Record<string, number>>;
  readonly documentUrl: string;
  /** The functions that the page finds in its window. */
  readonly answerFunction: string;
  readonly fireFunction: string;
}

/** What office.js expects of an array that comes from outside the page. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

export function provideWindowExternal(host: HostDescription): void {
  const EXECUTE_RICH_API = 93;
  const RICH_API_MESSAGE = 33;
  const SUCCESS = 0;
  const page = window as unknown as Record<string, unknown>;
  const settings = new Map<string, string>();
  const handlers: ((id: number, payload: SafeArray) => void)[] = [];

  const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "hyoka",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => host.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 2,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(host.requirements),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetOfficeThemeInfo: () => JSON.stringify(host.theme),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    }),
  };

  const external = {
    GetHostInfo: () => host.hostInfo,
    GetContext: () => context,
    Execute(id: number, parameters: unknown[], callback: (response: SafeArray | number) => void) {
      if (id !== EXECUTE_RICH_API) throw new Error(`the emulated Excel does not know Execute(${String(id)})`);
      const [message] = parameters as [unknown[]];
      const answer = page[host.answerFunction] as (body: unknown) => Promise<string>;
      void answer(message[4]).then((body) => {
        callback(safeArray([SUCCESS, safeArray([200, null, body])]));
      });
    },
    RegisterEvent(
      id: number,
      _target: string,
      handler: (id: number, payload: SafeArray) => void,
      callback: (status: number) => void,
    ) {
      if (id === RICH_API_MESSAGE) handlers.push(handler);
      callback(SUCCESS);
    },
    UnregisterEvent(_id: number, _target: string, callback: (status: number) => void) {
      handlers.length = 0;
      callback(SUCCESS);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  page[host.fireFunction] = (event: unknown[]) => {
    for (const handler of handlers) handler(RICH_API_MESSAGE, safeArray([safeArray(event)]));
  };
}
