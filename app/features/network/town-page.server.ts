import { charterOf } from "~/db/charter.server";
import { townAmounts, townRegister } from "~/db/towns.server";
import { charterState } from "~/domain/network/charter";
import { identityAt, successorOf } from "~/domain/network/towns";
import { grant, refuse } from "~/domain/shared/outcome";
import { perInhabitantCents } from "~/features/network/town-sums";
import type { Visit } from "~/features/visit.server";

export type TownYear = { year: number; townName: string; projects: number; awardedCents: number; paidCents: number; perInhabitantCents: number | null };
export type TownProject = { reference: string; title: string; townName: string; year: number; sector: string; awardedCents: number; paidCents: number };
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
  charter: { id: string; signerName: string; signerFunction: string; signedAt: Date; versionNumber: number; state: "signed" | "to_sign_again" } | null;
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
    read.award.findMany({
      where: { townId: { in: ids }, NOT: { status: "declined" } },
      orderBy: { notifiedAt: "desc" },
      take: 200,
      select: {
        townId: true,
        envelope: { select: { year: true } },
        proposal: { select: { reference: true, title: true, sector: true } },
        balance: { select: { committedCents: true, dueCents: true, paidCents: true } },
      },
    }),
    read.experienceReport.findMany({
      where: { townId: { in: ids }, status: "published", audience: "public" },
      orderBy: { publishedAt: "desc" },
      take: 100,
      select: { slug: true, title: true, summary: true, publishedAt: true },
    }),
  ]);
  const nameOf = (id: string) => register.find((t) => t.id === id)?.name ?? id;
  const identity = identityAt(town.identities, now) ?? town.identities.at(-1) ?? null;
  const heir = town.validTo && town.validTo <= now ? successorOf(town, register, now) : null;
  const state = charterState(signatures, versions, now);
  const signedState = state.kind === "unsigned" || (state.kind === "to_sign_again" && state.lapsed) ? null : state;
  const { id, name, slug: ownSlug, arrondissement, territorialBody } = town;
  return grant<TownPage>({
    id, name, slug: ownSlug, arrondissement, territorialBody,
    population: identity?.population ?? null,
    populationYear: identity?.populationYear ?? null,
    siren: identity?.siren ?? null,
    merged: town.validTo && town.validTo <= now ? { until: town.validTo, intoName: heir?.name ?? null, intoSlug: heir?.slug ?? null } : null,
    predecessors: predecessors.flatMap((t) => (t.validTo ? [{ name: t.name, slug: t.slug, until: t.validTo }] : [])),
    charter: signature && signedState
      ? { id: signature.id, signerName: signature.signerName, signerFunction: signature.signerFunction, signedAt: signature.signedAt, versionNumber: signedState.versionNumber, state: signedState.kind }
      : null,
    years: amounts
      .filter((a) => ids.includes(a.townId))
      .map(({ townId, year, projects, awardedCents, paidCents }) => ({
        year, projects, awardedCents, paidCents, townName: nameOf(townId),
        perInhabitantCents: townId === town.id && identity ? perInhabitantCents(awardedCents, identity.population) : null,
      })),
    projects: awards.map(({ townId, envelope, proposal, balance }) => ({
      ...proposal, year: envelope.year, townName: nameOf(townId),
      awardedCents: (balance?.committedCents ?? 0) + (balance?.dueCents ?? 0) + (balance?.paidCents ?? 0),
      paidCents: balance?.paidCents ?? 0,
    })),
    experiences,
  });
}
