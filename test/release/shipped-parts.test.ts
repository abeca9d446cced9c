/** The list of parts names what is shipped, and nothing that only builds. */
import { shippedParts } from "../../src/release/shipped-parts";

const component = (name: string) => ({ type: "library", name, version: "1.0.0", "bom-ref": `ref ${name}` });

it("takes a build tool off the list, and every reference to it", () => {
  const bom = {
    bomFormat: "CycloneDX",
    components: [component("preact"), component("css-loader")],
    dependencies: [
      { ref: "ref hyoka", dependsOn: ["ref css-loader", "ref preact"] },
      { ref: "ref preact" },
      { ref: "ref css-loader" },
    ],
  };
  expect(JSON.parse(shippedParts(JSON.stringify(bom)))).toEqual({
    bomFormat: "CycloneDX",
    components: [component("preact")],
    dependencies: [{ ref: "ref hyoka", dependsOn: ["ref preact"] }, { ref: "ref preact" }],
  });
});
