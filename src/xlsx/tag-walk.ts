/**
 * Walks over the tags of a text, from one to the next, and makes nothing of those that nobody asks about: a
 * sheet has thousands.
 */

export type TagKind = "open" | "close" | "empty";

export interface Tag {
  readonly kind: TagKind;
  /** The name without its prefix. */
  readonly name: string;
  /** The name as written. */
  readonly qualified: string;
  /** Where the tag begins, where its name ends, and where it ends in the text. */
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
}

const [TAB_TO_SPACE, BANG, DOUBLE_QUOTE, SINGLE_QUOTE, SLASH, COLON, GREATER, QUESTION] = [
  0x20, 0x21, 0x22, 0x27, 0x2f, 0x3a, 0x3e, 0x3f,
];

export class TagWalk {
  kind: TagKind = "empty";
  start = 0;
  nameEnd = 0;
  /** Where the tag ends; the next one is looked for from here. */
  end: number;
  /** Whether something begins and does not end: nothing can be known of what follows. */
  isBroken = false;
  private nameStart = 0;
  private local = 0;

  constructor(
    private readonly text: string,
    from = 0,
    private readonly to = text.length,
  ) {
    this.end = from;
  }

  /** Goes to the next tag that begins in the stretch. @returns whether there is one */
  next(): boolean {
    const { text } = this;
    let at = text.indexOf("<", this.end);
    while (at >= 0 && at < this.to) {
      const code = text.charCodeAt(at + 1);
      if (code !== BANG && code !== QUESTION) return this.stopAt(at, code === SLASH);
      const end = noTagEnd(text, at, code);
      if (end < 0) return this.breaksOff();
      at = text.indexOf("<", end);
    }
    return false;
  }

  /**
   * Goes from an opening tag to the closing one of its element, which holds none of the same name.
   *
   * @param isPlain  whether nothing in the text can hide a closing tag
   */
  toClosing(isPlain: boolean): boolean {
    const opening = this.start;
    const closing = `</${this.qualified}`;
    do {
      const at = isPlain ? this.text.indexOf(closing, this.end) : this.end;
      if (at < 0) return this.breaksOff();
      this.end = at;
      if (!this.next()) return false;
    } while (this.kind !== "close" || !this.closes(opening));
    return true;
  }

  private stopAt(start: number, isClosing: boolean): boolean {
    const { text } = this;
    this.start = start;
    let at = (this.nameStart = this.local = isClosing ? start + 2 : start + 1);
    for (let code = text.charCodeAt(at); code > TAB_TO_SPACE && code !== GREATER && code !== SLASH;) {
      at += 1;
      if (code === COLON) this.local = at;
      code = text.charCodeAt(at);
    }
    this.nameEnd = at;
    const end = tagEnd(text, at);
    if (end < 0) return this.breaksOff();
    this.end = end;
    this.kind = isClosing ? "close" : text.charCodeAt(end - 2) === SLASH ? "empty" : "open";
    return true;
  }

  private breaksOff(): false {
    this.isBroken = true;
    this.end = this.text.length;
    return false;
  }

  /** Whether the tag has this name, whatever its prefix. */
  isNamed(name: string): boolean {
    return this.nameEnd - this.local === name.length && this.text.startsWith(name, this.local);
  }

  /** Whether this closing tag has the name of the opening tag that begins here, and nothing else. */
  closes(opening: number): boolean {
    const { text, nameStart, nameEnd, end } = this;
    const by = opening + 1 - nameStart;
    for (let at = nameStart; at < nameEnd; at++)
      if (text.charCodeAt(at) !== text.charCodeAt(at + by)) return false;
    const next = text.charCodeAt(nameEnd + by);
    return (next <= TAB_TO_SPACE || next === GREATER) && isBlank(text, nameEnd, end - 1);
  }

  /** The tag's name as written. */
  get qualified(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** The tag as something to keep. */
  get tag(): Tag {
    const { kind, start, nameEnd, end, qualified } = this;
    return { kind, name: this.text.slice(this.local, nameEnd), qualified, start, nameEnd, end };
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > TAB_TO_SPACE) return false;
  return true;
}

/** Where a comment, a CDATA section or a processing instruction ends; -1 where it does not. */
function noTagEnd(text: string, start: number, code: number): number {
  const closing = code === QUESTION ? "?>" : text.startsWith("<!--", start) ? "-->" : "]]>";
  const end = text.indexOf(closing, start);
  return end < 0 ? end : end + closing.length;
}

/** Where a tag ends: behind its ">", one inside an attribute's value not counting; -1 where it does not. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) continue;
    at = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}
