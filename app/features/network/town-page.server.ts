import { charterOf } from "~/db/charter.server";
import { type RegisterTown, townAmounts, townRegister } from "~/db/towns.server";
import { type CharterState, charterState, isMember } from "~/domain/network/charter";
import { identityAt, successorOf } from "~/domain/network/towns";
import { grant, refuse } from "~/domain/shared/outcome";
import { perInhabitantCents } from "~/features/network/town-sums";
import type { Visit } from "~/features/visit.server";

export type TownYear = {
  year: number;
  townName: string;
  projects: number;
  awardedCents: number;
  paidCents: number;
  perInhabitantCents: number | null;
};
export type TownProject = {
  reference: string;
  title: string;
  townName: string;
  year: number;
  sector: string;
  awardedCents: number;
  paidCents: number;
};
export type TownPage = {
  id: string;
  name: string;
  slug: string;
  arrondissement: string;
  territorialBody: string;
  population: number | null;
  populationYear: number | null;
  siren: string | null;
  /** Set when the town no longer exists. */
  merged: { until: Date; intoName: string | null; intoSlug: string | null } | null;
  predecessors: { name: string; slug: string; until: Date }[];
  charter: {
    id: string;
    signerName: string;
    signerFunction: string;
    signedAt: Date;
    versionNumber: number;
    state: "signed" | "to_sign_again";
  } | null;
  years: TownYear[];
  projects: TownProject[];
  experiences: { slug: string; title: string; summary: string; publishedAt: Date | null }[];
};

/** What one town got, year by year, its projects and what it told. A former town's share stands with its heir, under its own name. */
export async function townPage({ now, read }: Visit, { slug }: { slug: string }) {
  const register = await townRegister(read);
  const town = register.find((t) => t.id === slug.slice(0, 5));
  if (!town) return refuse("not-found");
  const predecessors = register.filter((t) => t.id !== town.id && successorOf(t, register, now)?.id === town.id);
  const ids = [town.id, ...predecessors.map((t) => t.id)];
  const [amounts, { versions, signatures }, signature, awards, experiences] = await Promise.all([
    townAmounts(read),
    charterOf(read, town.id),
    read.charterSignature.findFirst({ where: { townId: town.id, withdrawnAt: null }, orderBy: { signedAt: "desc" } }),
    awardsTo(read, ids),
    toldBy(read, ids),
  ]);
  const nameOf = (id: string) => register.find((t) => t.id === id)?.name ?? id;
  const identity = identityAt(town.identities, now) ?? town.identities.at(-1) ?? null;
  const { id, name, slug: ownSlug, arrondissement, territorialBody } = town;
  return grant<TownPage>({
    id,
    name,
    slug: ownSlug,
    arrondissement,
    territorialBody,
    population: identity?.population ?? null,
    populationYear: identity?.populationYear ?? null,
    siren: identity?.siren ?? null,
    merged: mergerOf(town, register, now),
    predecessors: predecessors.flatMap((t) => (t.validTo ? [{ name: t.name, slug: t.slug, until: t.validTo }] : [])),
    charter: signature && standing(signature, charterState(signatures, versions, now)),
    years: amounts
      .filter((a) => ids.includes(a.townId))
      .map(({ townId, ...sums }) => ({
        ...sums,
        townName: nameOf(townId),
        perInhabitantCents:
          townId === id && identity ? perInhabitantCents(sums.awardedCents, identity.population) : null,
      })),
    projects: awards.map(({ townId, envelope, proposal, balance }) => ({
      ...proposal,
      year: envelope.year,
      townName: nameOf(townId),
      awardedCents: (balance?.committedCents ?? 0) + (balance?.dueCents ?? 0) + (balance?.paidCents ?? 0),
      paidCents: balance?.paidCents ?? 0,
    })),
    experiences,
  });
}

const awardsTo = (read: Visit["read"], townIds: string[]) =>
  read.award.findMany({
    where: { townId: { in: townIds }, NOT: { status: "declined" } },
    orderBy: { notifiedAt: "desc" },
    take: 200,
    select: {
      townId: true,
      envelope: { select: { year: true } },
      proposal: { select: { reference: true, title: true, sector: true } },
      balance: { select: { committedCents: true, dueCents: true, paidCents: true } },
    },
  });

/** The experience reports that anybody may read. */
const toldBy = (read: Visit["read"], townIds: string[]) =>
  read.experienceReport.findMany({
    where: { townId: { in: townIds }, status: "published", audience: "public" },
    orderBy: { publishedAt: "desc" },
    take: 100,
    select: { slug: true, title: true, summary: true, publishedAt: true },
  });

function mergerOf(town: RegisterTown, register: readonly RegisterTown[], now: Date): TownPage["merged"] {
  if (!town.validTo || town.validTo > now) return null;
  const heir = successorOf(town, register, now);
  return { until: town.validTo, intoName: heir?.name ?? null, intoSlug: heir?.slug ?? null };
}

type Signature = { id: string; signerName: string; signerFunction: string; signedAt: Date };

function standing({ id, signerName, signerFunction, signedAt }: Signature, state: CharterState): TownPage["charter"] {
  if (state.kind === "unsigned" || !isMember(state)) return null;
  return { id, signerName, signerFunction, signedAt, versionNumber: state.versionNumber, state: state.kind };
}
