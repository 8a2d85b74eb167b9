import { type Calibration, calibrate, type Mark } from "~/domain/reviews/calibration";
import { type Firmness, type Funding, firmness, type Standing } from "~/domain/reviews/grey-zone";

export type Contending = { id: string; requestedCents: number; ranked: boolean };
export type ComputedRanking = {
  calibration: Calibration;
  firmness: ReadonlyMap<string, Firmness>;
  /** What the drawings are made of. */
  standing: readonly Standing[];
  seed: number;
};

/** The seed of a call's drawings is its year: whoever computes again finds the same figures. */
export const seedOf = (callReference: string) => Number.parseInt(callReference, 10) || 1;

/** What the marks of a call say together, of these dossiers and of no others. */
export function computeFigures(
  contending: readonly Contending[],
  marks: readonly Mark[],
  funding: Funding,
  seed: number,
): ComputedRanking {
  const calibration = calibrate(marks);
  const readers = new Map<string, string[]>();
  for (const { dossier, reviewer } of marks) readers.set(dossier, [...(readers.get(dossier) ?? []), reviewer]);
  const standing = contending
    .filter((c) => c.ranked)
    .map(({ id, requestedCents }) => ({ id, requestedCents, readers: readers.get(id) ?? [] }));
  return { calibration, firmness: firmness(standing, calibration, funding, seed), standing, seed };
}

/** The figures of one dossier, rounded as they are kept and shown. */
export function figuresOf({ calibration, firmness }: ComputedRanking, id: string) {
  const found = calibration.dossiers.get(id);
  const rounded = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Math.round(value) + 0; // never -0, which would be shown
  return {
    correctedHundredths: rounded(found?.mean),
    marginHundredths: rounded(found?.margin),
    fundedBp: calibration.off === "no_second_reading" ? null : (firmness.get(id)?.fundedBp ?? null),
  };
}
