import { LAYOUTS } from "../../fixtures/layouts/layouts";
import { certainFields, openFields, recognised } from "./reading";

describe("a form is recognised by its labels, however it is laid out", () => {
  it.each(Object.entries(LAYOUTS))("%s", async (_, draw) => {
    const { bytes, expected } = draw();
    const recognition = await recognised(bytes);
    expect([...certainFields(recognition)].sort()).toEqual([...expected].sort());
    expect([...openFields(recognition)]).toEqual([]);
  });
});
