import { type SessionFile, type SessionItem, sessionChanged } from "~/db/committee.server";
import { tallyOf } from "~/domain/awards/committee-items";
import { awardedCents } from "~/domain/awards/decision-lines";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type InSession, inSession, settledLines } from "~/features/committee/in-session.server";
import type { Visit, Work } from "~/features/visit.server";
import { awardsTerms } from "~/words/awards-terms";
import { committeeMinutes as words } from "~/words/committee-minutes";
import { deadline, euros } from "~/words/format";

export const money = (cents: number) => euros("fr", cents, { exact: true });
export const opinionOf = (item: SessionItem) =>
  item.opinion === "" ? words.putOff : awardsTerms.fr.outcomes[item.opinion];
const names = (session: SessionFile, ids: readonly string[]) =>
  session.members
    .filter((m) => ids.includes(m.personId))
    .map((m) => m.name)
    .join(", ");

/** The minutes as what happened tells them. Always French: they go with the deliberation. */
export function writtenMinutes({ session, call, availableCents, placeOf }: InSession): string {
  const present = session.members.filter((m) => m.isPresent);
  const absent = session.members.filter((m) => !m.isPresent);
  const total = awardedCents(settledLines(session.items, placeOf));
  return [
    words.opening(session.reference, call.title, deadline("fr", session.openedAt ?? session.heldAt), session.place),
    words.attendance(present.map((m) => m.name).join(", "), absent.map((m) => m.name).join(", "), session.quorum),
    ...session.items.map((item, i) => itemText(session, item, i + 1)),
    words.total(money(total), money(availableCents - total)),
  ].join("\n\n");
}

function itemText(session: SessionFile, item: SessionItem, number: number): string {
  const { dossier, votes } = item;
  const out = names(
    session,
    votes.filter((v) => v.vote === "out").map((v) => v.personId),
  );
  const tally = tallyOf(votes);
  const voted = tally.for + tally.against + tally.abstain > 0;
  return [
    words.point(number, dossier.reference, dossier.title, dossier.townName, money(dossier.requestedCents)),
    out ? words.out(out) : "",
    voted ? words.votes(tally.for, tally.against, tally.abstain) : "",
    words.opinion(opinionOf(item), item.amountCents > 0 ? money(item.amountCents) : ""),
    item.reason ? words.reasons(item.reason) : "",
    item.exceptionReason ? words.exception(item.exceptionReason) : "",
  ]
    .filter(Boolean)
    .join("\n");
}

export const minutesOf = (found: InSession) => found.session.minutes || writtenMinutes(found);

/** The session for whoever may know of each of its dossiers: its minutes tell of all of them. */
export async function wholeSession({ actor, now, read }: Pick<Visit, "actor" | "now" | "read">, reference: string) {
  const found = await inSession(read, actor, reference, now);
  return found && found.known.length === found.session.items.length ? found : null;
}

export type MinutesPage = {
  reference: string;
  callTitle: string;
  callReference: string;
  status: SessionFile["status"];
  version: number;
  minutes: string;
  isEdited: boolean;
  hash: string | null;
  can: { edit: boolean; close: boolean };
};

/** The minutes to read, to edit until the session is closed, and to close it over. */
export async function minutesPage(visit: Visit, { reference }: { reference: string }) {
  const stopped = gate(visit.actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const found = await wholeSession(visit, reference);
  if (!found) return refuse("not-found");
  const { session, call } = found;
  const holds = gate(visit.actor, "fund_manager") === null && session.status !== "closed" && session.openedAt !== null;
  return grant<MinutesPage>({
    reference,
    callReference: call.reference,
    callTitle: visit.locale === "en" ? call.titleEn : call.title,
    status: session.status,
    version: session.version,
    minutes: minutesOf(found),
    isEdited: session.minutes !== "",
    hash: session.minutesHash,
    can: { edit: holds, close: holds },
  });
}

/** The minutes as somebody edited them; emptied, they follow what happens again. */
export async function saveCommitteeMinutes(
  { actor, now, tx, tell }: Work,
  { reference, version, minutes }: { reference: string; version: number; minutes: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const found = await wholeSession({ actor, now, read: tx }, reference);
  if (!found) return refuse("not-found");
  const { session } = found;
  if (session.status === "closed") return refuse("session-closed");
  if (session.openedAt === null) return refuse("session-not-open");
  if (session.version !== version) return refuse("stale-version");
  const text = minutes.replaceAll("\r\n", "\n").trim();
  await sessionChanged(tx, session.id, { minutes: text === writtenMinutes(found) ? "" : text });
  await tell("committee.minutes_saved", { subject: ["committee_session", session.id], data: { reference } });
  return grant({ reference });
}
