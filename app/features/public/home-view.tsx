import { Badge } from "~/components/badge";
import { ButtonLink, ButtonRow } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { Gauge } from "~/components/gauge";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Deadline, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import type { HomePage } from "~/features/public/home-page.server";
import { publicWords } from "~/words/public";

export function HomeView({ page }: { page: HomePage }) {
  const words = useWords(publicWords);
  return (
    <div className="stack">
      <PageHeading title={words.homeTitle} lead={words.homeLead} />
      <ButtonRow>
        <ButtonLink to={page.call ? `/dossiers/nouveau?appel=${page.call.reference}` : "/appels"}>
          {words.start}
        </ButtonLink>
        <ButtonLink variant="secondary" to={page.call ? `/appels/${page.call.reference}` : "/appels"}>
          {words.seeCalls}
        </ButtonLink>
      </ButtonRow>
      {page.call ? <CallState call={page.call} /> : null}
      <Card title={words.fundTitle}>{page.fund ? <Fund fund={page.fund} /> : <p>{words.noFund}</p>}</Card>
      <Columns>
        <Card title={words.networkTitle}>
          <p>{words.signed(page.signedTowns)}</p>
          <p>
            <A to="/reseau">{words.seeNetwork}</A>
          </p>
        </Card>
      </Columns>
    </div>
  );
}

function CallState({ call }: { call: NonNullable<HomePage["call"]> }) {
  const words = useWords(publicWords);
  const said = {
    preparation: words.opensOn,
    upcoming: words.opensOn,
    open: words.openUntil,
    closed: words.closedSince,
  }[call.state];
  return (
    <p>
      <A to={`/appels/${call.reference}`}>{call.title}</A>{" "}
      <Badge tone={call.state === "open" ? "ok" : "neutral"}>{words.states[call.state]}</Badge> {said}{" "}
      <Deadline at={call.state === "open" || call.state === "closed" ? call.closesAt : call.opensAt} />
    </p>
  );
}

function Fund({ fund }: { fund: NonNullable<HomePage["fund"]> }) {
  const words = useWords(publicWords);
  return (
    <>
      <Gauge envelopeCents={fund.appropriatedCents} awardedCents={fund.awardedCents} paidCents={fund.paidCents} />
      <Stats>
        <Stat label={words.envelope} value={<Euros cents={fund.appropriatedCents} />} />
        <Stat label={words.awarded} value={<Euros cents={fund.awardedCents} />} />
        <Stat label={words.paid} value={<Euros cents={fund.paidCents} />} />
        <Stat label={words.left} value={<Euros cents={fund.availableCents} />} />
      </Stats>
    </>
  );
}
