/** How the emulated Excel says no: with a code of Excel's own, or loudly, where it is the emulation that ends. */

/** An error that Excel itself would answer, told by its code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** The code under which the client hears of a refusal; no Excel uses it. */
export const NOT_EMULATED = "NotEmulated";

/**
 * The call may be right, but nobody has written down what Excel does with it. Kept in `EmulatedExcel.refusals`
 * as well, so that a test fails even where the code under test swallows the error.
 */
export class NotEmulated extends HostError {
  constructor(readonly what: string) {
    super(NOT_EMULATED, `the emulated Excel does not know ${what}`);
  }
}
