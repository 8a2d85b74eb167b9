import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { WarningNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import { TextField } from "~/components/text-field";
import { SIMULATION_NAME_CHARS_MAX } from "~/domain/awards/simulation";
import { simulationsOf } from "~/features/awards/simulations/simulation-addresses";
import { SimulationRows } from "~/features/awards/simulations/simulation-rows";
import type { SimulationPage } from "~/features/awards/simulations/simulations-page.server";
import { awardsTerms } from "~/words/awards-terms";
import { deskWords } from "~/words/desk";
import { euros } from "~/words/format";
import { simulationsWords } from "~/words/simulations";

/** One simulation: what it gives in all, always in view, and to whom. */
export function SimulationView({ page, answer }: { page: SimulationPage; answer: FormAnswer | undefined }) {
  const words = useWords(simulationsWords);
  const home = useWords(deskWords).home;
  const locale = useLocale();
  const list = simulationsOf(page.callReference);
  const root = `${list}/${page.head.id}`;
  return (
    <div className="stack print-wide">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: page.title, to: `/gestion/appels/${page.callReference}` },
          { label: words.title, to: list },
          { label: page.head.name },
        ]}
      />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={words.one(page.head.name)} lead={<Method page={page} />} />
      <Summary page={page} />
      {page.head.restCents < 0 ? <WarningNote>{words.over(euros(locale, -page.head.restCents))}</WarningNote> : null}
      {page.passedOver.length > 0 ? <p>{words.passedList(page.passedOver.join(", "))}</p> : null}
      <CutOff page={page} root={root} />
      <SimulationRows page={page} root={root} answer={answer} />
      {page.can.follow ? (
        <p className="screen-only">
          <ButtonLink to={`/gestion/appels/${page.callReference}/deliberation?simulation=${page.head.id}`}>
            {words.follow}
          </ButtonLink>
        </p>
      ) : (
        <p className="hint screen-only">{words.followLater}</p>
      )}
      <p className="screen-only">
        <A to={`${root}.csv`}>{words.csv}</A> · <A to={`${root}.xlsx`}>{words.xlsx}</A>
      </p>
      <div className="screen-only">
        <More page={page} root={root} />
      </div>
    </div>
  );
}

function Method({ page: { wish, head } }: { page: SimulationPage }) {
  const words = useWords(simulationsWords);
  const { methods } = useWords(awardsTerms);
  const locale = useLocale();
  const limits = [
    wish.capCents === null ? "" : words.capped(euros(locale, wish.capCents)),
    wish.sharePercent === null ? "" : words.shared(wish.sharePercent),
  ].filter(Boolean);
  return <>{[methods[head.method], ...limits].join(", ")}.</>;
}

function Summary({ page }: { page: SimulationPage }) {
  const words = useWords(simulationsWords);
  const locale = useLocale();
  const { head } = page;
  return (
    <div className="sticky-bar sums">
      <Stats>
        <Stat
          label={words.available}
          value={<Euros cents={page.availableCents} />}
          note={words.envelope(euros(locale, page.appropriatedCents))}
        />
        <Stat label={words.asked} value={<Euros cents={head.requestedCents} />} />
        <Stat label={words.total} value={<Euros cents={head.totalCents} />} />
        <Stat label={words.rest} value={<Euros cents={head.restCents} />} />
        <Stat label={words.funded} value={words.fundedOf(head.funded, page.rows.length)} />
        <Stat
          label={words.mean}
          value={head.meanHundredths === null ? "–" : <Points hundredths={head.meanHundredths} />}
        />
      </Stats>
    </div>
  );
}

function CutOff({ page, root }: { page: SimulationPage; root: string }) {
  const words = useWords(simulationsWords);
  return (
    <CommandForm action={`${root}/seuil`} className="one-line screen-only" aria-label={words.moveCut}>
      <input type="hidden" name="version" value={page.head.version} />
      <TextField
        name="cutOff"
        label={words.cutField}
        hint={words.cutHint}
        width="xs"
        inputMode="numeric"
        defaultValue={page.wish.cutOff ?? ""}
      />
      <Button variant="secondary">{words.cutButton}</Button>
    </CommandForm>
  );
}

function More({ page, root }: { page: SimulationPage; root: string }) {
  const words = useWords(simulationsWords);
  const version = <input type="hidden" name="version" value={page.head.version} />;
  const name = { name: "name", width: "m", limit: SIMULATION_NAME_CHARS_MAX } as const;
  return (
    <Details summary={words.more}>
      <Card title={words.copy} level={3}>
        <CommandForm action={`${root}/copie`} className="form">
          {version}
          <TextField {...name} id="copy" label={words.copyName} />
          <div>
            <Button variant="secondary">{words.copyButton}</Button>
          </div>
        </CommandForm>
      </Card>
      <Card title={words.rename} level={3}>
        <CommandForm action={`${root}/nom`} className="form">
          {version}
          <TextField {...name} id="rename" label={words.renameField} defaultValue={page.head.name} />
          <div>
            <Button variant="secondary">{words.renameButton}</Button>
          </div>
        </CommandForm>
      </Card>
      <p>
        <A to={`${root}/suppression`}>{words.remove}</A>
      </p>
    </Details>
  );
}
