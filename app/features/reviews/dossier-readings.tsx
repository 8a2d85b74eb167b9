import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { Tabs } from "~/components/tabs";
import { ActsForm, ChooseBox } from "~/features/reviews/choosing";
import { LIST_IN_ADDRESS, listAddress, readingsRoot } from "~/features/reviews/desk-addresses";
import type { DossierLine, ReadingsPage } from "~/features/reviews/readings-page.server";
import { readingsWords } from "~/words/readings";

const FORM = "choix-dossiers";
const LISTS = ["all", "late", "holes"] as const;

/** The dossiers of a call with their readers, where one is missing and who could be, and what is done to the chosen ones. */
export function DossierReadings({ page }: { page: ReadingsPage }) {
  const words = useWords(readingsWords);
  return (
    <div className="stack">
      <h2 id="par-dossier" tabIndex={-1}>
        {words.dossiers}
      </h2>
      <Tabs
        label={words.dossiers}
        tabs={LISTS.map((list) => ({
          label: words.tab(words.lists[list], page.totals[list]),
          to: listAddress(page.reference, list),
          current: list === page.list,
        }))}
      />
      {page.list === "holes" && page.dossiers.length > 0 ? (
        <p>
          <A to={`/gestion/appels/${page.reference}/affectations?avis=${page.perDossier}#proposition`}>{words.plan}</A>
        </p>
      ) : null}
      <DataTable
        caption={words.dossiers}
        captionHidden
        rows={page.dossiers}
        rowKey={(d) => d.reference}
        empty={<EmptyState>{words.empty[page.list]}</EmptyState>}
        columns={useColumns(page)}
      />
      <Pagination
        next={
          page.next
            ? `?${new URLSearchParams({ liste: LIST_IN_ADDRESS[page.list], apres: page.next }).toString()}#par-dossier`
            : null
        }
      />
      {page.dossiers.length > 0 ? <OnChosen page={page} /> : null}
    </div>
  );
}

/** What can be done to the chosen dossiers, and the list as a file. */
function OnChosen({ page }: { page: ReadingsPage }) {
  const words = useWords(readingsWords);
  const asked = page.list === "all" ? "" : `?liste=${LIST_IN_ADDRESS[page.list]}`;
  const root = readingsRoot(page.reference);
  const readers = page.readers.filter((r) => r.max !== null);
  return (
    <>
      <ActsForm
        form={FORM}
        reference={page.reference}
        title={words.withDossiers}
        acts={["assign", "take_back", "third"]}
      >
        <SelectField
          name="lecteur"
          label={words.assignTo}
          optional
          options={readers.map((r) => ({ value: r.id, label: words.free(r.name, r.assigned, r.max ?? 0) }))}
        />
      </ActsForm>
      <p>
        <A to={`${root}.csv${asked}`} reloadDocument>
          {words.csv}
        </A>{" "}
        ·{" "}
        <A to={`${root}.xlsx${asked}`} reloadDocument>
          {words.xlsx}
        </A>
      </p>
    </>
  );
}

function useColumns(page: ReadingsPage): Column<DossierLine>[] {
  const words = useWords(readingsWords);
  return [
    {
      key: "choose",
      header: words.choose,
      cell: (d) => <ChooseBox form={FORM} name="dossier" value={d.reference} label={words.chooseWhom(d.reference)} />,
    },
    {
      key: "dossier",
      header: words.dossier,
      rowHeader: true,
      cell: (d) => (
        <>
          <A to={`/gestion/dossiers/${d.reference}`}>
            <span className="nowrap">{d.reference}</span> {d.title}
          </A>
          <div className="hint">{d.town}</div>
        </>
      ),
    },
    {
      key: "progress",
      header: words.progress,
      cell: (d) => words.progressOf(d.submitted, d.expected, page.perDossier),
    },
    { key: "readings", header: words.readings, cell: (d) => <Readers dossier={d} /> },
    { key: "standing", header: words.standing, cell: (d) => <Standing dossier={d} reference={page.reference} /> },
  ];
}

function Readers({ dossier }: { dossier: DossierLine }) {
  const words = useWords(readingsWords);
  if (dossier.readings.length === 0) return <>{words.nobody}</>;
  return (
    <ul className="list-plain">
      {dossier.readings.map(({ name, state }) => (
        <li key={`${name} ${state}`}>
          {name} <span className="hint">({words.states[state]})</span>
        </li>
      ))}
    </ul>
  );
}

/** A third reading, ties, and a hole with the way to fill it by hand. */
function Standing({ dossier, reference }: { dossier: DossierLine; reference: string }) {
  const words = useWords(readingsWords);
  const { hole, third, conflicts } = dossier;
  return (
    <>
      {third === "asked" || third === "missing" ? (
        <Badge tone={third === "asked" ? "info" : "bad"}>{words.third[third]}</Badge>
      ) : null}
      {hole ? (
        <>
          <strong>{words.missing(hole.missing)}</strong> {words.why[hole.why](hole.able, hole.of)}
        </>
      ) : null}
      {conflicts > 0 ? <div className="hint">{words.ties(conflicts)}</div> : null}
      {hole && hole.free.length > 0 ? (
        <CommandForm action={`${readingsRoot(reference)}/ajout`} className="filter-row">
          <input type="hidden" name="reference" value={dossier.reference} />
          <SelectField
            id={`lecteur-${dossier.reference}`}
            name="reviewerId"
            label={words.giveTo(dossier.reference)}
            labelHidden
            placeholder={false}
            options={hole.free.map((r) => ({
              value: r.id,
              label: words.free(r.name, r.load, r.max),
              group: words.knows[`${r.knows}`],
            }))}
          />
          <Button variant="quiet" aria-label={words.giveSay(dossier.reference)}>
            {words.give}
          </Button>
        </CommandForm>
      ) : null}
    </>
  );
}
