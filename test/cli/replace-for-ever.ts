/** Replaces a file with one digit after the other until it is killed: `PATH SIZE`. */
import { replaceFile } from "../../src/cli/replace-file";

async function replaceForEver([path = "", size = ""]: readonly string[]): Promise<never> {
  process.stdout.write("started\n");
  for (let round = 1; ; round += 1) await replaceFile(path, Buffer.alloc(Number(size), String(round % 10)));
}

void replaceForEver(process.argv.slice(2));
