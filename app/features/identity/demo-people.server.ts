import * as z from "zod";
import type { Reader } from "~/db/database.server";
import { byTownName } from "~/domain/network/towns";
import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type DemoPerson = {
  id: string;
  name: string;
  jobTitle: string;
  seats: { town: string; role: SeatRole }[];
  roles: DepartmentRole[];
  /** One of those the demonstration is told through. */
  isMain: boolean;
};

/** Where the seeding of the demonstration writes whom it is told through, in their order. */
const DEMONSTRATION_KEY = "demonstration";
const kept = z.object({ people: z.array(z.string()) });

async function mainPeopleIds(read: Reader): Promise<readonly string[] | null> {
  const row = await read.setting.findUnique({ where: { key: DEMONSTRATION_KEY } });
  return row && kept.parse(JSON.parse(row.value)).people;
}

const PEOPLE_MAX = 200;

/** The people of the demonstration, who can be signed in as. Anywhere else this page does not exist. */
export async function demoPeople({ read }: Visit, { demo }: { demo: boolean }) {
  if (!demo) return refuse("not-found");
  const main = await mainPeopleIds(read);
  const rows = await read.person.findMany({
    where: { isDemo: true, closedAt: null },
    orderBy: { createdAt: "asc" },
    take: PEOPLE_MAX,
    select: {
      id: true,
      name: true,
      jobTitle: true,
      seats: {
        where: { endedAt: null, NOT: { confirmedAt: null } },
        select: { role: true, town: { select: { name: true } } },
      },
      roles: { where: { endedAt: null }, select: { role: true } },
    },
  });
  const people = rows.map(
    (p): DemoPerson => ({
      id: p.id,
      name: p.name,
      jobTitle: p.jobTitle,
      seats: p.seats.map((s) => ({ town: s.town.name, role: s.role as SeatRole })),
      roles: p.roles.map((r) => r.role as DepartmentRole),
      isMain: main === null || main.includes(p.id),
    }),
  );
  return grant({ people: people.sort(byMainThenTown) });
}

/** Those one begins with in the order of their accounts, then the others town by town. */
const byMainThenTown = (a: DemoPerson, b: DemoPerson) => {
  if (a.isMain || b.isMain) return Number(b.isMain) - Number(a.isMain);
  return byTownName({ name: a.seats[0]?.town ?? "" }, { name: b.seats[0]?.town ?? "" });
};
