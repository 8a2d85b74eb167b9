import { findCall } from "~/db/calls.server";
import { findTownDossier } from "~/db/proposals.server";
import { isOpen, isOpenFor } from "~/domain/calls/call";
import { answersQuery, type SelfCheck, type SelfCheckAnswers, selfCheck } from "~/domain/calls/self-check";
import { type Actor, writesFor } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type SelfCheckPage = {
  call: { reference: string; title: string; floorCents: number; ceilingCents: number; rateMaxBp: number };
  /** Whether this reader may begin a dossier with it; a visitor may while the call is open to everybody. */
  isOpen: boolean;
  answers: SelfCheckAnswers;
  check: SelfCheck;
  /** Where the result can be seen again; null before anything was answered. */
  address: string | null;
  /** The dossier of this reader that may keep these answers. */
  dossier: string | null;
};

type Asked = { callReference: string; answers: SelfCheckAnswers; dossier: string | null; base: string };

/** Six questions and what the answers mean. For everybody: nothing is recorded, the address holds the answers. */
export async function selfCheckPage(visit: Visit, { callReference, answers, dossier, base }: Asked) {
  const { actor, now, locale, read } = visit;
  const call = await findCall(read, callReference);
  if (!call?.frozenAt) return refuse("not-found");
  const extensions = await read.callExtension.findMany({
    where: { callId: call.id },
    select: { townId: true, until: true },
  });
  const query = answersQuery(answers);
  const { floorCents, ceilingCents, rateMaxBp } = call.rules;
  return grant<SelfCheckPage>({
    call: {
      reference: call.reference,
      title: locale === "en" ? call.titleEn : call.title,
      floorCents,
      ceilingCents,
      rateMaxBp,
    },
    isOpen: isOpen(call, now) || writingTowns(actor).some((id) => isOpenFor(call, id, extensions, now)),
    answers,
    check: selfCheck(answers, call.rules),
    address: query ? `${base}${locale === "en" ? "/en" : ""}/appels/${call.reference}/verification?${query}` : null,
    dossier: await dossierOf(visit, call.id, dossier),
  });
}

const writingTowns = (actor: Actor) =>
  actor.kind === "person" ? actor.seats.map((s) => s.townId).filter((id) => writesFor(actor, id)) : [];

async function dossierOf({ actor, read }: Visit, callId: string, reference: string | null) {
  const file = reference ? await findTownDossier(read, actor, reference) : null;
  return file && file.call.id === callId && file.proposal.status === "draft" && writesFor(actor, file.proposal.townId)
    ? file.proposal.reference
    : null;
}
