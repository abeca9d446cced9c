/** The licences of everything that was bundled, as one text. */
import * as v from "valibot";

/** The part of a CycloneDX list that is read here. */
const BOM = v.object({
  components: v.array(
    v.object({
      group: v.optional(v.string()),
      name: v.string(),
      version: v.string(),
      licenses: v.array(v.object({ license: v.object({ id: v.string() }) })),
      evidence: v.object({
        licenses: v.array(
          v.object({
            license: v.object({ text: v.object({ content: v.string(), encoding: v.literal("base64") }) }),
          }),
        ),
      }),
    }),
  ),
});

/**
 * @param bom  a CycloneDX list with evidence of licences
 * @throws     for a part without a licence, or without its text: it must not be shipped
 */
export function licenceTexts(bom: string): string {
  const { components } = v.parse(BOM, JSON.parse(bom));
  return components
    .map(({ group, name, version, licenses, evidence }) => {
      const texts = evidence.licenses.map(({ license }) =>
        Buffer.from(license.text.content, "base64").toString("utf8").replaceAll("\r\n", "\n").trim(),
      );
      if (licenses.length === 0 || texts.length === 0) throw new Error(`${name} comes without a licence`);
      const full = group === undefined ? name : `${group}/${name}`;
      const title = `${full} ${version} (${licenses.map(({ license }) => license.id).join(", ")})`;
      return [title, "=".repeat(title.length), "", texts.join("\n\n"), ""].join("\n");
    })
    .sort()
    .join("\n\n");
}
