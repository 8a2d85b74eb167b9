import { type Actor, type Person, system } from "~/domain/shared/actor";
import { addDays, inParis } from "~/domain/shared/calendar";
import type { Outcome } from "~/domain/shared/outcome";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/open-call.server";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { addPerson, grantRole } from "~/features/network/keep-accounts.server";
import { signCharter } from "~/features/network/sign-charter.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { startProposal } from "~/features/proposals/start-proposal.server";
import type { Command } from "~/features/visit.server";
import { carryOut } from "~/web/carry-out.server";
import { database } from "~/web/database.server";
import { bondyDraft } from "./bondy-draft";
import { OFFICERS, TOWN_PEOPLE } from "./people";
import { importRegister } from "./register/import-register.server";

const SIGNED = ["93010", "93071"];
const ENVELOPE_CENTS = 100_000_000;

/** Who one can be in the demonstration, in a sentence each. */
const people = () => [
  ...TOWN_PEOPLE.map(({ name, email, jobTitle, function: role }) => ({
    name,
    email,
    role: `${jobTitle} (${role.toLowerCase()})`,
  })),
  ...OFFICERS.map(({ name, email, jobTitle }) => ({ name, email, role: `${jobTitle} au Département` })),
];

/**
 * Writes the register of towns and the fictional world of the demonstration, through the portal's own commands, so that
 * journal and ledger are true. Nothing happens the second time.
 */
export async function seedDemonstration(): Promise<{
  created: boolean;
  people: { name: string; email: string; role: string }[];
}> {
  const db = await database();
  await importRegister(db);
  if (await db.read.person.findFirst({ where: { isDemo: true }, select: { id: true } }))
    return { created: false, people: people() };

  const towns = await townPeople();
  const officers = await officersOf();
  for (const townId of SIGNED) await signFor(towns, townId);
  await openEdition(officers.get("fund_manager") ?? system);
  const awa = towns.find((p) => p.name === "Awa Diallo");
  if (awa) await writeDraft(awa);
  return { created: true, people: people() };
}

/** A command that a demonstration needs must not be refused: its reason is a mistake of the demonstration. */
async function act<I extends object, V>(actor: Actor, command: Command<I, V>, input: I): Promise<V> {
  const outcome: Outcome<V> = await carryOut({ actor, locale: "fr", now: new Date() }, command, input);
  if (!outcome.ok)
    throw new Error(
      `the demonstration was refused ${command.name}: ${outcome.reason} ${JSON.stringify(outcome.detail ?? {})}`,
    );
  return outcome.value;
}

async function townPeople(): Promise<Person[]> {
  const db = await database();
  const made: Person[] = [];
  for (const { townId, role, function: as, ...who } of TOWN_PEOPLE) {
    const { id } = await act(system, addPerson, { ...who, isDemo: true });
    const now = new Date();
    const { town } = await db.write((tx) =>
      tx.seat.create({
        data: { personId: id, townId, role, function: as, createdAt: now, confirmedAt: now },
        select: { town: { select: { name: true, slug: true } } },
      }),
    );
    made.push({
      kind: "person",
      id,
      name: who.name,
      email: who.email,
      seats: [{ townId, townName: town.name, townSlug: town.slug, role, function: as }],
      roles: [],
      heldRoles: [],
    });
  }
  return made;
}

async function officersOf(): Promise<Map<string, Person>> {
  const byRole = new Map<string, Person>();
  for (const { roles, ...who } of OFFICERS) {
    const { id } = await act(system, addPerson, { ...who, isDemo: true });
    for (const role of roles) {
      await act(system, grantRole, { personId: id, role });
      if (!byRole.has(role))
        byRole.set(role, { kind: "person", id, name: who.name, email: who.email, seats: [], roles, heldRoles: roles });
    }
  }
  return byRole;
}

async function signFor(towns: readonly Person[], townId: string) {
  const mayor = towns.find((p) => p.seats.some((s) => s.townId === townId && s.role === "signatory"));
  const version = await (await database()).read.charterVersion.findFirstOrThrow({
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (mayor) await act(mayor, signCharter, { townId, versionId: version.id, signerFunction: "Maire" });
}

async function openEdition(manager: Actor) {
  const today = inParis(new Date());
  const { year } = today;
  const { envelopeId } = await act(manager, openEnvelope, {
    name: `Partenariat-ville ${year}`,
    year,
    amountCents: ENVELOPE_CENTS,
    voteReference: `BP-${year}`,
  });
  const { reference } = await act(manager, createCall, {
    year,
    envelopeId,
    isDemo: true,
    title: `Appel à initiatives ${year}`,
    titleEn: `Call for initiatives ${year}`,
    summary:
      "Le Département répartit un million d’euros entre les initiatives locales qui aident les allocataires du RSA à retrouver un emploi.",
    summaryEn:
      "The Département shares one million euros among local initiatives that help RSA recipients back into work.",
    opensOn: addDays(today.date, -20),
    opensTime: "09:00",
    closesOn: addDays(today.date, 25),
    closesTime: "12:00",
    committeeOn: addDays(today.date, 50),
    standingCommitteeOn: addDays(today.date, 65),
  });
  await act(manager, publishCall, { reference });
}

async function writeDraft(editor: Person) {
  const today = inParis(new Date());
  const townId = editor.seats[0]?.townId ?? "";
  const { reference } = await act(editor, startProposal, { callReference: String(today.year), townId });
  for (const { section, content, done } of bondyDraft(today.date))
    await act(editor, saveSection, { reference, section, content, seen: 0, done });
}
