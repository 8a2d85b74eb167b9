import type { DatabaseKind } from "~/db/database.server";
import type { DecisionOutcome } from "~/domain/awards/decision-lines";
import type { Actor } from "~/domain/shared/actor";
import { callDossier, moveCommittee, noteCommitteeAttendance } from "~/features/committee/move-session.server";
import { planCommittee } from "~/features/committee/plan-session.server";
import { settleDossier } from "~/features/committee/settle-dossier.server";
import { judged, must } from "../awards/funded";

export const PLANNED = new Date("2026-07-01T08:00:00Z");
export const HELD = new Date("2026-07-02T08:00:00Z");
export const SESSION = "C2026-01";
export const WHY = "Le poste de communication est retiré de l’assiette.";

/** The world of the ranking, with two more officers who lead the fund beside Sofia: Nadia and Omar. */
export function committee(kind: DatabaseKind = "sqlite") {
  const world = judged(kind);
  const { portal, person } = world;
  const room = { reference: SESSION };
  const nadia = () => person("nadia");
  const omar = () => person("omar");

  async function hireOfficers() {
    await portal.hire("Nadia", "nadia@seinesaintdenis.fr", "fund_manager");
    await portal.hire("Omar", "omar@seinesaintdenis.fr", "fund_manager");
  }
  const membersOf = async (...names: string[]) => (await Promise.all(names.map(person))).map((p) => p.id);

  const plan = async (quorum = 2) => ({
    callReference: "2026",
    day: "2026-07-02",
    time: "10:00",
    place: "Salle 304",
    members: await membersOf("claire", "idriss", "marc", "helene"),
    quorum,
  });
  /** Planned and opened, with Claire, Idriss and Marc in the room. */
  async function open(quorum = 2) {
    const sofia = await portal.sofia();
    await must(portal.act(sofia, planCommittee, await plan(quorum), PLANNED));
    const present = await membersOf("claire", "idriss", "marc");
    await must(portal.act(sofia, noteCommitteeAttendance, { ...room, present }, HELD));
    await must(portal.act(sofia, moveCommittee, { ...room, to: "open" }, HELD));
  }
  type Said = { opinion?: DecisionOutcome; amountCents?: number; reason?: string; exceptionReason?: string };
  const versionOf = async (dossier: string) =>
    (await portal.read.committeeItem.findFirstOrThrow({ where: { proposal: { reference: dossier } } })).version;
  const settle = async (who: Actor, dossier: string, said: Said = {}, version?: number) =>
    portal.act(
      who,
      settleDossier,
      {
        ...room,
        dossier,
        version: version ?? (await versionOf(dossier)),
        opinion: "awarded",
        amountCents: 0,
        reason: "",
        exceptionReason: "",
        ...said,
      },
      HELD,
    );
  const call = (who: Actor, dossier: string) => portal.act(who, callDossier, { ...room, dossier }, HELD);

  /** Dossiers of Bobigny that ask for so much, ranked below the two that were scored. */
  async function given(count: number, requestedCents: number) {
    const like = await portal.read.proposal.findFirstOrThrow({ where: { reference: world.filed.bobigny } });
    const references = Array.from({ length: count }, (_, i) => `2026-${String(900 + i)}`);
    await portal.write((tx) =>
      tx.proposal.createMany({
        data: references.map((reference) => ({
          ...like,
          id: undefined,
          reference,
          requestedCents,
          rankKey: `~${reference}`,
        })),
      }),
    );
    return references;
  }
  return { ...world, room, nadia, omar, hireOfficers, plan, open, settle, call, given, membersOf };
}
