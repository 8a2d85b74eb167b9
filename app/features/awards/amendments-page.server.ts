import { type AgreementFile, findAgreement, findKnownAgreement } from "~/db/agreements.server";
import { type AmendmentFile, amendmentsOf, budgetLines, heirOf } from "~/db/amendments.server";
import { namesOf } from "~/db/dossier-standing.server";
import { envelopeSums } from "~/db/ledger.server";
import { findTownDossier } from "~/db/proposals.server";
import type { AgreementContent, InstalmentKind } from "~/domain/awards/agreement-content";
import {
  type AmendmentKind,
  type AmendmentStatus,
  maySignAmendment,
  needsDeliberation,
  OPEN_AMENDMENT,
  type Route,
  routeOf,
  signAmendmentByDepartment,
  whyNotAsked,
} from "~/domain/awards/amendment";
import { type Change, changesBetween, type Effect, effectOf } from "~/domain/awards/amendment-effect";
import { hasRole, personId, writesFor } from "~/domain/shared/actor";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { AgreementText } from "~/features/awards/agreement-text.server";
import { amendmentToSign, plannedOf, signable, wishNow } from "~/features/awards/amendment-facts.server";
import { AMENDMENT_READERS, amendmentText } from "~/features/awards/amendment-file.server";
import type { Visit } from "~/features/visit.server";

export type AmendmentView = {
  kind: AmendmentKind;
  status: AmendmentStatus;
  reason: string;
  settledReason: string;
  preparedBy: string;
  preparedAt: Date;
  approvedBy: string | null;
  approvedAt: Date | null;
  deliberation: { number: string; on: Date } | null;
  versionNumber: number | null;
  changes: Change[];
};
/** The one under way, with what it would do: what an approver reads before they decide. */
export type PendingAmendment = AmendmentView & {
  route: Route;
  needsDeliberation: boolean;
  effect: Effect & { availableCents: number | null };
  kindOf: Record<number, InstalmentKind>;
  /** The new text, once it is approved. */
  text: AgreementText | null;
};
export type AmendmentsPage = {
  reference: string;
  title: string;
  townName: string;
  agreementNumber: string;
  content: AgreementContent;
  lines: string[];
  heir: string | null;
  pending: PendingAmendment | null;
  past: AmendmentView[];
  usualFunction: string;
  can: { ask: boolean; settle: boolean; sign: boolean };
};

/** The amendments of an agreement for its own town. */
export async function townAmendments(visit: Visit, { reference }: { reference: string }) {
  const { actor, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  const agreement = file && (await findAgreement(read, reference));
  if (!agreement) return refuse("not-found");
  const seat = actor.kind === "person" ? actor.seats.find((s) => s.townId === agreement.townId) : undefined;
  return grant(
    await pageOf(visit, agreement, {
      usualFunction: seat?.function ?? "",
      asks: writesFor(actor, agreement.townId),
      isDesk: false,
    }),
  );
}

/** The same at the Département's desk, with what is left of the envelope. */
export async function deskAmendments(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, read } = visit;
  const stopped = gate(actor, ...AMENDMENT_READERS);
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(read, actor, reference, now);
  if (!agreement) return refuse("not-found");
  const person = await read.person.findUnique({ where: { id: personId(actor) ?? "" }, select: { jobTitle: true } });
  return grant(
    await pageOf(visit, agreement, {
      usualFunction: person?.jobTitle ?? "",
      asks: hasRole(actor, "fund_manager"),
      isDesk: true,
    }),
  );
}

type Side = { usualFunction: string; asks: boolean; isDesk: boolean };

async function pageOf(visit: Visit, agreement: AgreementFile, side: Side): Promise<AmendmentsPage> {
  const { actor, now, read } = visit;
  const { content, award } = agreement;
  const all = await amendmentsOf(read, agreement.id);
  const nameOf = await namesOf(
    read,
    all.flatMap((a) => [a.preparedById, a.approvedById]),
  );
  const open = all.find((a) => OPEN_AMENDMENT.some((s) => s === a.status)) ?? null;
  const [lines, heir, toSign] = await Promise.all([
    budgetLines(read, agreement),
    heirOf(read, agreement.townId, now),
    open ? amendmentToSign(read, agreement) : null,
  ]);
  const signs =
    toSign &&
    (side.isDesk
      ? signAmendmentByDepartment(actor, signable(agreement, toSign), toSign.version.contentHash).ok
      : maySignAmendment(actor, signable(agreement, toSign)));
  return {
    reference: award.proposal.reference,
    title: content.object,
    townName: award.town.name,
    agreementNumber: content.reference,
    content,
    lines: [...lines.keys()],
    heir: heir?.name ?? null,
    pending: open && {
      ...viewOf(open, nameOf),
      route: routeOf(wishNow(agreement, open)),
      needsDeliberation: needsDeliberation(open.kind),
      effect: {
        ...effectOf(open.before, open.after, plannedOf(agreement)),
        availableCents: side.isDesk ? (await envelopeSums(read, award.envelopeId)).availableCents : null,
      },
      kindOf: Object.fromEntries(agreement.instalments.map((i) => [i.position, i.kind as InstalmentKind])),
      text: toSign && (await amendmentText(visit, agreement, toSign)),
    },
    past: all.filter((a) => a !== open).map((a) => viewOf(a, nameOf)),
    usualFunction: side.usualFunction,
    can: {
      ask: side.asks && whyNotAsked(actor, { ...agreement, amendmentPending: open !== null }) === null,
      settle:
        side.isDesk &&
        open?.status === "requested" &&
        hasRole(actor, "fund_manager", "approver") &&
        personId(actor) !== open.preparedById,
      sign: signs ?? false,
    },
  };
}

const viewOf = (a: AmendmentFile, nameOf: (id: string | null) => string): AmendmentView => ({
  kind: a.kind,
  status: a.status,
  reason: a.reason,
  settledReason: a.settledReason,
  preparedBy: nameOf(a.preparedById),
  preparedAt: a.preparedAt,
  approvedBy: a.approvedById && nameOf(a.approvedById),
  approvedAt: a.approvedAt,
  deliberation: a.deliberationNumber && a.deliberatedOn ? { number: a.deliberationNumber, on: a.deliberatedOn } : null,
  versionNumber: a.versionNumber,
  changes: changesBetween(a.before, a.after),
});
