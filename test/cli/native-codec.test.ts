import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { NATIVE_CODEC } from "../../src/cli/native-codec";
import { carryOut } from "../../src/session/carry-out";
import { openWorkbook } from "../../src/xlsx";
import { type Codec, PORTABLE_CODEC } from "../../src/xlsx/codec";

const CONTENT = new TextEncoder().encode("区政会議".repeat(1000));
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/fukushima-r3.xlsx")));

const BOTH: readonly (readonly [string, Codec, Codec])[] = [
  ["Node's", NATIVE_CODEC, PORTABLE_CODEC],
  ["the browser's", PORTABLE_CODEC, NATIVE_CODEC],
];

describe.each(BOTH)("%s codec", (_, own, other) => {
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

  test.each(["", "区政会議", "👪 &amp; ﾊﾝｶｸ", "only ASCII", "\u0000\uffff"])("decodes %j", (text) => {
    const bytes = new TextEncoder().encode(text);
    expect(own.decode(bytes)).toBe(text);
    expect(own.decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe(text);
  });

  test("keeps a byte order mark that follows the first", () => {
    expect(own.decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf))).toBe("\ufeff");
  });

  test.each([[[0xff]], [[0xe5, 0x8c]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]]])(
    "refuses %j, which is no UTF-8",
    (bytes) => {
      expect(() => own.decode(Uint8Array.from(bytes))).toThrow();
    },
  );

  test("sums up as zip archives do", () => {
    expect(own.checksum(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(own.checksum(CONTENT)).toBe(other.checksum(CONTENT));
  });

  test("gives the same bytes for the same workbook", async () => {
    expect(await evaluated(own)).toEqual(await evaluated(own));
  });
});

test("both write a workbook of the same parts", async () => {
  const [native, portable] = [await evaluated(NATIVE_CODEC), await evaluated(PORTABLE_CODEC)];
  expect(unzipSync(native)).toEqual(unzipSync(portable));
});

test("a damaged entry is refused by name, whatever inflates it", () => {
  const damaged = SAMPLE.slice();
  damaged.fill(0, damaged.length / 2 - 200, damaged.length / 2);
  const refusal = (codec: Codec): unknown => openWorkbook(damaged, codec);
  expect(refusal(NATIVE_CODEC)).toMatchObject({ ok: false, refusal: { code: "bad-crc" } });
  expect(refusal(NATIVE_CODEC)).toEqual(refusal(PORTABLE_CODEC));
});

async function evaluated(codec: Codec): Promise<Uint8Array> {
  const opening = openWorkbook(SAMPLE, codec);
  if (!opening.ok) throw new Error(opening.refusal.code);
  await carryOut(opening.workbook, { kind: "evaluate" }, { file: "sample.xlsx" });
  return opening.workbook.save();
}
