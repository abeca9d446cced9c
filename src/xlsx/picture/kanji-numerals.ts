/**
 * Figures in kanji and in full width, as [DBNum1], [DBNum2] and [DBNum3] ask for.
 *
 * Source: ECMA-376, 18.8.31; Excel's documentation of NUMBERSTRING.
 */

export type NumeralSystem = 1 | 2 | 3;

const DIGITS: Readonly<Record<1 | 2, string>> = { 1: "〇一二三四五六七八九", 2: "〇壱弐参四伍六七八九" };
const TENS: Readonly<Record<1 | 2, readonly string[]>> = {
  1: ["", "十", "百", "千"],
  2: ["", "拾", "百", "阡"],
};
const MYRIADS: Readonly<Record<1 | 2, readonly string[]>> = {
  1: ["", "万", "億", "兆"],
  2: ["", "萬", "億", "兆"],
};

/** The system that a format asks for; undefined for ordinary figures. */
export function numeralSystem(format: string): NumeralSystem | undefined {
  const system = Number(/\[DBNum([123])\]/iu.exec(format)?.[1]);
  return system === 1 || system === 2 || system === 3 ? system : undefined;
}

/** Every figure one by one: 2021 → 二〇二一. */
export function digitByDigit(text: string, system: NumeralSystem): string {
  return text.replace(/[0-9]/gu, (digit) =>
    system === 3
      ? String.fromCodePoint(digit.charCodeAt(0) - 0x30 + 0xff10)
      : (DIGITS[system][Number(digit)] ?? digit),
  );
}

/** Whole numbers as they are read: 2021 → 二千二十一, 12 → 十二. Decimals follow one by one. */
export function asRead(text: string, system: NumeralSystem): string {
  if (system === 3) return digitByDigit(text, 3);
  return text
    .replace(/(?<![.0-9])[0-9]{1,16}/gu, (digits) => whole(digits, system))
    .replace(/(?<=\.)[0-9]+/gu, (digits) => digitByDigit(digits, system));
}

function whole(digits: string, system: 1 | 2): string {
  if (/^0+$/u.test(digits)) return DIGITS[system][0] ?? "";
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end));
  return groups
    .map((group, index) => {
      const read = belowMyriad(group, system);
      return read === "" ? "" : read + (MYRIADS[system][groups.length - 1 - index] ?? "");
    })
    .join("");
}

/** In the everyday system 十, 百 and 千 stand without a one before them. */
function belowMyriad(group: string, system: 1 | 2): string {
  return [...group]
    .map((digit, index) => {
      if (digit === "0") return "";
      const place = group.length - 1 - index;
      const one = digit === "1" && place > 0 && system === 1 ? "" : (DIGITS[system][Number(digit)] ?? "");
      return one + (TENS[system][place] ?? "");
    })
    .join("");
}
