import { type Addressee, roleAddressees } from "~/db/addressees.server";
import { conflictShape, isConflicted, tiesOfPeople } from "~/db/conflicts.server";
import type { Tx } from "~/db/database.server";

type Known = { personId: string; email: string };

/** Those of these people who are in no conflict of interest with a dossier. */
async function unconflicted<P extends Known>(tx: Tx, people: readonly P[], proposalId: string, at: Date) {
  const [dossier, ties] = await Promise.all([
    tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: conflictShape }),
    tiesOfPeople(tx, people, at),
  ]);
  return people.filter(({ personId }) => !isConflicted(ties.get(personId) ?? null, dossier));
}

/** The fund managers who may know of a dossier: one in a conflict of interest gets no letter about it. */
export async function dossierManagers(tx: Tx, proposalId: string, at: Date): Promise<Addressee[]> {
  const managers = (await roleAddressees(tx, "fund_manager")).map((m) => ({ ...m, email: m.to }));
  return (await unconflicted(tx, managers, proposalId, at)).map(({ email: to, personId, locale }) => ({
    to,
    personId,
    locale,
  }));
}

/** Whether an outside expert is linked to the town of a dossier, as far as the portal can tell from the address. */
export async function expertInConflict(tx: Tx, email: string, proposalId: string, at: Date): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
  return (await unconflicted(tx, [{ personId: person?.id ?? "", email }], proposalId, at)).length === 0;
}
