import { charterOf } from "~/db/charter.server";
import type { Reader } from "~/db/database.server";
import { type CharterState, charterState, isMember } from "~/domain/network/charter";
import { isFiled, type Proposal, type ProposalStatus } from "~/domain/proposals/proposal";

/** Where the town stands with the charter at that instant. */
export async function charterStateOf(from: Reader, townId: string, at: Date): Promise<CharterState> {
  const { versions, signatures } = await charterOf(from, townId);
  return charterState(signatures, versions, at);
}

/** Whether the town belongs to the network at that instant: it may file only while it does. */
export const isCharterSigned = async (from: Reader, townId: string, at: Date): Promise<boolean> =>
  isMember(await charterStateOf(from, townId, at));

/** The reference of another dossier that the town has filed for the same call. */
export async function findOtherFiled(from: Reader, { id, callId, townId }: Proposal): Promise<string | null> {
  const others = await from.proposal.findMany({
    where: { townId, callId, NOT: { id } },
    select: { reference: true, status: true },
    orderBy: { createdAt: "asc" },
    take: 50,
  });
  return others.find((o) => isFiled(o.status as ProposalStatus))?.reference ?? null;
}

/** Whether the town may know the outcome. */
export const isDecisionPublished = async (from: Reader, proposalId: string) =>
  (await from.decisionLine.count({ where: { proposalId, decision: { status: "published" } } })) > 0;

/** The names of people, by id: "" for one who is no longer there. */
export async function namesOf(from: Reader, ids: readonly (string | null)[]): Promise<(id: string | null) => string> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people =
    known.length === 0
      ? []
      : await from.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return (id) => people.find((p) => p.id === id)?.name ?? "";
}
