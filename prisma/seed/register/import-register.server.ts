import { createHash } from "node:crypto";
import type { Database, Tx } from "~/db/database.server";
import { saveSearchEntry } from "~/db/search.server";
import { sortName } from "~/domain/network/towns";
import { fromParis } from "~/domain/shared/calendar";
import { charterOne } from "./charter";
import register from "./towns.json";

/** The first charter is published with the register: before any call, and at a date that does not move. */
const CHARTER_PUBLISHED = fromParis("2022-03-14", "09:00");

/** What the signature of a charter is bound to: its French text, to the letter. */
export const charterHash = (body: string) => createHash("sha256").update(body).digest("hex");

/**
 * Writes the dated register of the towns and the first charter: reference data, the same everywhere. What is there
 * already is brought up to date; what people added (domains, SIRETs, seats) is not touched. Answers how many towns.
 */
export const importRegister = (database: Database) => database.write((tx) => writeRegister(tx));

export async function writeRegister(tx: Tx): Promise<number> {
  const order = [...register.towns].sort((a, b) => Number(a.successor !== null) - Number(b.successor !== null));
  const known = new Map((await tx.town.findMany({ include: { identities: true } })).map((town) => [town.id, town]));
  for (const town of order) {
    const row = rowOf(town);
    const before = known.get(town.insee);
    if (!before) await tx.town.create({ data: { id: town.insee, ...row } });
    else if (differs(before, row)) await tx.town.update({ where: { id: town.insee }, data: row });
    if (!before || differs(before, row)) await makeFindable(tx, town);
    for (const { siren, ...rest } of town.identities) {
      const identity = { ...rest, validFrom: fromParis(rest.validFrom), validTo: dayOrNull(rest.validTo) };
      const held = before?.identities.find((i) => i.siren === siren);
      if (!held) await tx.townIdentity.create({ data: { townId: town.insee, siren, ...identity } });
      else if (differs(held, identity)) await tx.townIdentity.update({ where: { siren }, data: identity });
    }
  }
  await writeFirstCharter(tx);
  return order.length;
}

const makeFindable = (tx: Tx, town: (typeof register.towns)[number]) =>
  saveSearchEntry(
    tx,
    {
      kind: "town",
      subjectId: town.insee,
      audience: "public",
      url: `/communes/${town.slug}`,
      title: town.name,
      text: `${town.territorialBody}, ${town.arrondissement}`,
    },
    fromParis(town.validFrom),
  );

const rowOf = (town: (typeof register.towns)[number]) => ({
  name: town.name,
  slug: town.slug,
  sortName: sortName(town.name),
  linking: town.linking,
  arrondissement: town.arrondissement,
  territorialBody: town.territorialBody,
  tileRow: town.tileRow,
  tileCol: town.tileCol,
  validFrom: fromParis(town.validFrom),
  validTo: dayOrNull(town.validTo),
  successorId: town.successor,
});

const dayOrNull = (day: string | null) => (day === null ? null : fromParis(day));

const differs = (before: Record<string, unknown>, row: Record<string, unknown>) =>
  Object.entries(row).some(([key, value]) => String(before[key]) !== String(value));

async function writeFirstCharter(tx: Tx) {
  const { number, title, body, bodyEn } = charterOne;
  if (await tx.charterVersion.findUnique({ where: { number }, select: { id: true } })) return;
  const textHash = charterHash(body);
  await tx.charterVersion.create({ data: { number, title, body, bodyEn, textHash, publishedAt: CHARTER_PUBLISHED } });
}
