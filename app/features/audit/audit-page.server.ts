import { announcedEnvelopes } from "~/db/public-payments.server";
import { type LatestLinks, verifyLatest } from "~/db/verify-journal.server";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const FOLLOWED = 500;

export type AuditPage = {
  entries: number;
  verified: LatestLinks;
  envelopes: { year: number; votedCents: number; sumCents: number }[];
};

/** Where an auditor begins: what can be read, and whether the books hold. */
export async function auditPage({ actor, read }: Visit) {
  const stopped = gate(actor, "auditor");
  if (stopped) return stopped;
  const [entries, verified, envelopes] = await Promise.all([
    read.journalEntry.count(),
    verifyLatest(read, FOLLOWED),
    announcedEnvelopes(read),
  ]);
  return grant<AuditPage>({
    entries,
    verified,
    envelopes: envelopes.map(({ year, balance: b }) => ({
      year,
      votedCents: b?.appropriatedCents ?? 0,
      sumCents: b ? b.availableCents + b.committedCents + b.dueCents + b.paidCents + b.recoveredCents : 0,
    })),
  });
}
