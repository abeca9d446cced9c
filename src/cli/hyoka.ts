/** The program `hyoka`: picks the command, and turns its outcome into an exit status. */
import { evaluateCommand } from "./evaluate-command";
import { judgeCommand } from "./judge-command";
import { UsageError } from "./usage";
import { USAGE } from "./usage-text";

const EXIT_USAGE = 2;

async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  switch (command) {
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
        command === undefined ? "コマンドを指定してください。" : `「${command}」というコマンドはありません。`,
      );
  }
}

// A reader that closes the pipe early (head) has seen enough; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exitCode = EXIT_USAGE;
  },
);
