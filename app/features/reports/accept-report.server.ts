import { townAddressees } from "~/db/addressees.server";
import type { Tx } from "~/db/database.server";
import { releaseRow } from "~/db/instalments.server";
import { acceptReportRow, findReport, paidOrDueCents, type ReportFile } from "~/db/reports.server";
import { findKnownProposal } from "~/db/reviews.server";
import { type Instalment, releaseInstalment } from "~/domain/fund/instalments";
import { finalAccount } from "~/domain/reports/final-account";
import { acceptReport, REPORT_SLUGS, type ReportKind, whyNotJudgeable } from "~/domain/reports/report";
import { spentSoFar } from "~/domain/reports/report-form";
import { type Actor, personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** `acceptedEligibleCents`: the cost that counts for the final account; an interim report counts for what it says. */
export type ReportAcceptance = {
  reference: string;
  kind: ReportKind;
  seen: number;
  acceptedEligibleCents: number | null;
};

/** The Département accepts a report: the instalment that waited for it falls due, the final account sets the balance. */
export async function acceptReportOf(
  { actor, now, tx, tell }: Work,
  { reference, kind, seen, acceptedEligibleCents }: ReportAcceptance,
) {
  const stopped = whyNotJudgeable(actor, false);
  if (stopped) return stopped;
  const known = await findKnownProposal(tx, actor, reference, now);
  const file = known && (await findReport(tx, reference, kind));
  if (!file) return refuse("not-found");
  const spentCents = spentSoFar(file.draft);
  const cost = kind === "final" ? (acceptedEligibleCents ?? Number.NaN) : spentCents;
  const facts = { conflicted: false, acceptedEligibleCents: cost, spentCents };
  const accepted = acceptReport(actor, file.report, facts, now);
  if (!accepted.ok) return accepted;
  if (file.row.version !== seen) return refuse("stale-version");

  const money = await settle(tx, file, { actor, now, cost });
  if (!money.ok) return money;
  const { paidBefore, dueCents, releaseCents, overpaidCents } = money.value;
  const by = personId(actor) ?? "";
  await acceptReportRow(tx, file, { eligibleCents: cost, paidOrDueCents: paidBefore }, { by, at: now });
  await tell("report.accepted", {
    subject: ["report", file.row.id],
    townId: file.report.townId,
    data: { reference, kind, acceptedEligibleCents: cost, dueCents, releaseCents, overpaidCents },
    letters: await acceptedLetters(tx, file, reference, dueCents),
  });
  return grant({ reference, kind, dueCents, releaseCents, overpaidCents });
}

/** What the acceptance does to the instalment that waited for this report, and to the envelope. */
async function settle(
  tx: Tx,
  { agreement, report }: ReportFile,
  { actor, now, cost }: { actor: Actor; now: Date; cost: number },
) {
  const { content, award, instalments } = agreement;
  const isFinal = report.kind === "final";
  const paidBefore = await paidOrDueCents(tx, award.id);
  const account = finalAccount({
    awardedCents: content.amountCents,
    rateBp: content.rateBp,
    acceptedEligibleCents: cost,
    paidOrDueCents: paidBefore,
  });
  const overpaidCents = isFinal ? account.overpaidCents : 0;
  const waiting = instalments.find((i) => i.condition === `${report.kind}_report_accepted` && i.status === "planned");
  if (!waiting) return grant({ paidBefore, dueCents: 0, releaseCents: 0, overpaidCents });
  const released = releaseInstalment(
    waiting as Instalment,
    {
      agreementStatus: agreement.status,
      lapsesOn: content.lapsesOn,
      interimReportAccepted: true,
      finalReportAccepted: isFinal,
      ...(isFinal ? { balanceDueCents: account.balanceCents } : {}),
    },
    now,
  );
  if (!released.ok) return released;
  await releaseRow(tx, waiting, released.value, {
    envelopeId: award.envelopeId,
    reference: award.proposal.reference,
    byId: personId(actor),
  });
  const { dueCents, releaseCents } = released.value;
  return grant({ paidBefore, dueCents, releaseCents, overpaidCents });
}

async function acceptedLetters(tx: Tx, { agreement, report }: ReportFile, reference: string, nextCents: number) {
  const data = {
    path: `/dossiers/${reference}/bilan/${REPORT_SLUGS[report.kind]}`,
    agreementNumber: agreement.content.reference,
    title: agreement.content.object,
    kind: report.kind,
    nextCents,
  };
  return (await townAddressees(tx, agreement.townId)).map((who) => ({
    ...who,
    template: "report_accepted" as const,
    data,
  }));
}
