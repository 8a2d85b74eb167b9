import { Badge, type Tone } from "~/components/badge";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import type { Sector } from "~/domain/proposals/options";
import type { Pace } from "~/domain/reviews/pace";
import { ActsForm, ChooseBox } from "~/features/reviews/choosing";
import { readingsRoot } from "~/features/reviews/desk-addresses";
import type { ReaderLine, ReadingsPage } from "~/features/reviews/readings-page.server";
import { shortInstant } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { readingsWords } from "~/words/readings";

const FORM = "choix-instructeurs";
const TONES: Record<Pace, Tone> = { done: "ok", on_time: "neutral", behind: "wait", late: "bad" };

/** How far each reader is; the chosen ones are reminded, or give back what they have not begun. */
export function ReaderReadings({ page }: { page: ReadingsPage }) {
  const words = useWords(readingsWords);
  return (
    <div className="stack">
      <h2>{words.readers}</h2>
      <p className="hint">{words.marginHint}</p>
      <DataTable
        caption={words.readers}
        captionHidden
        rows={page.readers}
        rowKey={(r) => r.id}
        empty={<EmptyState>{words.noReader}</EmptyState>}
        columns={useColumns(page)}
      />
      {page.readers.length > 0 ? (
        <ActsForm form={FORM} reference={page.reference} title={words.withReaders} acts={["remind", "take_back"]} />
      ) : null}
    </div>
  );
}

function useColumns(page: ReadingsPage): Column<ReaderLine>[] {
  const words = useWords(readingsWords);
  const number = (key: "assigned" | "begun" | "submitted" | "abstained"): Column<ReaderLine> => ({
    key,
    header: words.columns[key],
    align: "right",
    cell: (r) => r[key],
  });
  return [
    {
      key: "choose",
      header: words.choose,
      cell: (r) => <ChooseBox form={FORM} name="lecteur" value={r.id} label={words.chooseWhom(r.name)} />,
    },
    { key: "name", header: words.reader, rowHeader: true, cell: (r) => <Who reader={r} page={page} /> },
    number("assigned"),
    number("begun"),
    number("submitted"),
    number("abstained"),
    { key: "left", header: words.columns.left, align: "right", cell: (r) => <Left reader={r} /> },
    { key: "pace", header: words.columns.pace, cell: (r) => <PaceOf reader={r} page={page} /> },
    {
      key: "last",
      header: words.columns.last,
      cell: (r) => (r.lastAt ? <Instant at={r.lastAt} /> : "–"),
    },
    {
      key: "margin",
      header: words.columns.margin,
      align: "right",
      cell: (r) =>
        r.meanHoursLeft === null ? "–" : (r.meanHoursLeft < 0 ? words.after : words.before)(Math.abs(r.meanHoursLeft)),
    },
  ];
}

function Who({ reader, page }: { reader: ReaderLine; page: ReadingsPage }) {
  const words = useWords(readingsWords);
  const { sectors } = useWords(proposalsTerms);
  const known = reader.sectors.map((s) => sectors[s as Sector]).filter(Boolean);
  if (reader.max === null) return <>{reader.name}</>;
  return (
    <>
      {reader.name}
      <div className="hint">
        <A to={`${readingsRoot(page.reference)}/instructeurs/${reader.id}`} aria-label={words.sectorsOf(reader.name)}>
          {known.length > 0 ? known.join(", ") : words.noSector}
        </A>
      </div>
    </>
  );
}

function Left({ reader }: { reader: ReaderLine }) {
  const words = useWords(readingsWords);
  return (
    <>
      {reader.open}
      {reader.waiting > 0 ? <div className="hint">{words.waiting(reader.waiting)}</div> : null}
    </>
  );
}

/** The pace in a word; until when, where it is not everybody's end; and the way to give time to whoever is late. */
function PaceOf({ reader, page }: { reader: ReaderLine; page: ReadingsPage }) {
  const words = useWords(readingsWords);
  const locale = useLocale();
  if (reader.assigned === 0) return <span className="hint">{words.nothing}</span>;
  const own = reader.until && String(reader.until) !== String(page.closesAt) && reader.open > 0 ? reader.until : null;
  return (
    <>
      <Badge tone={TONES[reader.pace]}>{words.paces[reader.pace]}</Badge>
      {own ? <div className="hint">{words.own(shortInstant(locale, new Date(own)))}</div> : null}
      {reader.remindedAt ? (
        <div className="hint">{words.remindedOn(shortInstant(locale, new Date(reader.remindedAt)))}</div>
      ) : null}
      {reader.pace === "late" ? (
        <div className="hint">
          <A
            to={`/gestion/appels/${page.reference}/reouverture?lecteur=${reader.id}`}
            aria-label={words.moreTimeFor(reader.name)}
          >
            {words.moreTime}
          </A>
        </div>
      ) : null}
    </>
  );
}
