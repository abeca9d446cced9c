/** Numbers as Excel shows them in its formula bar: 15 significant digits, in plain decimal notation. */

/** Excel keeps 15 significant digits of what is entered (Excel specifications and limits). */
const SIGNIFICANT = 15;

/**
 * 0.28999999999999998 → "0.29", 1e21 → "1000000000000000000000", -0 → "0".
 *
 * @param value  any finite number
 */
export function significantDigits(value: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(SIGNIFICANT - 1).split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace("-", "").replace(".", "");
  const point = Number(exponent) + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const fraction = (point > 0 ? digits.slice(point) : "0".repeat(-point) + digits).replace(/0+$/u, "");
  const plain = fraction === "" ? whole : `${whole}.${fraction}`;
  return plain === "0" ? "0" : sign + plain;
}
