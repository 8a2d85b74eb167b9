import type { Person } from "~/domain/shared/actor";
import { database } from "~/web/database.server";
import { lifeOf2022 } from "./edition-2022/life-of-2022";
import { LATER_MAYORS, PEOPLE_OF_2022, REVIEWERS_OF_2022 } from "./edition-2022/people";
import { keepPastLetters } from "./letters.server";
import { mainPeople, OFFICERS, TOWN_PEOPLE } from "./people";
import { importRegister } from "./register/import-register.server";
import { castOf, settleAtDepartment, settleInTown } from "./settle.server";
import { lifeLately } from "./this-year/life-lately";
import { live, on } from "./world.server";

/** The setting that says the demonstration is whole, and whom it is told through. */
const DEMONSTRATION_KEY = "demonstration";

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
  const known = await db.read.setting.findUnique({ where: { key: DEMONSTRATION_KEY } });
  if (known) return { created: false, people: mainPeople() };
  if (await db.read.person.findFirst({ where: { isDemo: true }, select: { id: true } }))
    throw new Error(
      "The demonstration was interrupted while it was being written. Begin again with an empty database: delete the file that DATABASE_URL names (./data/portal.db unless you set it).",
    );

  const now = new Date();
  const { cast, main } = await settleEverybody();
  await live([...lifeOf2022(cast), ...lifeLately(cast, now)]);
  await keepPastLetters(now);
  const value = JSON.stringify({ people: main.map((p) => p.id) });
  await db.write((tx) => tx.setting.create({ data: { key: DEMONSTRATION_KEY, value, updatedAt: now } }));
  return { created: true, people: mainPeople() };
}

/** Every account, opened in the spring of 2022 one minute after the other: those one begins with come first. */
async function settleEverybody() {
  let minutes = 0;
  const next = () => new Date(on("2022-03-15", "09:00").getTime() + 60_000 * minutes++);
  const main: Person[] = [];
  for (const person of TOWN_PEOPLE) main.push(await settleInTown(person, next()));
  for (const officer of OFFICERS) main.push(await settleAtDepartment(officer, next()));
  const others: Person[] = [];
  for (const officer of REVIEWERS_OF_2022) others.push(await settleAtDepartment(officer, next()));
  for (const person of [...PEOPLE_OF_2022, ...LATER_MAYORS]) others.push(await settleInTown(person, next()));
  await electInBondy(
    main.find((p) => p.name === "Marc Delvaux"),
    next(),
  );
  return { cast: castOf([...main, ...others]), main };
}

/** Marc sits on the council of Bondy: its dossiers do not exist for him. */
async function electInBondy(marc: Person | undefined, at: Date) {
  if (!marc) return;
  const known = { personId: marc.id, townId: "93010", kind: "elected", source: "profile", declaredAt: at };
  await (await database()).write((tx) => tx.conflict.create({ data: known }));
}
