/** What `npm run package` was asked for. */
import { readArguments } from "../cli/arguments";
import { UsageError } from "../cli/usage";
import { RELEASE, addressSentence } from "../messages/release";
import { type Address, type AddressReading, readFolderAddress, readPageAddress } from "./address";
import { isLabel } from "./manifest";

export interface PackageOptions {
  readonly address: Address;
  /** The name of the environment: "検証". */
  readonly label?: string;
  /** Where people find help; the page that comes with the add-in where left out. */
  readonly support?: string;
  readonly sourceMaps: boolean;
}

const OPTIONS = {
  url: { type: "string" },
  label: { type: "string" },
  support: { type: "string" },
  out: { type: "string", default: "out/package" },
  "source-maps": { type: "boolean", default: false },
} as const;

/** @throws UsageError with a sentence that says what to write instead */
export function readPackageOptions(argv: readonly string[]): {
  readonly options: PackageOptions;
  readonly out: string;
} {
  const { values, positionals } = readArguments(argv, OPTIONS);
  const [unexpected] = positionals;
  if (unexpected !== undefined) throw new UsageError(RELEASE.positional(unexpected));
  if (values.url === undefined) throw new UsageError(RELEASE.urlMissing);
  const { label, support } = values;
  if (label !== undefined && !isLabel(label)) throw new UsageError(RELEASE.label(label));
  return {
    options: {
      address: accepted("--url", values.url, readFolderAddress),
      ...(label !== undefined && { label }),
      ...(support !== undefined && { support: accepted("--support", support, readPageAddress).href }),
      sourceMaps: values["source-maps"],
    },
    out: values.out,
  };
}

function accepted(option: string, text: string, read: (text: string) => AddressReading): Address {
  const reading = read(text);
  if (!reading.ok) throw new UsageError(addressSentence(option, text, reading));
  return reading.address;
}
