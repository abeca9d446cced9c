/** Words on their way into the dialog of the ribbon. */
import fc from "fast-check";
import { dialogAddress, dialogText } from "../../src/commands/dialog";

const PAGE = "https://localhost:3000/commands.html?_host_Info=Excel$Win32#old";

describe("the dialog's address", () => {
  it("leads to the page of the ribbon itself", () => {
    const { origin, pathname, search } = new URL(dialogAddress(PAGE, "できません"));
    expect([origin, pathname, search]).toEqual([
      "https://localhost:3000",
      "/commands.html",
      "?_host_Info=Excel$Win32",
    ]);
  });

  it("brings any words unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(dialogText(new URL(dialogAddress(PAGE, text)).hash)).toBe(text);
      }),
    );
  });

  it("is none for the page itself, and says nothing of what cannot be read", () => {
    expect(dialogText("")).toBeUndefined();
    expect(dialogText("#old")).toBeUndefined();
    expect(dialogText("#say=%E3%81")).toBe("");
  });
});
