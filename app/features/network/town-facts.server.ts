import { bankDetailsOf } from "~/db/bank-details.server";
import { mayProposeBankDetails, mayStopBankChange } from "~/domain/network/bank-details";
import { identityAt } from "~/domain/network/towns";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type Account, accountOf, namesOf } from "~/features/network/account-shown.server";
import { chosenSeat, type TownChoice, townChoices } from "~/features/network/chosen-seat";
import type { Visit } from "~/features/visit.server";

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
  /** `setAside`: the last proposal, when somebody else than its author did not keep it. */
  bank: { active: Account | null; waiting: Account | null; setAside: Account | null };
  can: { propose: boolean; takeBack: boolean; stop: boolean };
};

/** What the portal knows of the town: identity by date, domains, SIRETs, and the account, all but its end hidden. */
export async function townFactsPage({ actor, now, read }: Visit, { town: slug }: { town: string | null }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seat = chosenSeat(actor, slug);
  if (!seat) return refuse("not-found");
  const [town, { active, waiting, setAside }] = await Promise.all([
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
  const names = await namesOf(read, [active, waiting, setAside]);
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
      active: active && accountOf(active, names, now),
      waiting: waiting && accountOf(waiting, names, now),
      setAside: setAside && accountOf(setAside, names, now),
    },
    can: {
      propose: waiting === null && mayProposeBankDetails(actor, id),
      takeBack: waiting !== null && waiting.proposedById === personId(actor),
      stop: active !== null && mayStopBankChange(active, actor, now),
    },
  });
}
