import { namesOf } from "~/db/dossier-standing.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { payableInstalments } from "~/db/payments.server";
import { readPaymentSettings } from "~/db/settings.server";
import type { InstalmentKind } from "~/domain/awards/agreement-content";
import { type UnpayableReason, whyUnpayable } from "~/domain/fund/payable";
import { mayReadPayments, type RunStatus } from "~/domain/fund/payment-run";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 25;

export type DueInstalment = {
  instalmentId: string;
  reference: string;
  townName: string;
  title: string;
  kind: InstalmentKind;
  position: number;
  amountCents: number;
  year: number;
  /** Why it cannot be paid now; null when it can. */
  reason: UnpayableReason | null;
  /** When the delay of a changed account is over. */
  bankFrom: Date | null;
};
export type RunRow = {
  id: string;
  reference: string;
  status: RunStatus;
  year: number;
  linesCount: number;
  totalCents: number;
  preparedAt: Date;
  preparedBy: string;
  executionOn: Date;
};
export type PaymentsPage = {
  payable: DueInstalment[];
  blocked: DueInstalment[];
  runs: RunRow[];
  previous: string | null;
  next: string | null;
  payerMissing: boolean;
  /** Agreements that wait for a signature: where the next instalments will come from. */
  agreementsToSign: number;
  can: { prepare: boolean; openDossier: boolean };
};

/** The dossier's page of the Département opens to these roles. */
export const opensDossiers = (actor: Actor) => hasRole(actor, "fund_manager", "approver", "auditor");

/** What is due now, payable or not, but for dossiers hidden from this person. */
export async function dueInstalments({ actor, now, read }: Visit, hidden?: readonly string[]) {
  const rows = await payableInstalments(read, {
    hidden: hidden ?? (await hiddenProposalIds(read, actor, now)),
    at: now,
  });
  return rows.map((row): DueInstalment => {
    const { instalmentId, reference, townName, title, kind, position, amountCents, year, bank } = row;
    const bankFrom = bank?.activeFrom && bank.activeFrom > now ? bank.activeFrom : null;
    const reason = whyUnpayable(row, now);
    return { instalmentId, reference, townName, title, kind, position, amountCents, year, reason, bankFrom };
  });
}

/** What is due and the payment runs, the latest first. A run with a dossier hidden from this person is not among them. */
export async function paymentsPage(visit: Visit, { after, before }: { after: string; before: string }) {
  const { actor, now, read } = visit;
  const stopped = mayReadPayments(actor);
  if (stopped) return stopped;
  const hidden = await hiddenProposalIds(read, actor, now);
  const [due, runs, payer, agreementsToSign] = await Promise.all([
    dueInstalments(visit, hidden),
    runRows(visit, { after, before, hidden }),
    readPaymentSettings(read),
    read.agreement.count({
      where: { status: { in: ["to_sign", "signed_by_town"] }, award: { proposalId: { notIn: hidden } } },
    }),
  ]);
  return grant<PaymentsPage>({
    payable: due.filter((d) => d.reason === null),
    blocked: due.filter((d) => d.reason !== null),
    ...runs,
    payerMissing: payer === null,
    agreementsToSign,
    can: { prepare: hasRole(actor, "paymaster"), openDossier: opensDossiers(actor) },
  });
}

async function runRows(
  { read }: Visit,
  { after, before, hidden }: { after: string; before: string; hidden: readonly string[] },
) {
  const back = before !== "";
  const known =
    hidden.length > 0 ? { lines: { none: { instalment: { award: { proposalId: { in: [...hidden] } } } } } } : {};
  const found = await read.paymentRun.findMany({
    where: { ...known, ...(back ? { id: { gt: before } } : after ? { id: { lt: after } } : {}) },
    // The id begins with the instant of the preparation.
    orderBy: { id: back ? "asc" : "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      reference: true,
      status: true,
      linesCount: true,
      totalCents: true,
      preparedAt: true,
      preparedById: true,
      executionOn: true,
      envelope: { select: { year: true } },
    },
  });
  const more = found.length > PAGE;
  const page = back ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const nameOf = await namesOf(
    read,
    page.map((r) => r.preparedById),
  );
  const first = page[0]?.id;
  const last = page.at(-1)?.id;
  return {
    runs: page.map(
      ({ preparedById, envelope, status, ...row }): RunRow => ({
        ...row,
        status: status as RunStatus,
        year: envelope.year,
        preparedBy: nameOf(preparedById),
      }),
    ),
    previous: first !== undefined && (back ? more : after !== "") ? first : null,
    next: last !== undefined && (back || more) ? last : null,
  };
}
