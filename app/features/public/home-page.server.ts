import { charterVersions, signatureOf } from "~/db/charter.server";
import type { Reader } from "~/db/database.server";
import { PUBLISHED, publishedAwards } from "~/db/published-awards.server";
import { type CallState, callState } from "~/domain/calls/call";
import { charterState, isMember } from "~/domain/network/charter";
import { grant } from "~/domain/shared/outcome";
import { type ProjectLine, projectLine } from "~/features/public/projects-page.server";
import type { Visit } from "~/features/visit.server";

const PROJECTS = 5;
const EXPERIENCES = 3;

export type HomePage = {
  fund: {
    year: number;
    appropriatedCents: number;
    awardedCents: number;
    paidCents: number;
    availableCents: number;
  } | null;
  call: { reference: string; title: string; state: CallState; opensAt: Date; closesAt: Date } | null;
  signedTowns: number;
  projects: ProjectLine[];
  experiences: { slug: string; title: string; summary: string; townName: string }[];
};

/** The public face: the newest envelope and call, how many towns are in, what was funded and told last. */
export async function homePage({ now, locale, read }: Visit) {
  const [call, signedTowns, awards, experiences] = await Promise.all([
    read.call.findFirst({
      where: { NOT: { frozenAt: null } },
      orderBy: { opensAt: "desc" },
      select: {
        reference: true,
        title: true,
        titleEn: true,
        opensAt: true,
        closesAt: true,
        frozenAt: true,
        envelope: { select: { year: true, balance: true } },
      },
    }),
    membersAt(read, now),
    publishedAwards(read, PUBLISHED, "recent", { after: "", before: "" }, PROJECTS),
    read.experienceReport.findMany({
      where: { status: "published", audience: "public" },
      orderBy: { publishedAt: "desc" },
      take: EXPERIENCES,
      select: { slug: true, title: true, summary: true, town: { select: { name: true } } },
    }),
  ]);
  const balance = call?.envelope.balance;
  return grant<HomePage>({
    fund: balance
      ? {
          year: call.envelope.year,
          appropriatedCents: balance.appropriatedCents,
          awardedCents: balance.committedCents + balance.dueCents + balance.paidCents,
          paidCents: balance.paidCents,
          availableCents: balance.availableCents,
        }
      : null,
    call: call
      ? {
          reference: call.reference,
          title: locale === "en" ? call.titleEn : call.title,
          state: callState(call, now),
          opensAt: call.opensAt,
          closesAt: call.closesAt,
        }
      : null,
    signedTowns,
    projects: awards.map(projectLine),
    experiences: experiences.map(({ town, ...told }) => ({ ...told, townName: town.name })),
  });
}

/** How many towns of today belong to the network: those that the page of the network counts. */
async function membersAt(read: Reader, now: Date): Promise<number> {
  const ofToday = { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] };
  const [versions, rows] = await Promise.all([
    charterVersions(read),
    read.charterSignature.findMany({
      where: { withdrawnAt: null, town: ofToday },
      take: 2000,
      select: { townId: true, signedAt: true, withdrawnAt: true, charterVersion: { select: { number: true } } },
    }),
  ]);
  const signatures = rows.map(signatureOf);
  return [...new Set(signatures.map(({ townId }) => townId))].filter((townId) =>
    isMember(
      charterState(
        signatures.filter((s) => s.townId === townId),
        versions,
        now,
      ),
    ),
  ).length;
}
