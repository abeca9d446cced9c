/** The program behind `npm run package`. */
import { packageCommand } from "./package-command";

void packageCommand(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
