/**
 * The texts of a package's XML parts: unpacked when somebody asks for them, and forgotten again when many
 * others were asked for since.
 */
import type { Codec } from "./codec";
import { type Encoded, UTF_8, decodeText, encodeText, encodingOf } from "./part-encoding";
import { checkSoundness } from "./soundness";
import { type PackedContent, type ZipEntry, inflate, unpacked } from "./zip-archive";
import { packed } from "./zip-writing";

/** Texts of so many characters are remembered: some twenty sheets of the form as they were opened and as written. */
const MOST_CHARACTERS = 3 * 1024 * 1024;

/** A part's text; the same object for as long as it is remembered. */
export interface PartText {
  /** Without its byte order mark. */
  readonly text: string;
}

export class PartTexts {
  /** The one that was asked for last stands last. */
  private readonly remembered = new Map<PackedContent, PartText>();
  private characters = 0;
  /** Of each content that was read or made: known to be whole, it is not checked again. */
  private readonly encodings = new WeakMap<PackedContent, Encoded>();

  constructor(private readonly codec: Codec) {}

  /** Whether an entry has been read, whole and sound. */
  hasRead(content: PackedContent): boolean {
    return this.encodings.has(content);
  }

  /**
   * The text of an entry of the file.
   *
   * @throws Refused where it is damaged or unsafe
   */
  ofEntry(entry: ZipEntry): PartText {
    if (this.encodings.has(entry)) return this.of(entry);
    const bytes = inflate(entry, this.codec);
    const encoding = encodingOf(bytes);
    const text = decodeText(bytes, encoding, this.codec, entry.name);
    // Excel itself writes drawings in VML that no XML parser accepts.
    if (!/\.vml$/iu.test(entry.name)) checkSoundness(text, entry.name);
    return this.remember(entry, encoding, text);
  }

  /** The text of content that has been read once, or that was packed here. */
  of(content: PackedContent): PartText {
    const known = this.remembered.get(content);
    if (known) {
      this.remembered.delete(content);
      this.remembered.set(content, known);
      return known;
    }
    const encoding = this.encodings.get(content) ?? UTF_8;
    return this.remember(
      content,
      encoding,
      decodeText(unpacked(content, this.codec), encoding, this.codec, ""),
    );
  }

  /** Packs a text in the encoding of the entry that it takes the place of. */
  pack(text: string, former: ZipEntry | undefined): PackedContent {
    const encoding = (former && this.encodings.get(former)) ?? UTF_8;
    const content = packed(encodeText(text, encoding), former, this.codec);
    this.remember(content, encoding, text);
    return content;
  }

  private remember(content: PackedContent, encoding: Encoded, text: string): PartText {
    const part: PartText = { text };
    this.encodings.set(content, encoding);
    this.remembered.set(content, part);
    this.characters += text.length;
    for (const [oldest, { text: forgotten }] of this.remembered) {
      if (this.characters <= MOST_CHARACTERS || oldest === content) break;
      this.remembered.delete(oldest);
      this.characters -= forgotten.length;
    }
    return part;
  }
}
