import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { StatusTag } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { SummaryList } from "~/components/summary-list";
import type { UserPage } from "~/features/network/users-page.server";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

export function UserSheet({ page, answer }: { page: UserPage; answer: FormAnswer | undefined }) {
  const words = useWords(networkWords);
  const terms = useWords(networkTerms);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.users.title, to: "/admin/utilisateurs" }, { label: page.name }]} />
      <AnswerSummary answer={answer} />
      <PageHeading
        title={page.name}
        lead={page.email}
        aside={page.closed ? <StatusTag>{words.users.closed}</StatusTag> : null}
      />
      <Facts page={page} />
      <section className="stack">
        <h2>{words.user.towns}</h2>
        {page.seats.length === 0 ? <p>{words.user.noTown}</p> : null}
        <ul>
          {page.seats.map((s) => (
            <li key={s.townId}>
              <A to={`/admin/communes/${s.townId}`}>{s.townName}</A>, {terms.seatRoles[s.role]}{" "}
              {s.waiting ? <StatusTag tone="wait">{terms.seatStates.waiting}</StatusTag> : null}
            </li>
          ))}
        </ul>
      </section>
      <Roles page={page} answer={answer} />
    </div>
  );
}

function Facts({ page }: { page: UserPage }) {
  const words = useWords(networkWords).user;
  return (
    <SummaryList
      rows={[
        { key: "job", label: words.job, value: page.jobTitle || "–" },
        { key: "phone", label: words.phone, value: page.phone || "–" },
        { key: "since", label: words.since, value: <Day at={page.createdAt} /> },
        {
          key: "factor",
          label: words.secondFactor,
          value: page.secondFactor ? words.secondFactorOn : words.secondFactorOff,
        },
        { key: "sessions", label: words.sessions, value: String(page.sessions) },
        { key: "seen", label: words.lastSeen, value: page.lastSeenAt ? <Instant at={page.lastSeenAt} /> : words.never },
      ]}
    />
  );
}

function Roles({ page, answer }: { page: UserPage; answer: FormAnswer | undefined }) {
  const words = useWords(networkWords).user;
  const terms = useWords(networkTerms).departmentRoles;
  return (
    <section className="stack">
      <h2>{words.roles}</h2>
      <DataTable
        caption={words.rolesCaption}
        captionHidden
        rows={page.roles}
        rowKey={(r) => r.role}
        empty={<p>{words.noRole}</p>}
        columns={[
          { key: "role", header: words.role, rowHeader: true, cell: (r) => terms[r.role] },
          { key: "since", header: words.grantedAt, cell: (r) => <Day at={r.grantedAt} /> },
          {
            key: "end",
            header: words.end,
            cell: (r) =>
              page.self ? null : (
                <ButtonLink to={`/admin/utilisateurs/${page.id}/roles/${r.role}/fin`} variant="quiet">
                  {words.end}
                  <span className="vh"> {terms[r.role]}</span>
                </ButtonLink>
              ),
          },
        ]}
      />
      {page.self ? <InsetNote>{words.self}</InsetNote> : null}
      {page.grantable.length > 0 ? (
        <CommandForm className="form" action={`/admin/utilisateurs/${page.id}`}>
          <SelectField
            name="role"
            label={words.grantTitle}
            hint={words.secondFactorHint}
            problem={answer?.problems.role}
            options={page.grantable.map((role) => ({ value: role, label: terms[role] }))}
            defaultValue=""
          />
          <div>
            <Button>{words.grant}</Button>
          </div>
        </CommandForm>
      ) : null}
    </section>
  );
}
