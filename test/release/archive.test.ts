/** The zip, its checksum, and the licences that lie in it. */
import { unzipSync } from "fflate";
import { checksumLine, sha256, zipped } from "../../src/release/archive";
import { licenceTexts } from "../../src/release/licences";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("the same files give the same zip, in whatever order they come and whenever it is made", () => {
  jest.useFakeTimers({ now: new Date("2026-04-01T00:00:00Z") });
  const one = zipped(
    new Map([
      ["site/a.js", bytes("a")],
      ["README.txt", bytes("読")],
    ]),
  );
  jest.setSystemTime(new Date("2031-12-31T23:59:59Z"));
  const other = zipped(
    new Map([
      ["README.txt", bytes("読")],
      ["site/a.js", bytes("a")],
    ]),
  );
  jest.useRealTimers();
  expect(sha256(one)).toBe(sha256(other));
  expect(Object.keys(unzipSync(one))).toEqual(["README.txt", "site/a.js"]);
});

test("the checksum is the one that sha256sum knows, in the line that it checks", () => {
  const digest = sha256(bytes("abc"));
  expect(checksumLine(digest, "hyoka.zip")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  hyoka.zip\n",
  );
});

function part(name: string, texts: readonly string[]): object {
  return {
    name,
    version: "1.0.0",
    licenses: [{ license: { id: "MIT" } }],
    evidence: {
      licenses: texts.map((text) => ({
        license: { text: { content: Buffer.from(text).toString("base64"), encoding: "base64" } },
      })),
    },
  };
}

test("every part has its licence printed, under its name and version", () => {
  const text = licenceTexts(JSON.stringify({ components: [part("saxen", ["B"]), part("big.js", ["© A"])] }));
  expect(text).toMatch(/^big\.js 1\.0\.0 \(MIT\)\n=+\n\n© A\n+saxen 1\.0\.0 \(MIT\)\n=+\n\nB\n$/u);
});

test("a part without the text of its licence is not shipped", () => {
  expect(() => licenceTexts(JSON.stringify({ components: [part("lost", [])] }))).toThrow("lost");
});
