import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { StatusTag } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { InviteForm } from "~/features/network/invite-form";
import type { Member, MembersPage, PendingInvitation, TownPeople } from "~/features/network/members-page.server";
import { RequestTable } from "~/features/network/request-table";
import { TownSwitcher } from "~/features/network/town-switcher";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

export function MembersView({ page, answer }: { page: MembersPage; answer: FormAnswer | undefined }) {
  const words = useWords(networkWords).members;
  return (
    <div className="stack">
      <AnswerSummary answer={answer} />
      <TownSwitcher towns={page.towns} path="/espace/membres" />
      <PageHeading title={words.title} caption={page.town.name} lead={words.lead} />
      <PeopleSections
        people={page}
        townId={page.town.id}
        action={`/espace/membres?commune=${page.town.slug}`}
        answer={answer}
      />
      {page.can.invite ? null : <InsetNote>{words.readerOnly}</InsetNote>}
    </div>
  );
}

/** Members, requests, invitations, and the form that asks one more in. The administrator of the portal sees the same. */
export function PeopleSections({
  people,
  townId,
  action,
  answer,
}: {
  people: TownPeople;
  townId: string;
  action: string;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords).members;
  return (
    <>
      <MemberTable members={people.members} />
      {people.requests.length > 0 ? (
        <section className="stack" id="demandes">
          <h2>{words.requests}</h2>
          <p className="hint">{words.requestHint}</p>
          <RequestTable requests={people.requests} />
        </section>
      ) : null}
      {people.invitations.length > 0 ? (
        <InvitationTable invitations={people.invitations} mayRevoke={people.can.invite} />
      ) : null}
      {people.can.invite ? <InviteForm townId={townId} action={action} answer={answer} /> : null}
    </>
  );
}

function MemberTable({ members }: { members: Member[] }) {
  const words = useWords(networkWords).members;
  const terms = useWords(networkTerms);
  return (
    <DataTable
      caption={words.caption}
      rows={members}
      rowKey={(m) => m.seatId}
      empty={<EmptyState>{words.none}</EmptyState>}
      columns={[
        { key: "name", header: words.name, rowHeader: true, cell: (m) => <Who member={m} /> },
        { key: "role", header: words.role, cell: (m) => terms.seatRoles[m.role] },
        {
          key: "state",
          header: words.state,
          cell: (m) => (
            <StatusTag tone={m.waiting ? "wait" : "ok"}>
              {m.waiting ? terms.seatStates.waiting : terms.seatStates.active}
            </StatusTag>
          ),
        },
        { key: "since", header: words.since, cell: (m) => <Day at={m.since} form="short" /> },
        { key: "actions", header: words.actions, cell: (m) => <SeatActions member={m} /> },
      ]}
    />
  );
}

function Who({ member }: { member: Member }) {
  const words = useWords(networkWords).members;
  return (
    <>
      {member.name} {member.self ? `(${words.you})` : null}
      <div className="hint">{[member.jobTitle, member.email].filter(Boolean).join(", ")}</div>
    </>
  );
}

function SeatActions({ member }: { member: Member }) {
  const words = useWords(networkWords).members;
  const { seatId, name, can } = member;
  // An empty cell is left out where a row is drawn as a list.
  if (!can.confirm && !can.changeRole && !can.end) return null;
  return (
    <div className="button-row">
      {can.confirm ? (
        <CommandForm action={`/espace/membres/${seatId}/confirmation`}>
          <Button>
            {words.confirm}
            <span className="vh"> {name}</span>
          </Button>
        </CommandForm>
      ) : null}
      {can.changeRole || can.end ? (
        <A to={`/espace/membres/${seatId}`}>
          {member.self ? words.leave : words.change}
          <span className="vh"> {words.for(name)}</span>
        </A>
      ) : null}
    </div>
  );
}

function InvitationTable({ invitations, mayRevoke }: { invitations: PendingInvitation[]; mayRevoke: boolean }) {
  const words = useWords(networkWords).members;
  const terms = useWords(networkTerms);
  return (
    <section className="stack" id="invitations">
      <h2>{words.invitations}</h2>
      <DataTable
        caption={words.invitationsCaption}
        captionHidden
        rows={invitations}
        rowKey={(i) => i.id}
        columns={[
          { key: "email", header: words.email, rowHeader: true, cell: (i) => i.email },
          { key: "role", header: words.role, cell: (i) => terms.seatRoles[i.role] },
          {
            key: "until",
            header: words.until,
            cell: (i) =>
              i.expired ? <StatusTag tone="neutral">{words.expired}</StatusTag> : <Instant at={i.expiresAt} />,
          },
          {
            key: "revoke",
            header: words.actions,
            cell: (i) =>
              mayRevoke && !i.expired ? (
                <CommandForm action={`/espace/invitations/${i.id}/annulation`}>
                  <Button variant="quiet">
                    {words.revoke}
                    <span className="vh"> {words.for(i.email)}</span>
                  </Button>
                </CommandForm>
              ) : null,
          },
        ]}
      />
    </section>
  );
}
