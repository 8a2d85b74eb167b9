import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote, NotificationBanner, WarningNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { FailingRules } from "~/features/proposals/failing-rules";
import type { NewDossier } from "~/features/proposals/new-dossier.server";
import { callPageWords } from "~/words/call-page";
import { deadline } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { startingWords } from "~/words/starting";

type Props = { page: NewDossier; answer?: FormAnswer | undefined };

/** The ways of starting: whatever the six questions said, the town may begin to write. */
export function NewDossierPage({ page, answer }: Props) {
  const all = useWords(proposalsWords);
  const words = useWords(startingWords);
  const locale = useLocale();
  const { call, towns } = page;
  const when = deadline(locale, new Date(call.closesAt));
  const mayStart = towns.some((t) => t.isOpen);
  return (
    <div className="narrow stack">
      <Breadcrumb items={[{ label: all.crumbs, to: "/dossiers" }, { label: all.start.title }]} />
      <AnswerSummary answer={answer} />
      <PageHeading
        title={all.start.title}
        lead={call.isOpen ? words.lead(call.title, when) : words.leadClosed(call.title, when)}
      />
      {towns
        .filter((t) => !t.charterSigned)
        .map((town) => (
          <WarningNote key={town.id}>
            {words.unsigned(town.name)} <A to="/reseau/charte">{all.start.signCharter}</A>
          </WarningNote>
        ))}
      {towns.length === 0 ? <InsetNote>{words.cannot}</InsetNote> : null}
      {towns.length > 0 && !mayStart ? <NotOpen callReference={call.reference} /> : null}
      {mayStart ? (
        <>
          <Checked page={page} />
          <TakesUp page={page} />
          <StartForm page={page} answer={answer} />
          <OtherWays page={page} />
        </>
      ) : null}
    </div>
  );
}

function NotOpen({ callReference }: { callReference: string }) {
  const words = useWords(startingWords);
  const { notify } = useWords(callPageWords);
  return (
    <>
      <InsetNote>
        {words.closed} <A to={`/appels/${callReference}#et-maintenant`}>{words.check.whatRemains}</A>
      </InsetNote>
      <p>
        <ButtonLink to="/appels/avertissement">{notify}</ButtonLink>
      </p>
    </>
  );
}

/** What the six questions said. A "no" is said; it stops nobody. */
function Checked({ page: { call, check, answers } }: Props) {
  const words = useWords(startingWords);
  const again = `/appels/${call.reference}/verification${answers ? `?${answers}` : ""}`;
  if (check.verdict === "not_yet")
    return (
      <NotificationBanner tone="warning" title={words.check.notYet}>
        <FailingRules callReference={call.reference} failing={check.failing} />
        <p>{words.blocksNothing}</p>
        <p>
          <A to={again}>{words.kept.again}</A>
        </p>
      </NotificationBanner>
    );
  const said = check.verdict === "eligible" ? words.checked : answers ? words.checkedPartly : words.notChecked;
  return (
    <InsetNote>
      {said} <A to={again}>{check.verdict === "eligible" ? words.kept.again : words.check.short}</A>
    </InsetNote>
  );
}

function TakesUp({ page: { report } }: Props) {
  const words = useWords(startingWords);
  if (!report) return null;
  return (
    <section className="stack">
      <h2>{words.fromReport}</h2>
      <p>
        {words.takesUp(report.title, report.townName)} <A to={`/experiences/${report.slug}`}>{words.readReport}</A>
      </p>
      <p>{report.audience === "public" ? words.takesUpPublic : words.takesUpNetwork}</p>
    </section>
  );
}

function StartForm({ page: { call, towns, answers, report }, answer }: Props) {
  const words = useWords(startingWords);
  const open = towns.filter((t) => t.isOpen);
  const query = new URLSearchParams(answers);
  query.set("appel", call.reference);
  if (report) query.set("retour", report.slug);
  const [only] = open;
  return (
    <section className="stack">
      {report ? null : <h2>{words.blank}</h2>}
      <CommandForm action={`/dossiers/nouveau?${query}`} className="form">
        {open.length === 1 && only ? (
          <input type="hidden" name="townId" value={only.id} />
        ) : (
          <RadioGroup
            name="townId"
            label={words.town}
            options={open.map((t) => ({ value: t.id, label: t.name }))}
            problem={answer?.problems.townId}
          />
        )}
        <div>
          <Button>{words.go}</Button>
          <p className="hint">{words.goHint}</p>
        </div>
      </CommandForm>
    </section>
  );
}

function OtherWays({ page: { earlier, report } }: Props) {
  const words = useWords(startingWords);
  const { untitled } = useWords(proposalsWords);
  return (
    <>
      {earlier.length > 0 ? (
        <section className="stack">
          <h2>{words.fromEarlier}</h2>
          <p>{words.fromEarlierText}</p>
          <ul>
            {earlier.map(({ reference, title, townName }) => (
              <li key={reference}>
                <A to={`/dossiers/${reference}/copie`}>{title || untitled}</A>{" "}
                <span className="secondary">
                  {reference}, {townName}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {report ? null : (
        <section className="stack">
          <h2>{words.fromReport}</h2>
          <p>
            {words.fromReportText} <A to="/experiences">{words.seeReports}</A>
          </p>
        </section>
      )}
    </>
  );
}
