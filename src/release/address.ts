/** The address that the add-in is served from: read once, strictly, because every terminal will trust it. */

export interface Address {
  /** "https://hyoka.example.lg.jp/hyoka/" */
  readonly href: string;
  /** "hyoka.example.lg.jp" */
  readonly hostname: string;
  readonly port: number;
  /** "/hyoka/"; "/" for a server of its own. */
  readonly path: string;
}

export type AddressFault =
  | "not-an-address"
  | "not-https"
  | "credentials"
  | "query"
  | "fragment"
  | "this-machine"
  | "ip-address"
  | "no-domain"
  | "spelling"
  | "not-a-folder"
  | "characters";

export type AddressReading =
  | { readonly ok: true; readonly address: Address }
  | {
      readonly ok: false;
      readonly fault: AddressFault;
      /** The same address as browsers write it. */
      readonly suggestion?: string;
    };

const HTTPS_PORT = 443;

/** Labels of letters, digits and hyphens; at least two of them; the last begins with a letter. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/** Nothing that would need escaping in a manifest, a server's configuration or a regular expression of one. */
const PATH = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?$/u;

/** Reads the address of the folder that the add-in lies in; the slash at its end may be left out. */
export function readFolderAddress(text: string): AddressReading {
  const reading = readPageAddress(text);
  if (!reading.ok || reading.address.path.endsWith("/")) return reading;
  const { href, path, ...rest } = reading.address;
  if (path.slice(path.lastIndexOf("/")).includes(".")) return { ok: false, fault: "not-a-folder" };
  return { ok: true, address: { ...rest, href: `${href}/`, path: `${path}/` } };
}

/** Reads the address of a page or a folder. */
export function readPageAddress(text: string): AddressReading {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return { ok: false, fault: "not-an-address" };
  const fault = faultOf(url, text);
  if (fault) return { ok: false, fault };
  const { href, hostname, pathname: path } = url;
  // A browser would take other spellings, too; Office and servers compare them letter by letter.
  if (href !== text && href !== `${text}/`) return { ok: false, fault: "spelling", suggestion: href };
  if (!PATH.test(path)) return { ok: false, fault: "characters" };
  return {
    ok: true,
    address: { href, hostname, port: url.port === "" ? HTTPS_PORT : Number(url.port), path },
  };
}

function faultOf({ protocol, username, password, hostname }: URL, text: string): AddressFault | undefined {
  if (protocol !== "https:") return "not-https";
  if (username !== "" || password !== "") return "credentials";
  if (text.includes("?")) return "query";
  if (text.includes("#")) return "fragment";
  if (hostname === "localhost" || hostname.endsWith(".localhost")) return "this-machine";
  if (/^\d+(?:\.\d+){3}$|^\[/u.test(hostname)) return "ip-address";
  if (!DOMAIN.test(hostname)) return "no-domain";
  return undefined;
}
