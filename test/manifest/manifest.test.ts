/**
 * @jest-environment jsdom
 *
 * The manifest, as far as it can be proven without Microsoft's service.
 * Limits: reference of the add-in only manifest (Resources, DisplayName, Description, Group, Control).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version as packageVersion } from "../../package.json";
import { ICONS, ICON_SIZES, iconFile } from "../../assets/icons";

const ROOT = join(__dirname, "../..");
const DEVELOPMENT = "https://localhost:3000/";
const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");

function all(name: string): Element[] {
  return [...manifest.getElementsByTagName(name)];
}

function first(name: string, within: Element = manifest.documentElement): Element {
  const element = within.getElementsByTagName(name)[0];
  if (!element) throw new Error(`the manifest has no ${name}`);
  return element;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.tagName} has no ${name}`);
  return value;
}

const strings = all("bt:String");
const images = all("bt:Image").filter((image) => image.hasAttribute("id"));
const urls = all("bt:Url");
const resources = [...images, ...urls, ...strings];

describe("the manifest", () => {
  it("is well-formed", () => {
    expect(all("parsererror")).toHaveLength(0);
  });

  it("keeps the id that workbooks know the add-in by", () => {
    expect(first("Id").textContent).toBe("68616def-474c-46cb-a5e1-6269e30a73b8");
  });

  it("has the version of the package", () => {
    expect(first("Version").textContent).toBe(`${packageVersion}.0`);
  });

  it("has its parts in the order that the schema asks for", () => {
    expect([...manifest.documentElement.children].map((child) => child.tagName)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
  });

  it("asks for a workbook, for reading and writing, and for ExcelApi 1.14", () => {
    expect(attribute(first("Host"), "Name")).toBe("Workbook");
    expect(first("Permissions").textContent).toBe("ReadWriteDocument");
    expect(attribute(first("Set"), "Name")).toBe("ExcelApi");
    expect(attribute(first("Set"), "MinVersion")).toBe("1.14");
  });

  it("puts its group on the Home tab: a button that opens the pane and one that evaluates at once", () => {
    expect(attribute(first("OfficeTab"), "id")).toBe("TabHome");
    expect(all("Action").map((action) => action.getAttribute("xsi:type"))).toEqual([
      "ShowTaskpane",
      "ExecuteFunction",
    ]);
  });

  it("has no id twice, and none above 32 characters", () => {
    const ids = [...resources, ...all("Group"), ...all("Control")].map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it("uses every resource, and none that is not there", () => {
    const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
    const given = resources.map((element) => attribute(element, "id"));
    expect([...new Set(used)].sort()).toEqual(given.sort());
  });

  it.each([
    ["DisplayName", 125],
    ["Description", 250],
  ])("keeps %s within %d characters, in Japanese and English", (name, limit) => {
    const element = manifest.querySelector(`OfficeApp > ${name}`);
    if (!element) throw new Error(`no ${name}`);
    const override = first("Override", element);
    expect(attribute(override, "Locale")).toBe("en-US");
    for (const value of [attribute(element, "DefaultValue"), attribute(override, "Value")]) {
      expect(value).not.toBe("");
      expect(value.length).toBeLessThanOrEqual(limit);
    }
  });

  it.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ])("keeps every text of %s within %d characters, in Japanese and English", (name, limit) => {
    const texts = [...first(name).getElementsByTagNameNS(BASIC_TYPES, "String")];
    expect(texts).not.toHaveLength(0);
    for (const element of texts) {
      const overrides = [...element.children];
      expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
      const english = overrides.map((override) => attribute(override, "Value"));
      for (const value of [attribute(element, "DefaultValue"), ...english]) {
        expect(value).not.toBe("");
        expect(value.length).toBeLessThanOrEqual(limit);
      }
      expect(attribute(element, "DefaultValue")).toMatch(/[ぁ-んァ-ヶ一-龠]/u);
      expect(english.join("")).toMatch(/[A-Za-z]/u);
    }
  });

  it("has every address on https, at the address of development", () => {
    const addresses = [
      ...["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"].map((name) => first(name)),
      ...images,
      ...urls,
    ].map((element) => attribute(element, "DefaultValue"));
    expect(addresses.filter((address) => !address.startsWith(DEVELOPMENT))).toEqual([]);
  });

  it("shows each icon in all sizes, from the file of that size", () => {
    for (const icon of all("Icon")) {
      const sizes = [...icon.children].map((image) => attribute(image, "size"));
      expect(sizes).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"]);
      for (const image of icon.children) {
        expect(attribute(image, "resid")).toMatch(new RegExp(`\\.${attribute(image, "size")}$`, "u"));
      }
    }
    for (const image of images) {
      const [name, size] = attribute(image, "id").split(".");
      expect(attribute(image, "DefaultValue")).toBe(
        `${DEVELOPMENT}assets/${String(name)}-${String(size)}.png`,
      );
    }
  });

  it.each(ICONS.flatMap((icon) => ICON_SIZES.map((size) => ({ file: iconFile(icon, size), size }))))(
    "has $file on disk, $size pixels square",
    ({ file, size }) => {
      const png = readFileSync(join(ROOT, "assets", file));
      expect(png.toString("latin1", 1, 4)).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    },
  );

  it("names no picture that is not on disk", () => {
    const addresses = [first("IconUrl"), first("HighResolutionIconUrl"), ...images].map((element) =>
      attribute(element, "DefaultValue"),
    );
    const missing = addresses.filter((address) => !existsSync(join(ROOT, address.replace(DEVELOPMENT, ""))));
    expect(missing).toEqual([]);
  });
});
