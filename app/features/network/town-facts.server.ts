import { bankDetailsOf } from "~/db/bank-details.server";
import { mayConfirmBankDetails, mayProposeBankDetails } from "~/domain/network/bank-details";
import { maskedIban, spacedIban } from "~/domain/network/iban";
import { identityAt } from "~/domain/network/towns";
import { personId } from "~/domain/shared/actor";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { chosenSeat, type TownChoice, townChoices } from "~/features/network/chosen-seat";
import type { Visit } from "~/features/visit.server";

export type Account = {
  id: string;
  iban: string;
  bic: string;
  holder: string;
  proposedBy: string;
  proposedAt: Date;
  activeFrom: Date | null;
};
export type TownFactsPage = {
  town: { id: string; name: string; slug: string; arrondissement: string; territorialBody: string; validFrom: Date };
  towns: TownChoice[];
  identities: {
    siren: string;
    population: number;
    populationYear: number;
    validFrom: Date;
    validTo: Date | null;
    current: boolean;
  }[];
  domains: string[];
  sirets: { siret: string; label: string }[];
  bank: { active: Account | null; waiting: Account | null };
  can: { propose: boolean; takeBack: boolean };
};

/** What the portal knows of the town: identity by date, domains, SIRETs, and the account, all but its end hidden. */
export async function townFactsPage({ actor, now, read }: Visit, { town: slug }: { town: string | null }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seat = chosenSeat(actor, slug);
  if (!seat) return refuse("not-found");
  const [town, { active, waiting }] = await Promise.all([
    read.town.findUniqueOrThrow({
      where: { id: seat.townId },
      include: {
        identities: { orderBy: { validFrom: "desc" } },
        domains: { orderBy: { domain: "asc" } },
        sirets: { orderBy: { siret: "asc" } },
      },
    }),
    bankDetailsOf(read, seat.townId),
  ]);
  const names = await namesOf(read, [active, waiting]);
  const current = identityAt(town.identities, now);
  const { id, name, slug: ownSlug, arrondissement, territorialBody, validFrom } = town;
  return grant<TownFactsPage>({
    town: { id, name, slug: ownSlug, arrondissement, territorialBody, validFrom },
    towns: townChoices(actor, seat),
    identities: town.identities.map(({ siren, population, populationYear, validFrom, validTo }) => ({
      siren,
      population,
      populationYear,
      validFrom,
      validTo,
      current: siren === current?.siren,
    })),
    domains: town.domains.map((d) => d.domain),
    sirets: town.sirets.map(({ siret, label }) => ({ siret, label })),
    bank: {
      active: active && accountOf(active, names, maskedIban),
      waiting: waiting && accountOf(waiting, names, maskedIban),
    },
    can: {
      propose: waiting === null && mayProposeBankDetails(actor, id),
      takeBack: waiting !== null && waiting.proposedById === personId(actor),
    },
  });
}

type Row = {
  id: string;
  iban: string;
  bic: string;
  holder: string;
  proposedById: string;
  proposedAt: Date;
  activeFrom: Date | null;
};
const accountOf = (
  { proposedById, iban, ...row }: Row,
  names: Map<string, string>,
  shown: (iban: string) => string,
): Account => ({
  id: row.id,
  bic: row.bic,
  holder: row.holder,
  proposedAt: row.proposedAt,
  activeFrom: row.activeFrom,
  iban: shown(iban),
  proposedBy: names.get(proposedById) ?? "",
});

async function namesOf(read: Visit["read"], rows: readonly (Row | null)[]) {
  const ids = rows.flatMap((r) => (r ? [r.proposedById] : []));
  const people = await read.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map((p) => [p.id, p.name]));
}

export type BankDeskRow = Account & {
  townName: string;
  townSlug: string;
  status: "proposed" | "active" | "replaced" | "declined";
  replaces: string | null;
  mayConfirm: boolean;
};
export type BankDesk = { waiting: BankDeskRow[]; settled: BankDeskRow[] };

/** Changes of account that wait for the Département, in full so that they can be compared with the town's own paper. */
export async function bankDesk({ actor, read }: Visit) {
  const stop = gate(actor, "fund_manager", "paymaster");
  if (stop) return stop;
  const town = { select: { name: true, slug: true } } as const;
  const [waiting, settled] = await Promise.all([
    read.bankDetails.findMany({
      where: { status: "proposed" },
      orderBy: { proposedAt: "asc" },
      take: 100,
      include: { town },
    }),
    read.bankDetails.findMany({
      where: { NOT: { status: "proposed" } },
      orderBy: { proposedAt: "desc" },
      take: 30,
      include: { town },
    }),
  ]);
  const actives = await read.bankDetails.findMany({
    where: { status: "active", townId: { in: waiting.map((w) => w.townId) } },
    select: { townId: true, iban: true },
  });
  const names = await namesOf(read, [...waiting, ...settled]);
  const rowOf = (row: (typeof waiting)[number], shown: (iban: string) => string): BankDeskRow => {
    const before = row.status === "proposed" ? actives.find((a) => a.townId === row.townId) : undefined;
    return {
      ...accountOf(row, names, shown),
      townName: row.town.name,
      townSlug: row.town.slug,
      status: (["proposed", "active", "replaced"] as const).find((s) => s === row.status) ?? "declined",
      replaces: before ? maskedIban(before.iban) : null,
      mayConfirm: row.status === "proposed" && mayConfirmBankDetails(actor, row),
    };
  };
  return grant<BankDesk>({
    waiting: waiting.map((r) => rowOf(r, spacedIban)),
    settled: settled.map((r) => rowOf(r, maskedIban)),
  });
}

/** One waiting account, for the page where a reason is given before it is declined. */
export async function bankDeclinePage({ actor, read }: Visit, { id }: { id: string }) {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  const row = await read.bankDetails.findUnique({ where: { id }, include: { town: { select: { name: true } } } });
  return row?.status === "proposed"
    ? grant({ id, townName: row.town.name, iban: maskedIban(row.iban), holder: row.holder })
    : refuse("not-found");
}
