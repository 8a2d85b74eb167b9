import { type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Card, Columns } from "~/components/card";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import { SummaryList } from "~/components/summary-list";
import { OpinionForm } from "~/features/committee/opinion-form";
import type { DossierInRoom, RoomPage } from "~/features/committee/room-page.server";
import { Votes } from "~/features/committee/votes-in-room";
import { awardsTerms } from "~/words/awards-terms";
import { committeeWords } from "~/words/committee";

type Props = { page: RoomPage; answer: FormAnswer | undefined };
export type Shown = { page: RoomPage; dossier: DossierInRoom };

/** One dossier of the agenda: what is known of it, who leaves, what is proposed and how people vote. */
export function DossierInRoomCard({ page, answer }: Props) {
  const words = useWords(committeeWords).room;
  const { dossier } = page;
  if (!dossier) return page.isOutNow ? null : <InsetNote>{words.noPoint}</InsetNote>;
  const typed = typedText(answer, "dossier") === dossier.reference ? answer : undefined;
  return (
    <Card title={`${dossier.number}. ${dossier.reference} · ${dossier.title}`}>
      <Facts page={page} dossier={dossier} />
      {page.status === "planned" || page.status === "paused" ? <InsetNote>{words.notOpen}</InsetNote> : null}
      <Columns>
        {page.can.settle ? (
          <OpinionForm key={dossier.reference} page={page} dossier={dossier} answer={typed} />
        ) : (
          <Opinion page={page} dossier={dossier} />
        )}
        <Votes page={page} dossier={dossier} />
      </Columns>
    </Card>
  );
}

function Facts({ dossier }: Shown) {
  const words = useWords(committeeWords).room;
  return (
    <>
      <p>
        <strong>{dossier.out.length > 0 ? words.outOf(dossier.out.join(", ")) : words.nobodyOut}</strong>
      </p>
      <SummaryList
        rows={[
          {
            key: "dossier",
            label: words.dossier,
            value: (
              <>
                <A to={`/gestion/dossiers/${dossier.reference}`}>{dossier.reference}</A> · {dossier.townName}
              </>
            ),
          },
          { key: "asked", label: words.asked, value: <Euros cents={dossier.requestedCents} /> },
          { key: "rank", label: words.rank, value: dossier.isEliminated ? words.eliminated : (dossier.place ?? "–") },
          {
            key: "mean",
            label: words.mean,
            value: dossier.meanHundredths === null ? "–" : <Points hundredths={dossier.meanHundredths} />,
          },
        ]}
      />
    </>
  );
}

function Opinion({ dossier }: Shown) {
  const words = useWords(committeeWords).room;
  const outcomes = useWords(awardsTerms).outcomes;
  return (
    <div className="stack">
      <h3>{words.opinion}</h3>
      <p>
        {dossier.opinion === "" ? words.nothing : outcomes[dossier.opinion]}{" "}
        {dossier.amountCents > 0 ? <Euros cents={dossier.amountCents} /> : null}
      </p>
      {dossier.reason ? <p className="prewrap">{dossier.reason}</p> : null}
      {dossier.exceptionReason ? <p className="prewrap">{dossier.exceptionReason}</p> : null}
    </div>
  );
}
