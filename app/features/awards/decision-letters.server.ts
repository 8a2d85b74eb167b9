import { addresseesByTown } from "~/db/addressees.server";
import type { Reader, Tx } from "~/db/database.server";
import type { DecisionFile } from "~/db/decisions.server";
import { notificationOf } from "~/domain/awards/notification";
import type { Preflight } from "~/domain/awards/preflight";
import type { Letter } from "~/domain/notices/letters";
import type { DraftedLetter } from "~/features/awards/drafted-letters.server";

/** What `preflight` asks of each dossier just before the letters leave. */
export async function goingOut(
  db: Reader | Tx,
  decision: DecisionFile,
  hasRecipient: (proposalId: string) => boolean,
  drafts: readonly DraftedLetter[],
): Promise<Preflight[]> {
  const ids = decision.lines.map((l) => l.proposalId);
  const rows = await db.proposal.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      reference: true,
      status: true,
      requests: { where: { closedAt: null, answeredAt: null }, select: { id: true } },
    },
  });
  return rows.map((row) => ({
    reference: row.reference,
    status: row.status,
    requestPending: row.requests.length > 0,
    hasRecipient: hasRecipient(row.id),
    emptyFields: drafts.find((d) => d.proposalId === row.id)?.emptyFields ?? [],
  }));
}

/** The letters of a decision, dossier by dossier: to everybody who writes or signs for its town. */
export async function decisionLetters(tx: Tx, decision: DecisionFile) {
  const deliberation = {
    ...(decision.deliberationNumber ? { deliberationNumber: decision.deliberationNumber } : {}),
    ...(decision.deliberatedOn ? { deliberatedOn: decision.deliberatedOn.toISOString() } : {}),
  };
  const addresseesOf = await addresseesByTown(
    tx,
    decision.lines.map((l) => l.townId),
  );
  const all: { proposalId: string; letters: Letter[] }[] = [];
  for (const line of decision.lines) {
    const said = notificationOf(line, decision.lines);
    const about = {
      path: `/dossiers/${line.reference}/decision`,
      reference: line.reference,
      title: line.title,
      reasons: line.reasons,
    };
    const means = {
      ...(said.meanHundredths === null ? {} : { meanHundredths: said.meanHundredths }),
      ...(said.lastAwardedHundredths === null ? {} : { lastAwardedHundredths: said.lastAwardedHundredths }),
    };
    const letters = addresseesOf(line.townId).map((to): Letter => {
      if (said.kind === "refused")
        return { ...to, template: "decision_refused", data: { ...about, ...means, ...deliberation } };
      if (said.kind === "reserve")
        return {
          ...to,
          template: "decision_reserved",
          data: {
            ...about,
            ...(line.place ? { place: line.place } : {}),
            ...(decision.reserveValidUntil ? { validUntil: decision.reserveValidUntil.toISOString() } : {}),
          },
        };
      return {
        ...to,
        template: "decision_awarded",
        data: { ...about, requestedCents: said.askedCents, awardedCents: said.grantedCents, ...deliberation },
      };
    });
    all.push({ proposalId: line.proposalId, letters });
  }
  return all;
}
