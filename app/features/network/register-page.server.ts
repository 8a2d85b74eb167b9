import { townRegister } from "~/db/towns.server";
import { identityAt, isInForce } from "~/domain/network/towns";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type TownPeople, townPeople } from "~/features/network/members-page.server";
import type { Visit } from "~/features/visit.server";

export type RegisterRow = {
  id: string;
  name: string;
  slug: string;
  siren: string | null;
  population: number | null;
  populationYear: number | null;
  validFrom: Date;
  validTo: Date | null;
  inForce: boolean;
  successor: string | null;
  domains: string[];
  sirets: number;
  members: number;
};

/** The dated register, with who can join each town by address or by identity provider. */
export async function registerPage({ actor, now, read }: Visit) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const [register, domains, sirets, seats] = await Promise.all([
    townRegister(read),
    read.townDomain.findMany({ orderBy: { domain: "asc" }, take: 1000, select: { townId: true, domain: true } }),
    read.townSiret.groupBy({ by: ["townId"], _count: { _all: true } }),
    read.seat.groupBy({ by: ["townId"], where: { endedAt: null, NOT: { confirmedAt: null } }, _count: { _all: true } }),
  ]);
  return grant<{ rows: RegisterRow[] }>({
    rows: register.map((town) => {
      const identity = identityAt(town.identities, now) ?? town.identities.at(-1) ?? null;
      const { id, name, slug, validFrom, validTo } = town;
      return {
        id,
        name,
        slug,
        validFrom,
        validTo,
        siren: identity?.siren ?? null,
        population: identity?.population ?? null,
        populationYear: identity?.populationYear ?? null,
        inForce: isInForce(town, now),
        successor: register.find((t) => t.id === town.successorId)?.name ?? null,
        domains: domains.filter((d) => d.townId === id).map((d) => d.domain),
        sirets: sirets.find((s) => s.townId === id)?._count._all ?? 0,
        members: seats.find((s) => s.townId === id)?._count._all ?? 0,
      };
    }),
  });
}

export type RegisterTownPage = {
  town: {
    id: string;
    name: string;
    slug: string;
    arrondissement: string;
    territorialBody: string;
    validFrom: Date;
    validTo: Date | null;
    successor: { id: string; name: string } | null;
  };
  inForce: boolean;
  identities: { siren: string; population: number; populationYear: number; validFrom: Date; validTo: Date | null }[];
  domains: { id: string; domain: string }[];
  sirets: { id: string; siret: string; label: string }[];
  people: TownPeople;
};

export async function registerTownPage({ actor, now, read }: Visit, { id }: { id: string }) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const town = await read.town.findUnique({
    where: { id },
    include: {
      identities: { orderBy: { validFrom: "desc" } },
      domains: { orderBy: { domain: "asc" } },
      sirets: { orderBy: { siret: "asc" } },
      successor: { select: { id: true, name: true } },
    },
  });
  if (!town) return refuse("not-found");
  const { name, slug, arrondissement, territorialBody, validFrom, validTo, successor } = town;
  return grant<RegisterTownPage>({
    town: { id, name, slug, arrondissement, territorialBody, validFrom, validTo, successor },
    inForce: isInForce(town, now),
    identities: town.identities.map(({ siren, population, populationYear, validFrom, validTo }) => ({
      siren,
      population,
      populationYear,
      validFrom,
      validTo,
    })),
    domains: town.domains.map((d) => ({ id: d.id, domain: d.domain })),
    sirets: town.sirets.map((s) => ({ id: s.id, siret: s.siret, label: s.label })),
    people: await townPeople({ actor, now, read }, id),
  });
}
