import { system } from "~/domain/shared/actor";
import { addPerson, grantRole } from "~/features/network/keep-accounts.server";
import { carryOut } from "~/web/carry-out.server";
import { database } from "~/web/database.server";

/** Makes somebody an administrator from the command line: the first of a portal, whom nobody else could name. */
export async function makeAdministrator(email: string, name: string): Promise<string> {
  const known = await (await database()).read.person.findUnique({ where: { email }, select: { id: true } });
  if (!known && (!/^\S+@\S+\.\S+$/.test(email) || !name))
    throw new Error('Say an address and a name: npm run administrator -- first.last@example.fr "First Last"');
  const arrival = { actor: system, locale: "fr", now: new Date() } as const;
  const person = known
    ? { ok: true as const, value: known }
    : await carryOut(arrival, addPerson, { email, name, jobTitle: "" });
  const outcome = person.ok
    ? await carryOut(arrival, grantRole, { personId: person.value.id, role: "administrator" })
    : person;
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason}.`);
  return `${email} administrates the portal and signs in at /connexion.`;
}
