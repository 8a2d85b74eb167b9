import type { SessionItem } from "~/db/committee.server";
import { awardedCents } from "~/domain/awards/decision-lines";
import type { Paper, PaperBlock } from "~/domain/notices/document";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type InSession, settledLines } from "~/features/committee/in-session.server";
import { minutesOf, money, opinionOf, wholeSession } from "~/features/committee/minutes.server";
import type { Visit } from "~/features/visit.server";
import { committeeMinutes as words } from "~/words/committee-minutes";
import { hundredths } from "~/words/format";

/** The minutes on paper, with the annex of the deliberation: each dossier with what was asked, said and given. */
export async function minutesPaper(visit: Visit, { reference }: { reference: string }) {
  const stopped = gate(visit.actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const found = await wholeSession(visit, reference);
  if (!found) return refuse("not-found");
  const { session } = found;
  const paper: Paper = {
    title: words.title(reference),
    reference: words.title(reference),
    lang: "fr-FR",
    at: session.closedAt ?? visit.now,
    blocks: [
      ...minutesOf(found)
        .split("\n\n")
        .map((text) => ({ kind: "paragraph" as const, text })),
      { kind: "heading", text: words.annex },
      annexOf(found),
      {
        kind: "note",
        text: session.minutesHash ? words.frozen(session.closedBy ?? "", session.minutesHash) : words.draft,
      },
    ],
  };
  return grant({ paper, fileName: `commission-${reference}.pdf` });
}

/** The annex of the deliberation: each dossier with what was asked, said and proposed. */
function annexOf({ session, placeOf }: InSession): PaperBlock {
  const { columns } = words;
  const mean = (item: SessionItem) =>
    item.dossier.meanHundredths === null ? "–" : hundredths("fr", item.dossier.meanHundredths);
  return {
    kind: "table",
    caption: words.annex,
    columns: [
      { label: columns.place, align: "right", share: 0.6 },
      { label: columns.dossier, share: 1.2 },
      { label: columns.town, share: 1.6 },
      { label: columns.mean, align: "right" },
      { label: columns.asked, align: "right", share: 1.5 },
      { label: columns.opinion, share: 1.6 },
      { label: columns.granted, align: "right", share: 1.5 },
    ],
    rows: session.items.map((i) => [
      String(placeOf(i) ?? "–"),
      i.dossier.reference,
      i.dossier.townName,
      mean(i),
      money(i.dossier.requestedCents),
      opinionOf(i),
      money(i.amountCents),
    ]),
    total: [
      "",
      words.sum,
      "",
      "",
      money(session.items.reduce((sum, i) => sum + i.dossier.requestedCents, 0)),
      "",
      money(awardedCents(settledLines(session.items, placeOf))),
    ],
  };
}
