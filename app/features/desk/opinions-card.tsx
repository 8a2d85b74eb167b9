import { Badge, type Tone } from "~/components/badge";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { GivenOpinion } from "~/components/given-opinion";
import { useLocale, useWords } from "~/components/locale";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import type { DeskOpinion } from "~/features/desk/desk-opinions.server";
import { day } from "~/words/format";
import { opinionsWords } from "~/words/opinions";
import { requestsWords } from "~/words/requests";

/** Who was asked outside, what, and what they answered. */
export function OpinionsCard({ page }: { page: DeskDossier }) {
  const words = useWords(opinionsWords);
  const root = `/gestion/dossiers/${page.reference}/avis`;
  if (page.opinions.length === 0 && !page.can.askOpinion) return null;
  return (
    <Card title={words.title} id="avis">
      {page.opinions.length === 0 ? <p>{words.none}</p> : null}
      {page.opinions.map((opinion) => (
        <Asked key={opinion.id} opinion={opinion} root={root} />
      ))}
      {page.can.askOpinion ? (
        <ButtonLink to={root} variant="secondary">
          {words.ask}
        </ButtonLink>
      ) : null}
    </Card>
  );
}

const TONES: Record<DeskOpinion["state"], Tone> = {
  waiting: "wait",
  answered: "info",
  revoked: "neutral",
  expired: "bad",
};

function Asked({ opinion, root }: { opinion: DeskOpinion; root: string }) {
  const words = useWords(opinionsWords);
  const asking = useWords(requestsWords);
  const locale = useLocale();
  const { state, given, question, expertName, expertEmail } = opinion;
  const said =
    state === "answered" && given
      ? words.answered(day(locale, new Date(given.answeredAt)))
      : words[state === "answered" ? "waiting" : state];
  return (
    <article className="stack">
      <p>
        <Badge tone={TONES[state]}>{said}</Badge> {words.asked(expertName, day(locale, new Date(opinion.askedAt)))}{" "}
        <span className="hint">
          {expertEmail}. {words.readers[opinion.confidential ? "confidential" : "shared"]}.{" "}
          {state === "waiting" ? asking.daysLeft(opinion.daysLeft) : null}
        </span>
      </p>
      {given ? <GivenOpinion opinion={{ id: opinion.id, expertName, question, ...given }} /> : <p>{question}</p>}
      {opinion.can.revoke ? (
        <CommandForm action={`${root}/${opinion.id}/revocation`}>
          <Button variant="quiet">
            {words.revoke}
            <span className="vh"> {expertName}</span>
          </Button>
        </CommandForm>
      ) : null}
    </article>
  );
}
