/**
 * Classes for what many cells have in common: the browser reads a look once, and not once a cell.
 *
 * The rules go into a stylesheet of the page's own making, property by property: a font's name out of a workbook
 * is a value there, whatever it is made of, and never a rule.
 */
import type { JSX } from "preact";

export type Style = JSX.CSSProperties;

const classes = new Map<string, string>();
let sheet: CSSStyleSheet | undefined;

/** @returns the class whose elements look like this */
export function classFor(style: Style): string {
  const key = JSON.stringify(style);
  const known = classes.get(key);
  if (known !== undefined) return known;
  const name = `look-${String(classes.size)}`;
  classes.set(key, name);
  Object.assign(ruleFor(name), style);
  return name;
}

function ruleFor(name: string): CSSStyleDeclaration {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const rule = sheet.cssRules[sheet.insertRule(`.${name} {}`, sheet.cssRules.length)];
  if (!(rule instanceof CSSStyleRule)) throw new Error("a rule for a class is a style rule");
  return rule.style;
}
