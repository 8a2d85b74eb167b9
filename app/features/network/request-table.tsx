import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import type { PendingRequest } from "~/features/network/members-page.server";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

/** People who ask to join a town, with what whoever looks may decide. */
export function RequestTable({ requests, withTown = false }: { requests: PendingRequest[]; withTown?: boolean }) {
  const words = useWords(networkWords);
  const terms = useWords(networkTerms);
  return (
    <DataTable
      caption={words.members.requestsCaption}
      captionHidden
      rows={requests}
      rowKey={(r) => r.id}
      columns={[
        {
          key: "name",
          header: words.members.name,
          rowHeader: true,
          cell: (r) => (
            <>
              {r.name}
              <div className="hint">{[r.jobTitle, r.email].filter(Boolean).join(", ")}</div>
            </>
          ),
        },
        ...(withTown ? [{ key: "town", header: words.users.town, cell: (r: PendingRequest) => r.townName }] : []),
        { key: "role", header: words.members.role, cell: (r) => terms.seatRoles[r.role] },
        { key: "asked", header: words.members.asked, cell: (r) => <Day at={r.createdAt} form="short" /> },
        { key: "decision", header: words.members.actions, cell: (r) => (r.can.decide ? <Decide request={r} /> : null) },
      ]}
    />
  );
}

function Decide({ request }: { request: PendingRequest }) {
  const words = useWords(networkWords).members;
  return (
    <div className="button-row">
      <CommandForm action={`/espace/demandes/${request.id}/confirmation`}>
        <Button>
          {words.confirm}
          <span className="vh"> {request.name}</span>
        </Button>
      </CommandForm>
      <ButtonLink to={`/espace/demandes/${request.id}/refus`} variant="quiet">
        {words.decline}
        <span className="vh"> {request.name}</span>
      </ButtonLink>
    </div>
  );
}
