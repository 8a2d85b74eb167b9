import { InsetNote, WarningNote } from "~/components/banner";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { EVENT_FAMILIES } from "~/domain/journal/families";
import { journalSearch } from "~/features/audit/journal-asked";
import type { JournalLine, JournalPage } from "~/features/audit/journal-page.server";
import { auditWords } from "~/words/audit";
import { integer } from "~/words/format";
import { journalSentence, journalTerms } from "~/words/journal";

/** Who did what and when, the newest first. */
export function JournalView({ page }: { page: JournalPage }) {
  const words = useWords(auditWords).journal;
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <Verification page={page} />
      <Filters page={page} />
      <Entries page={page} />
      <Pagination
        previous={page.previous === null ? null : journalSearch(page.filters, { avant: page.previous })}
        next={page.next === null ? null : journalSearch(page.filters, { apres: page.next })}
      />
    </div>
  );
}

/** Follows the seals of the latest entries. It only looks, so it is asked for in the address. */
function Verification({ page: { verified, filters } }: { page: JournalPage }) {
  const words = useWords(auditWords).journal;
  const locale = useLocale();
  const count = (n: number) => integer(locale, n);
  return (
    <>
      {verified === null ? null : verified.wrong ? (
        <WarningNote>{words.broken[verified.wrong.how](count(verified.wrong.entry))}</WarningNote>
      ) : (
        <InsetNote>{words.holds(count(verified.checked), count(verified.from), count(verified.to))}</InsetNote>
      )}
      <form method="get">
        {[...new URLSearchParams(journalSearch(filters, { verification: "1" }))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button variant="secondary">{words.verify}</Button>
      </form>
    </>
  );
}

function Filters({ page: { filters, towns } }: { page: JournalPage }) {
  const words = useWords(auditWords).journal;
  const without = (key: keyof JournalPage["filters"]) => journalSearch({ ...filters, [key]: "" });
  const town = towns.find((t) => t.id === filters.town);
  return (
    <FilterForm
      clearTo="/admin/journal"
      active={[
        ...(filters.family ? [{ label: words.families[filters.family], without: without("family") }] : []),
        ...(town ? [{ label: town.name, without: without("town") }] : []),
        ...(filters.subject ? [{ label: filters.subject, without: without("subject") }] : []),
        ...(filters.person ? [{ label: filters.person, without: without("person") }] : []),
      ]}
    >
      <SelectField
        name="famille"
        label={words.family}
        placeholder={words.allFamilies}
        defaultValue={filters.family}
        options={EVENT_FAMILIES.map((value) => ({ value, label: words.families[value] }))}
      />
      <SelectField
        name="commune"
        label={words.town}
        placeholder={words.allTowns}
        defaultValue={filters.town}
        options={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="sujet"
        label={words.subject}
        hint={words.subjectHint}
        defaultValue={filters.subject}
        maxLength={80}
        width="m"
      />
      <TextField name="personne" label={words.person} defaultValue={filters.person} maxLength={80} width="m" />
    </FilterForm>
  );
}

function Entries({ page: { lines, filters } }: { page: JournalPage }) {
  const words = useWords(auditWords).journal;
  const locale = useLocale();
  const isFiltered = Object.values(filters).some((value) => value !== "");
  return (
    <DataTable<JournalLine>
      caption={words.caption}
      captionHidden
      rows={lines}
      rowKey={(l) => String(l.id)}
      empty={
        <EmptyState action={isFiltered ? <A to="/admin/journal">{words.widen}</A> : null}>
          {isFiltered ? words.none : words.noneYet}
        </EmptyState>
      }
      columns={[
        { key: "number", header: words.number, align: "right", cell: (l) => l.id },
        { key: "at", header: words.at, cell: (l) => <Instant at={l.at} /> },
        {
          key: "what",
          header: words.what,
          rowHeader: true,
          cell: (l) => journalSentence(locale, l.event, { actorLabel: l.actorLabel, data: l.data }),
        },
        { key: "town", header: words.town, cell: (l) => l.townName || "–" },
        { key: "subject", header: words.subject, cell: (l) => <SubjectLinks line={l} /> },
        {
          key: "seal",
          header: words.seal,
          cell: (l) => (
            <Details summary={<code>{l.hash.slice(0, 8)}</code>}>
              <code className="break">{l.hash}</code>
            </Details>
          ),
        },
      ]}
    />
  );
}

function SubjectLinks({ line: { subjectType, subjectId, to } }: { line: JournalLine }) {
  const words = useWords(auditWords).journal;
  const { subjects } = useWords(journalTerms);
  if (!subjectType) return <>–</>;
  const name = subjects[subjectType];
  return (
    <>
      {to ? <A to={to}>{name}</A> : name}
      <div>
        <A to={`/admin/journal?sujet=${encodeURIComponent(`${subjectType}:${subjectId}`)}`}>{words.sameSubject}</A>
      </div>
    </>
  );
}
