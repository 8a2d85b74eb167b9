import { roleAddressees, townAddressees } from "~/db/addressees.server";
import {
  activateAccount,
  bankDetailsOf,
  declineAccount,
  findBankDetails,
  saveProposedAccount,
} from "~/db/bank-details.server";
import { findTown } from "~/db/towns.server";
import {
  confirmBankDetails as confirm,
  declineBankDetails as decline,
  proposeBankDetails as propose,
} from "~/domain/network/bank-details";
import { actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Typed = { townId: string; iban: string; bic: string; holder: string };
const endOf = (iban: string) => iban.slice(-4);

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
  const facts = { townName: town.name, ibanEnd: endOf(outcome.value.iban) };
  const managers = await roleAddressees(tx, "fund_manager");
  const data = { path: "/gestion/coordonnees-bancaires", proposedBy: actorLabel(actor), ...facts };
  await tell("bank_details.proposed", {
    subject: ["bank_details", id],
    townId,
    data: facts,
    letters: managers.map((to) => ({ ...to, template: "bank_details_proposed", data })),
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
  const [town, department] = await Promise.all([
    townAddressees(tx, townId),
    roleAddressees(tx, "fund_manager", "paymaster"),
  ]);
  const sides = [
    ...town.map((to) => ({ to, path: "/espace/commune" })),
    ...department.map((to) => ({ to, path: "/gestion/coordonnees-bancaires" })),
  ];
  await tell("bank_details.confirmed", {
    subject: ["bank_details", id],
    townId,
    data: facts,
    letters: sides.map(({ to, path }) => ({ ...to, template: "bank_details_confirmed", data: { path, ...facts } })),
  });
  return grant({});
}

/** A fund manager declines with a reason, or the signatory takes the proposal back. */
export async function declineBankDetails({ actor, tx, tell }: Work, { id, reason }: { id: string; reason: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findBankDetails(tx, id);
  if (!found) return refuse("not-found");
  const { details, townName } = found;
  const outcome = decline(details, reason, actor);
  if (!outcome.ok) return outcome;

  await declineAccount(tx, id);
  const facts = { townName, ibanEnd: endOf(details.iban), reason: outcome.value.reason };
  await tell("bank_details.declined", { subject: ["bank_details", id], townId: details.townId, data: facts });
  return grant({});
}
