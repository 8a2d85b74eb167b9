import { isCharterSigned } from "~/db/dossier-standing.server";
import { callState, deadlineFor, isOpenFor } from "~/domain/calls/call";
import { callRules } from "~/domain/calls/rules";
import { SELF_CHECK_QUESTIONS, type SelfCheck, type SelfCheckAnswers, selfCheck } from "~/domain/calls/self-check";
import { writesFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type NewDossier = {
  call: {
    reference: string;
    title: string;
    closesAt: Date;
    isOpen: boolean;
    floorCents: number;
    ceilingCents: number;
    rateMaxBp: number;
  };
  /** Towns that this person writes for, with what each may still do in this call. */
  towns: { id: string; name: string; charterSigned: boolean; isOpen: boolean; deadline: Date }[];
  answers: SelfCheckAnswers;
  check: SelfCheck;
};

type Asked = { callReference: string | null; answers: SelfCheckAnswers };

/** The six questions before writing, what the answers mean, and the towns a dossier can be started for. */
export async function newDossier({ actor, now, locale, read }: Visit, { callReference, answers }: Asked) {
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

  const { floorCents, ceilingCents, rateMaxBp } = callRules.parse(JSON.parse(call.rules));
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
      floorCents,
      ceilingCents,
      rateMaxBp,
    },
    towns,
    answers: Object.fromEntries(SELF_CHECK_QUESTIONS.map((q) => [q, answers[q]])),
    check: selfCheck(answers, { floorCents, ceilingCents, rateMaxBp }),
  });
}
