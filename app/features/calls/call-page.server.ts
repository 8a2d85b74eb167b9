import { findCall } from "~/db/calls.server";
import { type CallState, callState } from "~/domain/calls/call";
import type { CallRules } from "~/domain/calls/rules";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type CallPage = {
  reference: string;
  title: string;
  summary: string;
  state: CallState;
  opensAt: Date;
  closesAt: Date;
  committeeOn: Date | null;
  standingCommitteeOn: Date | null;
  envelopeCents: number;
  rules: CallRules;
  criteria: {
    code: string;
    label: string;
    weight: number;
    anchors: readonly string[];
    eliminatingMark: number | null;
  }[];
};

/** The public page of a call, from the day its rules are frozen. */
export async function callPage({ now, locale, read }: Visit, { reference }: { reference: string }) {
  const call = await findCall(read, reference);
  if (!call?.frozenAt) return refuse("not-found");
  const balance = await read.envelopeBalance.findUnique({
    where: { envelopeId: call.envelopeId },
    select: { appropriatedCents: true },
  });
  return grant<CallPage>({
    reference: call.reference,
    title: locale === "en" ? call.titleEn : call.title,
    summary: locale === "en" ? call.summaryEn : call.summary,
    state: callState(call, now),
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    committeeOn: call.committeeOn,
    standingCommitteeOn: call.standingCommitteeOn,
    envelopeCents: balance?.appropriatedCents ?? 0,
    rules: call.rules,
    criteria: call.criteria.map((c) => ({
      code: c.code,
      label: locale === "en" ? c.labelEn : c.labelFr,
      weight: c.weight,
      anchors: locale === "en" ? c.anchorsEn : c.anchorsFr,
      eliminatingMark: c.eliminatingMark,
    })),
  });
}

export type CallLine = { reference: string; title: string; state: CallState; opensAt: Date; closesAt: Date };

export async function callList({ now, locale, read }: Visit) {
  const calls = await read.call.findMany({
    where: { NOT: { frozenAt: null } },
    orderBy: { opensAt: "desc" },
    take: 50,
  });
  return grant({
    calls: calls.map(
      (c): CallLine => ({
        reference: c.reference,
        title: locale === "en" ? c.titleEn : c.title,
        state: callState(c, now),
        opensAt: c.opensAt,
        closesAt: c.closesAt,
      }),
    ),
  });
}
