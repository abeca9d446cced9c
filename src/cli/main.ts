/** Picks the command; what it was asked wrongly becomes a sentence and the usage. */
import { evaluateCommand } from "./evaluate-command";
import { judgeCommand } from "./judge-command";
import { UsageError } from "./usage";
import { USAGE } from "./usage-text";

const EXIT_USAGE = 2;

/**
 * Runs the command line and prints what it has to say.
 *
 * @param argv  without the program's own name
 * @returns the exit status of the contract
 */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await command(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return EXIT_USAGE;
  }
}

async function command([name, ...rest]: readonly string[]): Promise<number> {
  switch (name) {
    case "evaluate":
      return evaluateCommand(rest);
    case "judge":
      return judgeCommand(rest);
    case "--help":
    case "-h":
    case "help":
      process.stdout.write(USAGE);
      return 0;
    default:
      throw new UsageError(
        name === undefined ? "コマンドを指定してください。" : `「${name}」というコマンドはありません。`,
      );
  }
}
