import { expect, test } from "vitest";
import { funded } from "./funded";

const world = funded();
test("world", async () => {
  const a = await world.agreement();
  expect(a.status).toBe("in_force");
  expect(a.instalments[0]?.status).toBe("due");
  expect(a.reports.length).toBe(2);
});
