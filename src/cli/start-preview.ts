/** `npm start`: serves the built preview on this machine only, and prints its address. */
import { join } from "node:path";
import { servePreview } from "./serve-preview";

const FOLDER = join(__dirname, "../../dist-preview");

void servePreview(FOLDER).then(({ address }) => {
  process.stdout.write(
    `\nプレビューを開けます（見本のブックが開いています）：\n\n  ${address}\n\n終了するには Ctrl+C を押してください。\n`,
  );
});
