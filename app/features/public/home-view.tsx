import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { Gauge } from "~/components/gauge";
import { Hero } from "~/components/hero";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Deadline, Euros } from "~/components/moments";
import { Stat, Stats } from "~/components/stat";
import type { HomePage } from "~/features/public/home-page.server";
import { ProjectTable } from "~/features/public/projects-list";
import { publicWords } from "~/words/public";

export function HomeView({ page }: { page: HomePage }) {
  const words = useWords(publicWords);
  const { call, projects, experiences } = page;
  return (
    <div className="stack">
      <Hero title={words.homeTitle} lead={words.homeLead} actions={<Actions page={page} />} />
      {call ? <CallState call={call} /> : null}
      <Card title={words.fundTitle}>{page.fund ? <Fund fund={page.fund} /> : <p>{words.noFund}</p>}</Card>
      {projects.length > 0 ? (
        <section className="stack">
          <h2>{words.lastProjects}</h2>
          <ProjectTable rows={projects} caption={words.lastProjects} />
          <p>
            <A to="/projets">{words.projects.seeAll}</A>
          </p>
        </section>
      ) : null}
      {experiences.length > 0 ? <Experiences experiences={experiences} /> : null}
      <Columns>
        <Card title={words.networkTitle}>
          <p>{words.signed(page.signedTowns)}</p>
          <p>
            <A to="/reseau">{words.seeNetwork}</A>
          </p>
        </Card>
        <Card title={words.openTitle}>
          <p>{words.openText}</p>
          <p>
            <A to="/transparence">{words.seeTransparency}</A>
          </p>
        </Card>
      </Columns>
    </div>
  );
}

/** What can be done now: to file while the call is open, else to read it; to look at what is funded once something is. */
function Actions({ page: { call, projects } }: { page: HomePage }) {
  const words = useWords(publicWords);
  const isOpen = call?.state === "open";
  return (
    <>
      {call && isOpen ? <ButtonLink to={`/dossiers/nouveau?appel=${call.reference}`}>{words.start}</ButtonLink> : null}
      <ButtonLink variant={isOpen ? "secondary" : "primary"} to={call ? `/appels/${call.reference}` : "/appels"}>
        {words.seeCalls}
      </ButtonLink>
      {projects.length > 0 ? (
        <ButtonLink variant="secondary" to="/projets">
          {words.seeProjects}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Experiences({ experiences }: { experiences: HomePage["experiences"] }) {
  const words = useWords(publicWords);
  return (
    <section className="stack">
      <h2>{words.lastExperiences}</h2>
      {experiences.map((e) => (
        <Card key={e.slug} level={3} title={<A to={`/experiences/${e.slug}`}>{e.title}</A>}>
          <p className="hint">{e.townName}</p>
          <p>{e.summary}</p>
        </Card>
      ))}
      <p>
        <A to="/experiences">{words.seeExperiences}</A>
      </p>
    </section>
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
        <Stat to="/transparence" label={words.envelope} value={<Euros cents={fund.appropriatedCents} />} />
        <Stat to={`/projets?annee=${fund.year}`} label={words.awarded} value={<Euros cents={fund.awardedCents} />} />
        <Stat
          to={`/transparence/versements?annee=${fund.year}`}
          label={words.paid}
          value={<Euros cents={fund.paidCents} />}
        />
        <Stat label={words.left} value={<Euros cents={fund.availableCents} />} />
      </Stats>
    </>
  );
}
