/**
 * What browsers and Node have in common and the language itself has not: all that the pure layers may use
 * besides the language (tsconfig.pure.json).
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
