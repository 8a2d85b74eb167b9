import { findTown } from "~/db/towns.server";
import { addDomain, addSiret } from "~/domain/network/register";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Approves an e-mail domain for a town. */
export async function addTownDomain(
  { actor, tx, tell }: Work,
  { townId, domain: typed }: { townId: string; domain: string },
) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const town = await findTown(tx, townId);
  if (!town) return refuse("not-found");
  const read = addDomain(typed, false, actor);
  if (!read.ok) return read;
  const { domain } = read.value;
  const outcome = addDomain(domain, (await tx.townDomain.count({ where: { domain } })) > 0, actor);
  if (!outcome.ok) return outcome;

  await tx.townDomain.create({ data: { townId, domain } });
  await tell("setting.changed", {
    subject: ["town", townId],
    townId,
    data: { townName: town.name, key: "domain", added: domain },
  });
  return grant({ townId });
}

/** Members stay; newcomers of that domain wait for a confirmation again. */
export async function removeTownDomain({ actor, tx, tell }: Work, { townId, id }: { townId: string; id: string }) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const row = await tx.townDomain.findUnique({ where: { id }, include: { town: { select: { name: true } } } });
  if (!row || row.townId !== townId) return refuse("not-found");
  await tx.townDomain.delete({ where: { id } });
  await tell("setting.changed", {
    subject: ["town", townId],
    townId,
    data: { townName: row.town.name, key: "domain", removed: row.domain },
  });
  return grant({ townId });
}

/** Lets a SIRET speak for the town at the identity provider. */
export async function addTownSiret(
  { actor, tx, tell }: Work,
  { townId, siret: typed, label }: { townId: string; siret: string; label: string },
) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const town = await findTown(tx, townId);
  if (!town) return refuse("not-found");
  const read = addSiret(typed, false, actor);
  if (!read.ok) return read;
  const { siret } = read.value;
  const outcome = addSiret(siret, (await tx.townSiret.count({ where: { siret } })) > 0, actor);
  if (!outcome.ok) return outcome;

  await tx.townSiret.create({ data: { townId, siret, label } });
  await tell("setting.changed", {
    subject: ["town", townId],
    townId,
    data: { townName: town.name, key: "siret", added: siret },
  });
  return grant({ townId });
}

export async function removeTownSiret({ actor, tx, tell }: Work, { townId, id }: { townId: string; id: string }) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const row = await tx.townSiret.findUnique({ where: { id }, include: { town: { select: { name: true } } } });
  if (!row || row.townId !== townId) return refuse("not-found");
  await tx.townSiret.delete({ where: { id } });
  await tell("setting.changed", {
    subject: ["town", townId],
    townId,
    data: { townName: row.town.name, key: "siret", removed: row.siret },
  });
  return grant({ townId });
}
