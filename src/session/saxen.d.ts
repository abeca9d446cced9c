/** What we use of saxen, which comes without types. */
declare module "saxen" {
  export class Parser {
    /** Names elements and attributes by these prefixes, whatever prefixes the document uses. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: "openTag",
      handler: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text" | "attention" | "cdata", handler: (text: string) => void): this;
    on(event: "error" | "warn", handler: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
