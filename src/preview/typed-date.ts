/** Days as a person types them, 2021/4/1, and as a workbook counts them. */

const MILLISECONDS_PER_DAY = 86_400_000;
/** 1 January 1970, counted from 1900. */
const UNIX_EPOCH = 25_569;
/** 1 March 1900: before it Excel counts a day that never was. */
const FIRST_DAY = 61;

/**
 * @param later  how many days later than 1900 the workbook's calendar begins
 * @returns undefined for a time of day, and for a day that no calendar has
 */
export function typedDate(serial: string, later: number): string | undefined {
  const day = Number(serial) + later;
  if (serial === "" || !Number.isInteger(day) || day < FIRST_DAY) return undefined;
  const date = new Date((day - UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return year > 9999 || Number.isNaN(year) ? undefined : [year, month, dayOfMonth].map(String).join("/");
}

/** The serial number of a day that was typed as 2021/4/1 or 2021-4-1; undefined for anything else. */
export function serialOf(text: string, later: number): string | undefined {
  const [, year, month, day] = /^([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})$/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const serial = String(time / MILLISECONDS_PER_DAY + UNIX_EPOCH - later);
  // 2021/2/29 would become another day.
  return typedDate(serial, later) === [year, month, day].map(Number).join("/") ? serial : undefined;
}
