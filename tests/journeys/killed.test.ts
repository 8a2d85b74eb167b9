import { expect, test } from "vitest";
import { killedWhileSaving } from "../bench/killing";

test("a server that is killed while people write has every save that it acknowledged", async () => {
  const { acknowledged, lost } = await killedWhileSaving(3);
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(20);
});
