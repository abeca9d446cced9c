import { findingsOf } from "./cases";

test("a sheet as it should be has no finding", async () => {
  expect((await findingsOf({})).map(({ message }) => message)).toEqual([]);
});
