/** The program `hyoka`: a process around the command line. */
import "./lean-heap";
import { main } from "./main";

// A reader that closes the pipe early (head) has seen enough; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
