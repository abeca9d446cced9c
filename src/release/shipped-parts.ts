/** The list of what went into the pages, without the tools whose code only runs while they are built. */
import * as v from "valibot";

/** css-loader's runtime joins the styles of a page while they are extracted; no file has any of it. */
const BUILD_TOOLS: ReadonlySet<string> = new Set(["css-loader"]);

/** The part of a CycloneDX list that is read here; the rest of it stays. */
const BOM = v.looseObject({
  components: v.array(v.looseObject({ name: v.string(), "bom-ref": v.string() })),
  dependencies: v.array(v.looseObject({ ref: v.string(), dependsOn: v.optional(v.array(v.string())) })),
});

/** @param bom  a CycloneDX list of everything that the bundler has read */
export function shippedParts(bom: string): string {
  const whole = v.parse(BOM, JSON.parse(bom));
  const tools = new Set(
    whole.components.filter(({ name }) => BUILD_TOOLS.has(name)).map((component) => component["bom-ref"]),
  );
  return JSON.stringify({
    ...whole,
    components: whole.components.filter((component) => !tools.has(component["bom-ref"])),
    dependencies: whole.dependencies
      .filter(({ ref }) => !tools.has(ref))
      .map(({ dependsOn, ...rest }) =>
        dependsOn ? { ...rest, dependsOn: dependsOn.filter((ref) => !tools.has(ref)) } : rest,
      ),
  });
}
