/** `npm run package`: makes the package, and writes it with its checksum. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../cli/usage";
import { RELEASE } from "../messages/release";
import { checksumLine, sha256 } from "./archive";
import { makePackage } from "./make-package";
import { type PackageOptions, readPackageOptions } from "./package-options";

const EXIT_USAGE = 2;
const EXIT_NOT_WRITTEN = 3;

/**
 * @param argv  without the program's own name
 * @returns the exit status: 0 made, 2 asked wrongly, 3 not written
 */
export async function packageCommand(argv: readonly string[]): Promise<number> {
  try {
    const { options, out } = readPackageOptions(argv);
    return await writePackage(options, out);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${RELEASE.usage}`);
    return EXIT_USAGE;
  }
}

async function writePackage(options: PackageOptions, out: string): Promise<number> {
  const { fileName, files, bytes } = await makePackage(options);
  const digest = sha256(bytes);
  const file = join(out, fileName);
  try {
    await mkdir(out, { recursive: true });
    await writeFile(file, bytes);
    await writeFile(`${file}.sha256`, checksumLine(digest, fileName));
  } catch {
    process.stderr.write(`${RELEASE.cannotWrite(out)}\n`);
    return EXIT_NOT_WRITTEN;
  }
  process.stdout.write(RELEASE.written(file, digest, files.size));
  return 0;
}
