import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import type { ClonePage as Page } from "~/features/proposals/clone-dossier.server";
import { callPageWords } from "~/words/call-page";
import { proposalsWords } from "~/words/proposals";
import { startingWords } from "~/words/starting";

/** Before a dossier is made of an older one: what is kept, and what is asked for again. */
export function ClonePage({ page, answer }: { page: Page; answer: FormAnswer | undefined }) {
  const words = useWords(startingWords).clone;
  const { crumbs, dossier } = useWords(proposalsWords);
  const { notify } = useWords(callPageWords);
  const { reference, call, obstacle } = page;
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[
          { label: crumbs, to: "/dossiers" },
          { label: dossier(reference), to: `/dossiers/${reference}` },
          { label: words.title },
        ]}
      />
      <AnswerSummary answer={answer} />
      <PageHeading
        title={words.title}
        lead={call ? words.lead(reference, page.title, call.title) : words.noCall}
        caption={`${dossier(reference)}, ${page.townName}`}
      />
      {obstacle ? <InsetNote>{obstacle}</InsetNote> : null}
      <Columns>
        <Parts title={words.kept} parts={words.keptList} />
        <Parts title={words.asked} parts={words.askedList} />
      </Columns>
      {call && !obstacle ? (
        <CommandForm>
          <ButtonRow>
            <Button>{words.confirm}</Button>
            <ButtonLink variant="quiet" to={`/dossiers/${reference}`}>
              {words.back}
            </ButtonLink>
          </ButtonRow>
        </CommandForm>
      ) : (
        <p>
          <ButtonLink variant="secondary" to="/appels/avertissement">
            {notify}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

const Parts = ({ title, parts }: { title: string; parts: readonly string[] }) => (
  <Card title={title}>
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  </Card>
);
