import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { NATIVE_COMPRESSION } from "../../src/cli/native-compression";
import { carryOut } from "../../src/session/carry-out";
import { openWorkbook } from "../../src/xlsx";
import { type Compression, PORTABLE_COMPRESSION } from "../../src/xlsx/compression";

const CONTENT = new TextEncoder().encode("区政会議".repeat(1000));
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/fukushima-r3.xlsx")));

const BOTH: readonly (readonly [string, Compression, Compression])[] = [
  ["Node's", NATIVE_COMPRESSION, PORTABLE_COMPRESSION],
  ["the browser's", PORTABLE_COMPRESSION, NATIVE_COMPRESSION],
];

describe.each(BOTH)("%s compression", (_, own, other) => {
  test("makes what the other reads", () => {
    for (const content of [CONTENT, new Uint8Array()])
      expect(Buffer.from(other.inflate(own.deflate(content), content.length))).toEqual(Buffer.from(content));
  });

  test("never makes more than was announced", () => {
    const inflated = (): number => own.inflate(own.deflate(CONTENT), 100).length;
    let length = 100;
    try {
      length = inflated();
    } catch {
      // Refusing is as good.
    }
    expect(length).toBeLessThanOrEqual(100);
  });

  test("gives the same bytes for the same workbook", async () => {
    expect(await evaluated(own)).toEqual(await evaluated(own));
  });
});

test("both write a workbook of the same parts", async () => {
  const [native, portable] = [await evaluated(NATIVE_COMPRESSION), await evaluated(PORTABLE_COMPRESSION)];
  expect(unzipSync(native)).toEqual(unzipSync(portable));
});

test("a damaged entry is refused by name, whatever inflates it", () => {
  const damaged = SAMPLE.slice();
  damaged.fill(0, damaged.length / 2 - 200, damaged.length / 2);
  const refusal = (compression: Compression): unknown => openWorkbook(damaged, compression);
  expect(refusal(NATIVE_COMPRESSION)).toMatchObject({ ok: false, refusal: { code: "bad-crc" } });
  expect(refusal(NATIVE_COMPRESSION)).toEqual(refusal(PORTABLE_COMPRESSION));
});

async function evaluated(compression: Compression): Promise<Uint8Array> {
  const opening = openWorkbook(SAMPLE, compression);
  if (!opening.ok) throw new Error(opening.refusal.code);
  await carryOut(opening.workbook, { kind: "evaluate" }, { file: "sample.xlsx" });
  return opening.workbook.save();
}
