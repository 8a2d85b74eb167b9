import { type CallState, callState } from "~/domain/calls/call";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type HomePage = {
  fund: { appropriatedCents: number; awardedCents: number; paidCents: number; availableCents: number } | null;
  call: { reference: string; title: string; state: CallState; opensAt: Date; closesAt: Date } | null;
  signedTowns: number;
};

/** The public face: the newest envelope, the newest call, how many towns are in. */
export async function homePage({ now, locale, read }: Visit) {
  const [call, signatures] = await Promise.all([
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
        envelope: { select: { balance: true } },
      },
    }),
    read.charterSignature.findMany({ where: { withdrawnAt: null }, distinct: ["townId"], select: { townId: true } }),
  ]);
  const balance = call?.envelope.balance;
  return grant<HomePage>({
    fund: balance
      ? {
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
    signedTowns: signatures.length,
  });
}
