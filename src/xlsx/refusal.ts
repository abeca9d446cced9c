/** Why a file cannot be read. Sentences are made in `messages/`. */

export type Refusal =
  | { readonly code: "not-a-zip" }
  | { readonly code: "truncated" }
  /** More data than any evaluation workbook holds, or compressed beyond belief. */
  | { readonly code: "too-large"; readonly part: string }
  /** An archive made for more than 4 GB, whatever its size. */
  | { readonly code: "zip64" }
  | { readonly code: "bad-crc"; readonly part: string }
  | { readonly code: "unknown-compression"; readonly part: string }
  | { readonly code: "encrypted-entry"; readonly part: string }
  /** A DOCTYPE or an entity of its own: never in a workbook of Excel's, and a known way to attack. */
  | { readonly code: "doctype"; readonly part: string }
  | { readonly code: "broken-part"; readonly part: string }
  | { readonly code: "missing-part"; readonly part: string }
  /** Two entries of one name that hold different things. */
  | { readonly code: "doubled-part"; readonly part: string }
  /** A binary .xls of before 2007. */
  | { readonly code: "old-xls" }
  | { readonly code: "password" }
  /** A sensitivity label or rights management encrypts the file. */
  | { readonly code: "rights-managed" }
  /** A zip, but no workbook; or a binary workbook (.xlsb). */
  | { readonly code: "not-a-workbook" };

/** Carries a refusal up to the door of this layer, where it becomes a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}
