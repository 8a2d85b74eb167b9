import type { DepartmentRole, SeatRole } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type DemoPerson = {
  id: string;
  name: string;
  jobTitle: string;
  seats: { town: string; role: SeatRole }[];
  roles: DepartmentRole[];
};

/** The people of the demonstration, who can be signed in as. Anywhere else this page does not exist. */
export async function demoPeople({ read }: Visit, { demo }: { demo: boolean }) {
  if (!demo) return refuse("not-found");
  const people = await read.person.findMany({
    where: { isDemo: true, closedAt: null },
    orderBy: { createdAt: "asc" },
    take: 100,
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
  return grant({
    people: people.map(
      (p): DemoPerson => ({
        id: p.id,
        name: p.name,
        jobTitle: p.jobTitle,
        seats: p.seats.map((s) => ({ town: s.town.name, role: s.role as SeatRole })),
        roles: p.roles.map((r) => r.role as DepartmentRole),
      }),
    ),
  });
}
