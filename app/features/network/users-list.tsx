import { StatusTag } from "~/components/badge";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { TextField } from "~/components/text-field";
import { RequestTable } from "~/features/network/request-table";
import type { UserRow, UsersPage } from "~/features/network/users-page.server";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

export function UsersList({ page }: { page: UsersPage }) {
  const words = useWords(networkWords).users;
  const query = page.q ? `q=${encodeURIComponent(page.q)}&` : "";
  return (
    <div className="stack">
      <PageHeading title={words.title} />
      <p>
        <ButtonLink to="/admin/utilisateurs/ajout" variant="secondary">
          {words.add}
        </ButtonLink>
      </p>
      {page.requests.length > 0 ? (
        <section className="stack" id="demandes">
          <h2>{words.requests}</h2>
          <RequestTable requests={page.requests} withTown />
        </section>
      ) : null}
      {page.waitingSeats.length > 0 ? <WaitingSeats seats={page.waitingSeats} /> : null}
      <FilterForm active={page.q ? [{ label: `«\u00a0${page.q}\u00a0»`, without: "" }] : []}>
        <TextField name="q" type="search" label={words.search} defaultValue={page.q} maxLength={80} width="m" />
      </FilterForm>
      <UserTable page={page} />
      <Pagination next={page.next ? `?${query}apres=${page.next}` : null} />
    </div>
  );
}

function UserTable({ page }: { page: UsersPage }) {
  const words = useWords(networkWords).users;
  const terms = useWords(networkTerms);
  return (
    <DataTable
      caption={words.caption}
      rows={page.rows}
      rowKey={(r) => r.id}
      empty={<EmptyState action={<A to="/admin/utilisateurs">{words.seeAll}</A>}>{words.none(page.q)}</EmptyState>}
      columns={[
        { key: "name", header: words.name, rowHeader: true, cell: (r: UserRow) => <UserName row={r} /> },
        { key: "email", header: words.email, cell: (r) => r.email },
        {
          key: "place",
          header: words.place,
          cell: (r) =>
            r.seats
              .map((s) => `${s.townName} (${terms.seatRoles[s.role]}${s.waiting ? `, ${words.waiting}` : ""})`)
              .join(", ") || "–",
        },
        {
          key: "roles",
          header: words.roles,
          cell: (r) => r.roles.map((role) => terms.departmentRoles[role]).join(", ") || "–",
        },
      ]}
    />
  );
}

function UserName({ row }: { row: UserRow }) {
  const words = useWords(networkWords).users;
  return (
    <>
      <A to={`/admin/utilisateurs/${row.id}`}>{row.name}</A>{" "}
      {row.closed ? <StatusTag tone="neutral">{words.closed}</StatusTag> : null}
      {row.jobTitle ? <div className="hint">{row.jobTitle}</div> : null}
    </>
  );
}

function WaitingSeats({ seats }: { seats: UsersPage["waitingSeats"] }) {
  const words = useWords(networkWords);
  const terms = useWords(networkTerms);
  return (
    <section className="stack">
      <h2>{words.users.seats}</h2>
      <DataTable
        caption={words.users.seatsCaption}
        captionHidden
        rows={seats}
        rowKey={(s) => s.seatId}
        columns={[
          { key: "name", header: words.users.name, rowHeader: true, cell: (s) => s.name },
          {
            key: "town",
            header: words.users.town,
            cell: (s) => <A to={`/admin/communes/${s.townId}`}>{s.townName}</A>,
          },
          { key: "role", header: words.members.role, cell: (s) => terms.seatRoles[s.role] },
          {
            key: "confirm",
            header: words.members.actions,
            cell: (s) => (
              <CommandForm action={`/espace/membres/${s.seatId}/confirmation`}>
                <Button>
                  {words.members.confirm}
                  <span className="vh"> {s.name}</span>
                </Button>
              </CommandForm>
            ),
          },
        ]}
      />
    </section>
  );
}
