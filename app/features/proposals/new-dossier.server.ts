import { isCharterSigned } from "~/db/dossier-standing.server";
import { findExperience } from "~/db/experiences.server";
import { mayTakeUp } from "~/domain/board/taking-up";
import { callState, deadlineFor, isOpenFor } from "~/domain/calls/call";
import { callRules } from "~/domain/calls/rules";
import { answersQuery, type SelfCheck, type SelfCheckAnswers, selfCheck } from "~/domain/calls/self-check";
import { writesFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type NewDossier = {
  call: { reference: string; title: string; closesAt: Date; isOpen: boolean };
  /** Towns that this person writes for, with what each may still do in this call. */
  towns: { id: string; name: string; charterSigned: boolean; isOpen: boolean; deadline: Date }[];
  /** What was answered to the six questions, as an address holds it; "" when nothing was. */
  answers: string;
  check: SelfCheck;
  /** Earlier dossiers of these towns, that a new one can be made of. */
  earlier: { reference: string; title: string; townName: string; callReference: string }[];
  /** The experience report that the dossier will take up. */
  report: { slug: string; title: string; townName: string; audience: "network" | "public" } | null;
};

type Asked = { callReference: string | null; answers: SelfCheckAnswers; report: string | null };
const EARLIER = 20;

/** The ways of starting a dossier: blank, from an earlier one, from what another town told; and what the six questions said. */
export async function newDossier(visit: Visit, { callReference, answers, report }: Asked) {
  const { actor, now, locale, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const calls = await read.call.findMany({
    where: callReference
      ? { reference: callReference, NOT: { frozenAt: null } }
      : { NOT: { frozenAt: null }, opensAt: { lte: now } },
    orderBy: { opensAt: "desc" },
    take: 1,
    include: { extensions: { select: { townId: true, until: true } } },
  });
  const call = calls[0];
  if (!call || actor.kind !== "person") return refuse("not-found");
  const cited = await reportOf(visit, report);
  if (report && !cited) return refuse("not-found");

  const seats = actor.seats.filter((s) => writesFor(actor, s.townId));
  const towns = await Promise.all(
    seats.map(async ({ townId, townName }) => ({
      id: townId,
      name: townName,
      charterSigned: await isCharterSigned(read, townId, now),
      isOpen: isOpenFor(call, townId, call.extensions, now),
      deadline: deadlineFor(call, townId, call.extensions),
    })),
  );
  return grant<NewDossier>({
    call: {
      reference: call.reference,
      title: locale === "en" ? call.titleEn : call.title,
      closesAt: call.closesAt,
      isOpen: callState(call, now) === "open",
    },
    towns,
    answers: answersQuery(answers),
    check: selfCheck(answers, callRules.parse(JSON.parse(call.rules))),
    earlier: await earlierDossiers(
      visit,
      call.id,
      towns.filter((t) => t.isOpen).map((t) => t.id),
    ),
    report: cited,
  });
}

async function earlierDossiers({ read }: Visit, callId: string, townIds: string[]): Promise<NewDossier["earlier"]> {
  const rows = await read.proposal.findMany({
    where: { townId: { in: townIds }, callId: { not: callId }, sections: { some: {} } },
    orderBy: { createdAt: "desc" },
    take: EARLIER,
    select: {
      reference: true,
      title: true,
      town: { select: { name: true } },
      call: { select: { reference: true } },
    },
  });
  return rows.map(({ reference, title, town, call }) => ({
    reference,
    title,
    townName: town.name,
    callReference: call.reference,
  }));
}

async function reportOf({ actor, read }: Visit, slug: string | null): Promise<NewDossier["report"]> {
  const file = slug ? await findExperience(read, slug) : null;
  return file && mayTakeUp(actor, file.experience)
    ? { slug: file.slug, title: file.draft.title, townName: file.town.name, audience: file.experience.audience }
    : null;
}
