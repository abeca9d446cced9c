/** The version stands in one place; manifest, changelog and package follow it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import settings from "../../package.json";
import { VERSION } from "../../src/messages/version";
import { withRelease } from "../../src/release/changelog";

const ROOT = join(__dirname, "../..");
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

test("the version that the product shows is that of the package, and the manifest has it with a fourth part", () => {
  expect(VERSION).toBe(settings.version);
  expect(read("manifest.xml")).toContain(`<Version>${VERSION}.0</Version>`);
});

test("the changelog knows every version that was released, the newest first", () => {
  const changelog = read("CHANGELOG.md");
  const versions = [...changelog.matchAll(/^## (\d+\.\d+\.\d+)（/gmu)].map(([, version = ""]) => version);
  if (versions.length > 0) expect(versions[0]).toBe(VERSION);
  expect(changelog).toContain("## 未公開");
});

test("what was unreleased stands under the new version", () => {
  expect(withRelease("# 変\n\n## 未公開\n\n- あ\n\n## 0.1.0（2026-01-01）\n", "0.2.0", "2026-04-01")).toBe(
    "# 変\n\n## 未公開\n\n## 0.2.0（2026-04-01）\n\n- あ\n\n## 0.1.0（2026-01-01）\n",
  );
});

test.each(["# 変\n", "# 変\n\n## 未公開\n\n## 0.1.0（2026-01-01）\n\n- あ\n"])(
  "a version that changes nothing is not released: %j",
  (changelog) => {
    expect(() => withRelease(changelog, "0.2.0", "2026-04-01")).toThrow("未公開");
  },
);
