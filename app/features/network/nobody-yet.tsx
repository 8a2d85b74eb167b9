import { StatusTag } from "~/components/badge";
import { ButtonLink, ButtonRow } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { Landing, WaitingPlace } from "~/features/network/town-space.server";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

/** Signed in, and nothing here yet: what waits, or what to do. */
export function NobodyYet({ landing: { name, email, waiting } }: { landing: Extract<Landing, { kind: "nobody" }> }) {
  const words = useWords(networkWords);
  if (waiting.length > 0) return <Waiting places={waiting} />;
  return (
    <div className="narrow stack">
      <PageHeading title={words.space.nobodyTitle} lead={words.space.nobodyText(name, email)} />
      <ul className="prose">
        <li>{words.space.nobodyTown}</li>
        <li>{words.space.nobodyDepartment}</li>
      </ul>
      <ButtonRow>
        <ButtonLink to="/inscription">{words.network.askAccount}</ButtonLink>
      </ButtonRow>
    </div>
  );
}

function Waiting({ places }: { places: readonly WaitingPlace[] }) {
  const words = useWords(networkWords).space;
  const terms = useWords(networkTerms);
  return (
    <div className="narrow stack">
      <PageHeading title={words.waitingTitle} lead={words.waitingText} />
      <DataTable
        caption={words.waitingCaption}
        captionHidden
        rows={places}
        rowKey={(p) => `${p.townName} ${p.role}`}
        columns={[
          { key: "town", header: terms.fields.townId, rowHeader: true, cell: (p) => p.townName },
          { key: "role", header: words.waitingRole, cell: (p) => terms.seatRoles[p.role] },
          { key: "since", header: words.waitingSince, cell: (p) => <Day at={p.since} /> },
          {
            key: "state",
            header: words.waitingState,
            cell: () => <StatusTag tone="wait">{terms.seatStates.pending}</StatusTag>,
          },
        ]}
      />
    </div>
  );
}
