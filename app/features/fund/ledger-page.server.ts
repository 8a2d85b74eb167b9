import { namesOf } from "~/db/dossier-standing.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { awardIdsOf, type LedgerFilter, type LedgerScope, readAccounts, readEntries } from "~/db/ledger-reading.server";
import { type Account, type Balances, ENTRY_KINDS, type EntryKind } from "~/domain/fund/ledger";
import { mayReadPayments } from "~/domain/fund/payment-run";
import { grant, refuse } from "~/domain/shared/outcome";
import { opensDossiers } from "~/features/fund/payments-page.server";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
const FILE_STEP = 1_000;

export type LedgerLine = {
  id: number;
  at: Date;
  kind: EntryKind;
  debit: Account;
  credit: Account;
  amountCents: number;
  memo: string;
  /** Of the dossier; null for what concerns the envelope alone. */
  reference: string | null;
  townName: string;
  by: string;
};
export type LedgerAsked = { year: string; kind: string; dossier: string; after: string; before: string };
export type LedgerPage = {
  year: number;
  years: number[];
  envelopeName: string;
  filters: { kind: EntryKind | ""; dossier: string };
  balances: Balances;
  entries: number;
  /** The kept balances are the sums of the entries, and what was voted is the sum of the accounts. */
  holds: boolean;
  lines: LedgerLine[];
  previous: string | null;
  next: string | null;
  can: { openDossier: boolean };
};

async function open({ actor, now, read }: Visit, asked: LedgerAsked) {
  const envelopes = await read.envelope.findMany({
    orderBy: { year: "desc" },
    take: 50,
    select: { id: true, year: true, name: true },
  });
  const envelope = asked.year ? envelopes.find((e) => String(e.year) === asked.year) : envelopes[0];
  if (!envelope) return null;
  const scope: LedgerScope = {
    envelopeId: envelope.id,
    hiddenAwardIds: await awardIdsOf(read, await hiddenProposalIds(read, actor, now)),
  };
  const filter: LedgerFilter = {
    kind: ENTRY_KINDS.find((k) => k === asked.kind) ?? null,
    dossier: asked.dossier.trim().slice(0, 20),
  };
  return { envelope, years: envelopes.map((e) => e.year), scope, filter };
}

const numberOf = (text: string) => (/^\d{1,10}$/.test(text) ? Number(text) : null);

/** The ledger of an envelope: its accounts, the proof that they are the sums of its entries, the entries. */
export async function ledgerPage(visit: Visit, asked: LedgerAsked) {
  const stopped = mayReadPayments(visit.actor);
  if (stopped) return stopped;
  const opened = await open(visit, asked);
  if (!opened) return refuse("not-found");
  const { envelope, years, scope, filter } = opened;
  const [after, before] = [numberOf(asked.after), numberOf(asked.before)];
  const [accounts, found] = await Promise.all([
    readAccounts(visit.read, scope),
    readEntries(visit.read, scope, filter, { after, before, take: PAGE + 1 }),
  ]);
  const back = before !== null;
  const more = found.length > PAGE;
  const page = back ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const [first, last] = [page[0], page.at(-1)];
  return grant<LedgerPage>({
    year: envelope.year,
    years,
    envelopeName: envelope.name,
    filters: { kind: filter.kind ?? "", dossier: filter.dossier },
    ...accounts,
    lines: await linesOf(visit, page),
    previous: first && (back ? more : after !== null) ? String(first.id) : null,
    next: last && (back || more) ? String(last.id) : null,
    can: { openDossier: opensDossiers(visit.actor) },
  });
}

/** Every entry that the filters leave, for a file. */
export async function ledgerRows(visit: Visit, asked: LedgerAsked) {
  const stopped = mayReadPayments(visit.actor);
  if (stopped) return stopped;
  const opened = await open(visit, asked);
  if (!opened) return refuse("not-found");
  const lines: LedgerLine[] = [];
  for (let after: number | null = null; ; ) {
    const found: Found[] = await readEntries(visit.read, opened.scope, opened.filter, {
      after,
      before: null,
      take: FILE_STEP,
    });
    lines.push(...(await linesOf(visit, found)));
    if (found.length < FILE_STEP) break;
    after = found.at(-1)?.id ?? null;
  }
  return grant({ year: opened.envelope.year, locale: visit.locale, lines });
}

type Found = Awaited<ReturnType<typeof readEntries>>[number];

async function linesOf({ read }: Visit, found: readonly Found[]): Promise<LedgerLine[]> {
  const nameOf = await namesOf(
    read,
    found.map((e) => e.bookedById),
  );
  return found.map((e) => ({
    id: e.id,
    at: e.bookedAt,
    kind: e.kind as EntryKind,
    debit: e.debitAccount as Account,
    credit: e.creditAccount as Account,
    amountCents: e.amountCents,
    memo: e.memo,
    reference: e.award?.proposal.reference ?? null,
    townName: e.award?.town.name ?? "",
    by: nameOf(e.bookedById),
  }));
}
