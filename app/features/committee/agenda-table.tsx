import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { type Column, DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import type { AgendaRow, RoomPage } from "~/features/committee/room-page.server";
import { awardsTerms } from "~/words/awards-terms";
import { committeeWords } from "~/words/committee";

/** The agenda in its order: who leaves for each dossier, and what was said of it. */
export function AgendaTable({ page }: { page: RoomPage }) {
  const room = useWords(committeeWords).room;
  const root = `/gestion/commissions/${page.reference}`;
  const columns: Column<AgendaRow>[] = [
    { key: "number", header: room.number, align: "right", cell: (r) => r.number },
    {
      key: "dossier",
      header: room.dossier,
      rowHeader: true,
      cell: (r) => <DossierCell row={r} root={root} />,
    },
    { key: "asked", header: room.asked, align: "right", cell: (r) => <Euros cents={r.requestedCents} /> },
    {
      key: "opinion",
      header: room.opinion,
      cell: (r) => <OpinionCell row={r} />,
    },
    { key: "amount", header: room.amount, align: "right", cell: (r) => <Euros cents={r.amountCents} /> },
    ...(page.can.settle
      ? [
          {
            key: "call",
            header: room.now,
            cell: (r: AgendaRow) =>
              r.isCurrent ? (
                <Badge tone="info">{room.calledNow}</Badge>
              ) : (
                <CommandForm action={`${root}/point`} preventScrollReset>
                  <input type="hidden" name="dossier" value={r.reference} />
                  <Button variant="quiet">
                    {room.called}
                    <span className="vh"> {r.reference}</span>
                  </Button>
                </CommandForm>
              ),
          },
        ]
      : []),
  ];
  return (
    <Card title={room.agenda}>
      <DataTable caption={room.agenda} captionHidden rows={page.agenda} rowKey={(r) => r.reference} columns={columns} />
    </Card>
  );
}

function DossierCell({ row, root }: { row: AgendaRow; root: string }) {
  const words = useWords(committeeWords);
  return (
    <>
      <A to={`${root}?dossier=${row.reference}`} aria-current={row.isCurrent ? "true" : undefined}>
        <span className="nowrap">{row.reference}</span> {row.title}
      </A>
      <br />
      <span className="secondary">
        {row.townName} · {words.parts[row.part]}
      </span>
      {row.out.length > 0 ? (
        <>
          <br />
          <span className="secondary">{words.room.outOf(row.out.join(", "))}</span>
        </>
      ) : null}
    </>
  );
}

function OpinionCell({ row }: { row: AgendaRow }) {
  const words = useWords(committeeWords).room;
  const outcomes = useWords(awardsTerms).outcomes;
  if (row.opinion === "") return <span className="secondary">{words.nothing}</span>;
  return (
    <>
      {outcomes[row.opinion]}
      {row.settledBy ? (
        <>
          <br />
          <span className="secondary">{words.settledBy(row.settledBy)}</span>
        </>
      ) : null}
    </>
  );
}
