import { findKnownAgreement } from "~/db/agreements.server";
import { namesOf } from "~/db/dossier-standing.server";
import { signedPages } from "~/db/signed-scans.server";
import { mayHandleScans, missingPages, sideToSign, signOnPaper } from "~/domain/awards/signed-papers";
import { inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type PaperSignaturePage = {
  /** Of the dossier. */
  reference: string;
  number: string;
  townName: string;
  side: "town" | "department" | null;
  /** Who the text says will sign, and in which function. */
  expected: { name: string; function: string };
  pages: { page: number | null; sentBy: string; sentAt: Date }[];
  missing: number[];
  can: { record: boolean; scans: boolean };
};

/** The pages of an agreement that came back signed, and what may be written down from them. */
export async function paperSignaturePage({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "paymaster", "auditor");
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(read, actor, reference, now);
  if (!agreement) return refuse("not-found");
  const pages = await signedPages(read, agreement.newest.id);
  const nameOf = await namesOf(
    read,
    pages.map((p) => p.scan.uploadedById),
  );
  const side = sideToSign(agreement.status);
  const party = side === "department" ? agreement.content.department : agreement.content.town;
  return grant<PaperSignaturePage>({
    reference,
    number: agreement.content.reference,
    townName: agreement.award.town.name,
    side,
    expected: { name: party.representedBy, function: party.function },
    pages: pages.map(({ page, scan }) => ({
      page,
      sentBy: nameOf(scan.uploadedById),
      sentAt: scan.uploadedAt,
    })),
    missing: missingPages(pages),
    can: {
      record: signOnPaper(actor, agreement.status, { on: inParis(now).date }, pages, now).ok,
      scans: mayHandleScans(actor) === null,
    },
  });
}
