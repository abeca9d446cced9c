/** What a package changes in the manifest, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withLabel, withSupport, withVersion } from "../../src/release/manifest";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

function changedLines(changed: string): string[] {
  const before = manifest.split("\n");
  return changed
    .split("\n")
    .filter((line, at) => line !== before[at])
    .map((line) => line.trim());
}

test("the label stands before the name of the add-in and of its group, in both languages", () => {
  expect(changedLines(withLabel(manifest, "検証"))).toEqual([
    '<DisplayName DefaultValue="【検証】運営方針 判定チェック">',
    '<Override Locale="en-US" Value="[検証] Ward Policy Rating Check"/>',
    '<bt:String id="group.label" DefaultValue="【検証】運営方針">',
    '<bt:Override Locale="en-US" Value="[検証] Ward policy"/>',
  ]);
});

test("the support address is the one that was asked for", () => {
  expect(changedLines(withSupport(manifest, "https://portal.example.lg.jp/help.html"))).toEqual([
    '<SupportUrl DefaultValue="https://portal.example.lg.jp/help.html"/>',
  ]);
});

test("the version has the four parts that Office asks for", () => {
  expect(changedLines(withVersion(manifest, "2.10.3"))).toEqual(["<Version>2.10.3.0</Version>"]);
});

test.each(["1.0", "1.0.0-rc.1", "1.0.0.0"])("there is no manifest for version %s", (version) => {
  expect(() => withVersion(manifest, version)).toThrow(version);
});

test("a manifest without the names to label is not passed on", () => {
  expect(() => withLabel("<OfficeApp/>", "検証")).toThrow("0 times");
});
