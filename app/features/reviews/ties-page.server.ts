import type { ConflictKind } from "~/domain/reviews/conflicts";
import { DEPARTMENT_ROLES, personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import { type Named, townsToTie } from "~/features/reviews/conflict-lines.server";
import type { Visit } from "~/features/visit.server";

export type TiesPage = {
  ties: { id: string; town: string; kind: ConflictKind; detail: string; endedOn: Date | null; lifted: boolean }[];
  towns: Named[];
};

/** What somebody of the Département has said of themselves and towns. Ties with one dossier are not here: it does not exist for them. */
export async function tiesPage({ actor, read }: Visit) {
  const stopped = gate(actor, ...DEPARTMENT_ROLES);
  if (stopped) return stopped;
  const [rows, towns] = await Promise.all([
    read.conflict.findMany({
      where: { personId: personId(actor) ?? "", NOT: { townId: null } },
      orderBy: { declaredAt: "desc" },
    }),
    townsToTie(read),
  ]);
  return grant<TiesPage>({
    ties: rows.map((r) => ({
      id: r.id,
      town: towns.find((t) => t.id === r.townId)?.name ?? "",
      kind: r.kind as ConflictKind,
      detail: r.detail,
      endedOn: r.endedOn,
      lifted: r.liftedAt !== null,
    })),
    towns,
  });
}
