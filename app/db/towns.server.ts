import { query, type Reader, type Tx } from "~/db/database.server";

const shape = {
  id: true,
  name: true,
  slug: true,
  linking: true,
  arrondissement: true,
  territorialBody: true,
  tileRow: true,
  tileCol: true,
  validFrom: true,
  validTo: true,
  successorId: true,
} as const;

/** The whole dated register, former towns included, in the order of a French list. */
export const townRegister = (db: Reader | Tx) =>
  db.town.findMany({
    orderBy: { sortName: "asc" },
    take: 500,
    select: {
      ...shape,
      identities: { select: { siren: true, population: true, populationYear: true, validFrom: true, validTo: true } },
    },
  });
export type RegisterTown = Awaited<ReturnType<typeof townRegister>>[number];

export const findTown = (db: Reader | Tx, id: string) => db.town.findUnique({ where: { id }, select: shape });

export type TownAmounts = {
  /** The town that was awarded, by its INSEE code: a former one keeps its own line. */
  townId: string;
  /** The year of the envelope. */
  year: number;
  projects: number;
  /** What is promised or paid today: the award less what went back to the envelope. */
  awardedCents: number;
  /** What reached the town and stayed there. */
  paidCents: number;
};

const AMOUNTS_SQL = `
  SELECT a."townId" AS "townId", e."year" AS "year", COUNT(*) AS "projects",
         COALESCE(SUM(b."committedCents" + b."dueCents" + b."paidCents"), 0) AS "awardedCents",
         COALESCE(SUM(b."paidCents"), 0) AS "paidCents"
  FROM "Award" a
  JOIN "Envelope" e ON e."id" = a."envelopeId"
  LEFT JOIN "AwardBalance" b ON b."awardId" = a."id"
  WHERE a."status" <> 'declined' AND (? = 0 OR e."year" = ?)
  GROUP BY a."townId", e."year"
  ORDER BY e."year" DESC, a."townId"`;

/** What each town was awarded and paid, by year, from the ledger's balances. */
export const townAmounts = (db: Reader | Tx, year?: number): Promise<TownAmounts[]> =>
  query<TownAmounts>(db, AMOUNTS_SQL, [year ?? 0, year ?? 0]);
