/** The program behind `npm run release`: makes the package only of what has passed everything. */
import { spawnSync } from "node:child_process";
import { UsageError } from "../cli/usage";
import { RELEASE } from "../messages/release";
import { packageCommand } from "./package-command";
import { readPackageOptions } from "./package-options";

/** In the order of what they cost, so that a slip is told early. */
const CHECKS = ["lint", "types", "build", "size", "test", "test:hosting"];

const EXIT_FAILED = 1;

function passes(script: string): boolean {
  // On Windows npm is a script, which only a shell can start.
  const shell = process.platform === "win32";
  return spawnSync("npm", ["run", script], { stdio: "inherit", shell }).status === 0;
}

/** @returns the exit status: 1 where a check fails, else that of the package */
async function release(argv: readonly string[]): Promise<number> {
  // Half an hour of tests should not end with a wrong address.
  if (!isAskedRightly(argv)) return packageCommand(argv);
  const failed = CHECKS.find((script) => !passes(script));
  if (failed === undefined) return packageCommand(argv);
  process.stderr.write(RELEASE.failed(failed));
  return EXIT_FAILED;
}

function isAskedRightly(argv: readonly string[]): boolean {
  try {
    readPackageOptions(argv);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

void release(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
