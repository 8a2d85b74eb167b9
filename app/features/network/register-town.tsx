import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { TextField } from "~/components/text-field";
import { SIRET_LABEL_CHARS_MAX } from "~/domain/network/network-forms";
import { DOMAIN_CHARS_MAX } from "~/domain/network/register";
import { spacedSiret } from "~/domain/network/siret";
import { PeopleSections } from "~/features/network/members-view";
import type { RegisterTownPage } from "~/features/network/register-page.server";
import { IdentityTable } from "~/features/network/town-facts-view";
import { day } from "~/words/format";
import { networkWords } from "~/words/network";

type Props = { page: RegisterTownPage; answer: FormAnswer | undefined };

export function RegisterTown({ page, answer }: Props) {
  const words = useWords(networkWords);
  const locale = useLocale();
  const { town } = page;
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.register.title, to: "/admin/communes" }, { label: town.name }]} />
      <AnswerSummary answer={answer} />
      <PageHeading title={town.name} caption={town.id} lead={words.town.lead(town.territorialBody)} />
      {town.successor && town.validTo ? (
        <InsetNote>
          {words.town.merged(town.name, town.successor.name, day(locale, town.validTo))}{" "}
          <A to={`/admin/communes/${town.successor.id}`}>{words.town.seeHeir(town.successor.name)}</A>
        </InsetNote>
      ) : null}
      <p>
        <A to={`/communes/${town.slug}`}>{words.registerTown.public}</A>
      </p>
      <IdentityTable rows={page.identities} />
      <Domains page={page} answer={answer} />
      <Sirets page={page} answer={answer} />
      <h2>{words.members.title}</h2>
      <PeopleSections people={page.people} townId={town.id} action={`/admin/communes/${town.id}`} answer={answer} />
    </div>
  );
}

function Domains({ page: { town, domains }, answer }: Props) {
  const words = useWords(networkWords).registerTown;
  return (
    <section className="stack" id="domaines">
      <h2>{words.domains}</h2>
      <p className="hint">{words.domainsHint}</p>
      {domains.length === 0 ? <p>{words.noDomains}</p> : null}
      <SummaryList
        rows={domains.map((d) => ({
          key: d.id,
          label: d.domain,
          value: <Remove action={`/admin/communes/${town.id}/domaines/${d.id}/retrait`} what={d.domain} />,
        }))}
      />
      <CommandForm className="form" action={`/admin/communes/${town.id}/domaines`}>
        <TextField
          name="domain"
          label={words.domain}
          hint={words.domainHint}
          problem={answer?.problems.domain}
          defaultValue={typedText(answer, "domain")}
          maxLength={DOMAIN_CHARS_MAX}
          spellCheck={false}
          width="m"
        />
        <div>
          <Button variant="secondary">{words.addDomain}</Button>
        </div>
      </CommandForm>
    </section>
  );
}

function Sirets({ page: { town, sirets }, answer }: Props) {
  const words = useWords(networkWords).registerTown;
  return (
    <section className="stack" id="sirets">
      <h2>{words.sirets}</h2>
      <p className="hint">{words.siretsHint}</p>
      {sirets.length === 0 ? <p>{words.noSirets}</p> : null}
      <SummaryList
        rows={sirets.map((x) => ({
          key: x.id,
          label: `${x.label}, ${spacedSiret(x.siret)}`,
          value: <Remove action={`/admin/communes/${town.id}/sirets/${x.id}/retrait`} what={x.siret} />,
        }))}
      />
      <CommandForm className="form" action={`/admin/communes/${town.id}/sirets`}>
        <TextField
          name="siret"
          label={words.siret}
          problem={answer?.problems.siret}
          defaultValue={typedText(answer, "siret")}
          maxLength={30}
          spellCheck={false}
          width="m"
          className="figures"
        />
        <TextField
          name="label"
          label={words.label}
          hint={words.labelHint}
          problem={answer?.problems.label}
          defaultValue={typedText(answer, "label")}
          maxLength={SIRET_LABEL_CHARS_MAX}
          width="m"
        />
        <div>
          <Button variant="secondary">{words.addSiret}</Button>
        </div>
      </CommandForm>
    </section>
  );
}

function Remove({ action, what }: { action: string; what: string }) {
  const words = useWords(networkWords).registerTown;
  return (
    <CommandForm action={action}>
      <Button variant="quiet">
        {words.remove}
        <span className="vh"> {what}</span>
      </Button>
    </CommandForm>
  );
}
