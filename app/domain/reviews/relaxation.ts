import { type AssignmentWish, even, exactly, orderly, sheet } from "~/domain/reviews/assignment";
import type { Programme, Solution } from "~/domain/shared/programme";

/** What would have to be granted for every place to be filled: readings by somebody new, and places beyond a maximum. */
export type Relaxation = {
  newcomers: { reference: string; readings: number }[];
  raises: { reviewerId: string; by: number; to: number }[];
};

/**
 * The smallest relaxation as a linear programme: every place is filled; as few readings as possible by somebody new,
 * then as few places as possible beyond a maximum, spread over the readers.
 */
export function relaxationProgramme(wish: AssignmentWish): Programme {
  const { people, files, places, held, possible } = orderly(wish);
  const { add, programme } = sheet(files.length + people.length, 2);
  const readerRow = (r: number) => files.length + r;
  for (const { d, r } of possible)
    add(
      [
        [d, 1],
        [readerRow(r), 1],
      ],
      [0, 0],
    );
  for (const [d, count] of places.entries()) add([[d, 1]], [1, 0], count);
  const onePlace = files.length * files.length * people.length * 2 + 1;
  for (const [r, { reviewsMax }] of people.entries()) {
    add([[readerRow(r), -1]], [0, 0], Math.max(0, reviewsMax - (held[r] ?? 0)));
    for (let k = 0; k < files.length; k++) add([[readerRow(r), -1]], [0, onePlace + even(k)]);
  }
  return programme([...places.map(exactly), ...people.map(() => exactly(0))]);
}

/** What the answer to that programme means, in the order in which its columns were added. */
export function readRelaxation(wish: AssignmentWish, { status, values }: Solution): Relaxation {
  if (status !== "optimal") throw new Error(`the relaxation was answered "${status}"`);
  const { people, files, held, possible } = orderly(wish);
  const value = (column: number) => Math.round(values[column] ?? 0);
  const firstRaise = possible.length + files.length;
  return {
    newcomers: files
      .map(({ reference }, d) => ({ reference, readings: value(possible.length + d) }))
      .filter(({ readings }) => readings > 0),
    raises: people
      .map(({ personId, reviewsMax }, r) => {
        const first = firstRaise + r * (files.length + 1) + 1;
        const by = files.reduce((sum, _, k) => sum + value(first + k), 0);
        return { reviewerId: personId, by, to: Math.max(reviewsMax, held[r] ?? 0) + by };
      })
      .filter(({ by }) => by > 0),
  };
}
