import { type Addressee, roleAddressees, townAddressees } from "~/db/addressees.server";
import {
  activateAccount,
  bankDetailsOf,
  declineAccount,
  findBankDetails,
  saveProposedAccount,
  stopAccount,
} from "~/db/bank-details.server";
import { findTown } from "~/db/towns.server";
import {
  confirmBankDetails as confirm,
  declineBankDetails as decline,
  type HolderKind,
  type NotKept,
  proposeBankDetails as propose,
  stopBankChange as stop,
} from "~/domain/network/bank-details";
import { actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { accountPage, BANK_DESK, bankPage } from "~/features/network/chosen-seat";
import type { Work } from "~/features/visit.server";

const endOf = (iban: string) => iban.slice(-4);

type Typed = { townId: string; iban: string; bic: string; holder: string; holderKind: HolderKind };

/** The signatory says where the town is paid. Nothing changes before the Département confirms. */
export async function proposeBankDetails({ actor, now, tx, tell }: Work, { townId, ...typed }: Typed) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const town = await findTown(tx, townId);
  if (!town) return refuse("not-found");
  const { active, waiting } = await bankDetailsOf(tx, townId);
  const outcome = propose(typed, { town, active, waiting: waiting !== null }, actor);
  if (!outcome.ok) return outcome;

  const { id } = await saveProposedAccount(tx, outcome.value, now);
  const { iban, holderKind } = outcome.value;
  const facts = { townName: town.name, ibanEnd: endOf(iban), holderKind };
  const managers = await roleAddressees(tx, "fund_manager");
  const people = await townAddressees(tx, townId);
  const data = { proposedBy: actorLabel(actor), ...facts };
  await tell("bank_details.proposed", {
    subject: ["bank_details", id],
    townId,
    data: facts,
    letters: [
      ...managers.map((to) => ({
        ...to,
        template: "bank_details_proposed" as const,
        data: { path: BANK_DESK, ...data },
      })),
      ...people.map((to) => ({
        ...to,
        template: "bank_details_announced" as const,
        data: { path: bankPage(town.slug), ...data },
      })),
    ],
  });
  return grant({ id, townSlug: town.slug });
}

/** A fund manager confirms. The town and the Département are both told. */
export async function confirmBankDetails({ actor, now, tx, tell }: Work, { id }: { id: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findBankDetails(tx, id);
  if (!found) return refuse("not-found");
  const { details, townName } = found;
  const { townId, iban } = details;
  const { active } = await bankDetailsOf(tx, townId);
  const outcome = confirm(details, active !== null, actor, now);
  if (!outcome.ok) return outcome;

  await activateAccount(tx, { id, townId }, { ...outcome.value, confirmedById: personId(actor) });
  const facts = { townName, ibanEnd: endOf(iban), activeFrom: outcome.value.activeFrom.toISOString() };
  const letters = (await bothSides(tx, found)).map(({ path, ...to }) => ({
    ...to,
    template: "bank_details_confirmed" as const,
    data: { path, ...facts },
  }));
  await tell("bank_details.confirmed", { subject: ["bank_details", id], townId, data: facts, letters });
  return grant({});
}

type Reasoned = { id: string; reason: string };

/** A fund manager declines with a reason, or the signatory takes the proposal back. */
export async function declineBankDetails(work: Work, { id, reason }: Reasoned) {
  const { actor, tx } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findBankDetails(tx, id);
  if (!found) return refuse("not-found");
  const outcome = decline(found.details, reason, actor);
  if (!outcome.ok) return outcome;

  await declineAccount(tx, id, { declineReason: outcome.value.reason, declinedById: personId(actor) });
  await tellNotKept(work, "bank_details.declined", found, { id, ...outcome.value });
  return grant({ back: accountPage(actor, found) });
}

/** During the delay somebody of either side saw that the change is wrong: the account before goes on. */
export async function stopBankChange(work: Work, { id, reason }: Reasoned) {
  const { actor, now, tx } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findBankDetails(tx, id);
  if (!found) return refuse("not-found");
  const outcome = stop(found.details, reason, actor, now);
  if (!outcome.ok) return outcome;

  const { townId } = found.details;
  await stopAccount(tx, { id, townId }, { declineReason: outcome.value.reason, declinedById: personId(actor) });
  await tellNotKept(work, "bank_details.stopped", found, { id, ...outcome.value });
  return grant({ back: accountPage(actor, found) });
}

type Found = NonNullable<Awaited<ReturnType<typeof findBankDetails>>>;

async function tellNotKept(
  { actor, tx, tell }: Work,
  event: "bank_details.declined" | "bank_details.stopped",
  found: Found,
  { id, ...outcome }: { id: string; how: NotKept; reason: string },
) {
  const { details, townName } = found;
  const facts = { townName, ibanEnd: endOf(details.iban), ...outcome };
  const letters = (await bothSides(tx, found)).map(({ path, ...to }) => ({
    ...to,
    template: "bank_details_not_kept" as const,
    data: { path, by: actorLabel(actor), ...facts },
  }));
  await tell(event, { subject: ["bank_details", id], townId: details.townId, data: facts, letters });
}

/** The people who write and sign for the town, those who manage the fund and pay from it; each with the page they look at. */
async function bothSides(tx: Work["tx"], { details, townSlug }: Found): Promise<(Addressee & { path: string })[]> {
  const [town, department] = await Promise.all([
    townAddressees(tx, details.townId),
    roleAddressees(tx, "fund_manager", "paymaster"),
  ]);
  return [
    ...town.map((to) => ({ ...to, path: bankPage(townSlug) })),
    ...department.map((to) => ({ ...to, path: BANK_DESK })),
  ];
}
