import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import type { Programme } from "~/domain/shared/programme";
import { solve } from "~/integrations/solver/live.server";

/** A knapsack of 10: three things, of which the split one is the best by the rows alone. */
const knapsack = (whole: boolean): Programme => ({
  columns: [
    { upper: 1, whole },
    { upper: 1, whole },
    { upper: 1, whole },
  ],
  rows: [
    {
      lower: 0,
      upper: 10,
      terms: [
        [0, 6],
        [1, 5],
        [2, 5],
      ],
    },
  ],
  objectives: [[-9, -7, -7]],
});

test("whole numbers are whole, and the optimum is proven", async () => {
  expect(await solve(knapsack(true))).toEqual({ status: "optimal", values: [0, 1, 1], objectives: [-14], gap: 0 });
  const split = await solve(knapsack(false));
  expect(split.objectives[0]).toBeCloseTo(-9 - (4 / 5) * 7);
});

test.each([false, true])(
  "an objective is made small only among the best answers for those before it",
  async (whole) => {
    const two: Programme = {
      columns: [
        { upper: 5, whole },
        { upper: 5, whole },
      ],
      rows: [
        {
          lower: 4,
          upper: 20,
          terms: [
            [0, 1],
            [1, 1],
          ],
        },
      ],
      objectives: [
        [1, 1],
        [100, 1],
      ],
    };
    expect(await solve(two)).toMatchObject({ values: [0, 4], objectives: [4, 4] });
    expect((await solve({ ...two, objectives: two.objectives.toReversed() })).values).toEqual([0, 4]);
  },
);

test("what cannot be is said to be impossible", async () => {
  const never: Programme = {
    columns: [{ upper: 1 }],
    rows: [{ lower: 2, upper: 3, terms: [[0, 1]] }],
    objectives: [[1]],
  };
  expect((await solve(never)).status).toBe("infeasible");
});

test("a programme without columns has nothing to decide", async () => {
  expect((await solve({ columns: [], rows: [], objectives: [[]] })).status).toBe("optimal");
});

test("the server goes on meanwhile, and the memory comes back", async () => {
  const big: Programme = {
    columns: Array.from({ length: 6000 }, () => ({ upper: 1 })),
    rows: Array.from({ length: 300 }, (_, d) => ({
      lower: 3,
      upper: 3,
      terms: Array.from({ length: 20 }, (_, r) => [20 * d + r, 1] as const),
    })),
    objectives: [Array.from({ length: 6000 }, (_, i) => (i * 7919) % 101)],
  };
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const first = await solve(big);
  clearInterval(beat);
  expect(longest).toBeLessThan(1000);
  const before = process.memoryUsage().rss;
  for (let i = 0; i < 4; i++) expect((await solve(big)).values).toEqual(first.values);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});
