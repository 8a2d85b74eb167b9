import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Gauge } from "~/components/gauge";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { useLineColumns } from "~/features/awards/decision-line-fields";
import type { PreparationPage } from "~/features/awards/decision-preparation.server";
import { awardsWords } from "~/words/awards";
import { deskWords } from "~/words/desk";
import { simulationsWords } from "~/words/simulations";

type Props = { page: PreparationPage; answer: FormAnswer | undefined };

/** The list of a decision: every dossier with its outcome, its amount and its reasons, in one form. */
export function DecisionListForm({ page, answer }: Props) {
  const words = useWords(awardsWords).preparing;
  const home = useWords(deskWords).home;
  const root = `/gestion/appels/${page.callReference}`;
  const columns = useLineColumns(answer);
  const title = page.decision ? words.change(page.decision.reference) : words.title;
  return (
    <div className="stack">
      <Breadcrumb
        items={[{ label: home.title, to: "/gestion" }, { label: page.title, to: root }, { label: words.title }]}
      />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={title} lead={words.lead} />
      <Origins page={page} root={root} />
      <ListMoney page={page} />
      {page.lines.length === 0 ? (
        <EmptyState action={<ButtonLink to={`${root}/dossiers`}>{words.toDossiers}</ButtonLink>}>
          {words.empty}
        </EmptyState>
      ) : (
        <CommandForm className="stack">
          <input type="hidden" name="decisionReference" value={page.decision?.reference ?? ""} />
          <input type="hidden" name="version" value={page.decision?.version ?? ""} />
          {page.followed ? (
            <>
              <input type="hidden" name="followed.id" value={page.followed.id} />
              <input type="hidden" name="followed.version" value={page.followed.version} />
            </>
          ) : null}
          <p className="hint">{words.how}</p>
          <DataTable
            caption={words.caption}
            captionHidden
            rows={page.lines}
            rowKey={(l) => l.reference}
            columns={columns}
          />
          <div>
            <Button>{words.save}</Button>
          </div>
        </CommandForm>
      )}
    </div>
  );
}

/** What else is under way, and where the lines that are proposed come from. */
function Origins({ page, root }: { page: PreparationPage; root: string }) {
  const words = useWords(awardsWords).preparing;
  const simulations = useWords(simulationsWords);
  return (
    <>
      {page.approved ? (
        <InsetNote>
          {words.approved(page.approved)}{" "}
          <A to={`/gestion/decisions/${page.approved}`}>{words.approvedLink(page.approved)}</A>
        </InsetNote>
      ) : null}
      {page.followed ? (
        <InsetNote>
          {simulations.followed(page.followed.name)}{" "}
          <A to={`${root}/simulations/${page.followed.id}`}>{simulations.one(page.followed.name)}</A>
        </InsetNote>
      ) : null}
      {page.committee ? (
        <InsetNote>
          <A to={`/gestion/commissions/${page.committee}`}>{words.fromCommittee(page.committee)}</A>
        </InsetNote>
      ) : null}
    </>
  );
}

function ListMoney({ page }: { page: PreparationPage }) {
  const words = useWords(awardsWords).preparing;
  return (
    <Card title={words.money}>
      <Gauge
        envelopeCents={page.envelopeCents}
        awardedCents={page.committedCents + page.awardedCents}
        paidCents={page.paidCents}
      />
      <p className="secondary">{page.decision ? words.saved : words.proposed}</p>
      <SummaryList
        rows={[
          { key: "available", label: words.available, value: <Euros cents={page.availableCents} /> },
          { key: "awarded", label: words.awarded, value: <Euros cents={page.awardedCents} /> },
          {
            key: "rest",
            label: words.rest,
            value: (
              <strong>
                <Euros cents={page.availableCents - page.awardedCents} />
              </strong>
            ),
          },
          { key: "cap", label: words.cap, value: <Euros cents={page.capCents} /> },
        ]}
      />
    </Card>
  );
}
