import fc from "fast-check";
import { significantDigits } from "../../src/workbook/significant-digits";

test.each<[number, string]>([
  [0, "0"],
  [-0, "0"],
  [0.28999999999999998, "0.29"],
  [0.1 + 0.2, "0.3"],
  [40.7, "40.7"],
  [-756, "-756"],
  [100, "100"],
  [1e21, "1000000000000000000000"],
  [1e-7, "0.0000001"],
  [-1.5e-10, "-0.00000000015"],
  [123456789012345680, "123456789012346000"],
  [0.999999999999999999, "1"],
  [9.9999999999999999e22, "100000000000000000000000"],
])("%d is written %s", (value, digits) => {
  expect(significantDigits(value)).toBe(digits);
});

test("the digits are the number again, but for what lies beyond the fifteenth", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const digits = significantDigits(value);
      expect(digits).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      expect(Number(digits)).toBe(Number(value.toPrecision(15)) + 0);
    }),
  );
});
