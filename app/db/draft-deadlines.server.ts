import type { Reader } from "~/db/database.server";
import { deadlineFor } from "~/domain/calls/call";
import { EXTENSION_DAYS_MAX } from "~/domain/calls/extension";
import { callRules } from "~/domain/calls/rules";
import {
  CLOSING_LETTER_DAYS,
  DRAFT_REMINDER_DAYS,
  type DraftStep,
  draftRecallKey,
  draftStep,
} from "~/domain/notices/draft-deadlines";

const DAY_MS = 86_400_000;
const days = (n: number) => n * DAY_MS;
/** A reminder may come some days before its day, over holidays. */
const HOLIDAYS = 5;

export type DraftToRecall = { reference: string; step: DraftStep; key: string };

/** The drafts that a reminder, or the letter of the closing, is due for and has not left for. */
export async function draftsToRecall(read: Reader, at: Date): Promise<DraftToRecall[]> {
  const soon = new Date(at.getTime() + days(DRAFT_REMINDER_DAYS[0] + HOLIDAYS));
  const past = new Date(at.getTime() - days(EXTENSION_DAYS_MAX + CLOSING_LETTER_DAYS));
  const drafts = await read.proposal.findMany({
    where: {
      status: "draft",
      sections: { some: {} },
      call: { frozenAt: { not: null }, closesAt: { gte: past, lte: soon } },
    },
    select: {
      id: true,
      reference: true,
      townId: true,
      createdAt: true,
      withdrawnAt: true,
      callId: true,
      call: {
        select: { rules: true, closesAt: true, extensions: { select: { townId: true, until: true, grantedAt: true } } },
      },
    },
    take: 1000,
  });
  const filed = await townsThatFiled(read, drafts);
  const due = drafts.flatMap((draft) => {
    if (filed.has(place(draft)) && callRules.parse(JSON.parse(draft.call.rules)).oneLeadPerTown) return [];
    const { id, reference, townId, createdAt, withdrawnAt, call } = draft;
    const deadline = deadlineFor(call, townId, call.extensions);
    const granted = call.extensions.find((e) => e.townId === townId)?.grantedAt;
    const since = [createdAt, withdrawnAt, granted].reduce<Date>((last, d) => (d && d > last ? d : last), createdAt);
    const step = draftStep({ deadline, since }, at);
    return step ? [{ reference, step, key: draftRecallKey(id, deadline, step) }] : [];
  });
  if (due.length === 0) return [];
  const told = await read.recall.findMany({ where: { key: { in: due.map((d) => d.key) } }, select: { key: true } });
  return due.filter((d) => !told.some((t) => t.key === d.key));
}

const place = ({ callId, townId }: { callId: string; townId: string }) => `${callId} ${townId}`;

/** Who has filed another dossier for the same call already: a draft beside it is left alone where only one is accepted. */
async function townsThatFiled(read: Reader, drafts: readonly { callId: string }[]): Promise<Set<string>> {
  if (drafts.length === 0) return new Set();
  const callId = { in: [...new Set(drafts.map((d) => d.callId))] };
  const filed = await read.proposal.findMany({
    where: { callId, status: { notIn: ["draft", "withdrawn"] } },
    select: { callId: true, townId: true },
  });
  return new Set(filed.map(place));
}
