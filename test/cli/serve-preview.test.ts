/** The small server behind `npm start`. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePreview, type PreviewServer } from "../../src/cli/serve-preview";

const folder = mkdtempSync(join(tmpdir(), "preview-"));
let running: PreviewServer;

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "<title>見本</title>");
  writeFileSync(join(folder, "secret.txt"), "not a page");
  running = await servePreview(folder);
});
afterAll(() => {
  running.server.close();
  rmSync(folder, { recursive: true });
});

it("listens on this machine only, on a port that is free", () => {
  expect(running.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
});

it("opens the page at its address", async () => {
  const answer = await fetch(running.address);
  expect(await answer.text()).toBe("<title>見本</title>");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

it.each([
  "nothing.html",
  "secret.txt",
  "..%2f..%2fpackage.json",
  "%2e%2e/serve-preview.test.ts",
  "%",
  "..%5cx.html",
])("serves nothing at %s", async (path) => {
  expect((await fetch(running.address + path)).status).toBe(404);
});
