import { closeCommittee } from "~/features/committee/close-session.server";
import { moveCommittee, noteCommitteeAttendance } from "~/features/committee/move-session.server";
import { planCommittee } from "~/features/committee/plan-session.server";
import { castCommitteeVotes, settleDossier } from "~/features/committee/settle-dossier.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { linesOf2022 } from "./awards.server";

const reference = "C2022-01";
const MEMBERS = ["Claire Petit", "Idriss Haddad", "Marc Delvaux", "Inès Delmas", "Thomas Verdier", "Hélène Caron"];
/** Hélène Caron, who approves the decision, was kept at the assembly that morning. */
const PRESENT = MEMBERS.slice(0, 5);
const DAY = "2022-06-28";
const BEGINS = 9 * 60 + 30;
const MINUTES_EACH = 10;

/** The session of the committee: each dossier in the order of its agenda; Marc leaves the room for Bondy. */
export function committeeOf2022(cast: Cast): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const idsOf = (names: readonly string[]) => names.map((name) => cast.named(name).id);
  const plan = { callReference: "2022", day: DAY, time: "09:30", place: "Hôtel du Département", quorum: 3 };
  const at = (minutes: number) =>
    on(DAY, `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);
  const said = linesOf2022();
  return [
    {
      at: on("2022-06-25", "10:00"),
      done: (when) => act(sofia, planCommittee, { ...plan, members: idsOf(MEMBERS) }, when),
    },
    {
      at: at(BEGINS - 5),
      done: (when) => act(sofia, noteCommitteeAttendance, { reference, present: idsOf(PRESENT) }, when),
    },
    { at: at(BEGINS), done: (when) => act(sofia, moveCommittee, { reference, to: "open" }, when) },
    ...said.map(
      (_, turn): Deed => ({
        at: at(BEGINS + MINUTES_EACH * (turn + 1)),
        done: (when) => discuss(cast, turn, when),
      }),
    ),
    {
      at: at(BEGINS + MINUTES_EACH * (said.length + 2)),
      done: (when) => act(sofia, closeCommittee, { reference }, when),
    },
  ];
}

/** One point of the agenda: those who stay in the room vote, and the opinion is entered. */
async function discuss(cast: Cast, turn: number, at: Date) {
  const sofia = cast.named("Sofia Rossi");
  const item = await (await database()).read.committeeItem.findFirstOrThrow({
    where: { session: { reference }, position: turn + 1 },
    select: { version: true, proposal: { select: { reference: true, townId: true } } },
  });
  const dossier = item.proposal.reference;
  const line = linesOf2022().find((l) => l.reference === dossier);
  if (!line) throw new Error(`the committee of 2022 has nothing to say of ${dossier}`);
  const voters = PRESENT.filter((name) => !(name === "Marc Delvaux" && item.proposal.townId === BONDY));
  const votes = voters.map((name, i) => ({
    personId: cast.named(name).id,
    vote: line.outcome === "awarded" || i % 4 > 0 ? ("for" as const) : ("abstain" as const),
  }));
  const { outcome: opinion, amountCents, reasons: reason, exceptionReason } = line;
  await act(sofia, castCommitteeVotes, { reference, dossier, votes }, at);
  const opined = { reference, dossier, version: item.version, opinion, amountCents, reason, exceptionReason };
  await act(sofia, settleDossier, opined, new Date(at.getTime() + 60_000));
}
const BONDY = "93010";
