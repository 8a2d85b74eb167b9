import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DeclinedLine, ReserveLine, ReservePage } from "~/features/awards/reserve-page.server";
import { deskWords } from "~/words/desk";
import { euros } from "~/words/format";
import { reserveWords } from "~/words/reserve";

type Props = { page: ReservePage; answer: FormAnswer | undefined };
const TONES = { fits: "ok", too_large: "neutral", lapsed: "neutral" } as const;

/** The reserve list of an edition: who comes next, who waits, and which money came back. */
export function ReserveView({ page, answer }: Props) {
  const words = useWords(reserveWords);
  const home = useWords(deskWords).home;
  const root = `/gestion/appels/${page.callReference}`;
  return (
    <div className="stack">
      <Breadcrumb
        items={[{ label: home.title, to: "/gestion" }, { label: page.title, to: root }, { label: words.title }]}
      />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={words.title} lead={words.lead} />
      <p>{words.available(euros(useLocale(), page.availableCents, { exact: true }))}</p>
      {page.lines.length === 0 ? (
        <EmptyState action={<ButtonLink to="/gestion/decisions">{words.toDecisions}</ButtonLink>}>
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <NextCard page={page} answer={answer} />
          <ReserveTable lines={page.lines} />
          <p className="hint">{words.lapsed}</p>
        </>
      )}
      {page.declined.length > 0 ? <DeclinedTable lines={page.declined} /> : null}
    </div>
  );
}

function NextCard({ page, answer }: Props) {
  const words = useWords(reserveWords);
  const locale = useLocale();
  const { next } = page;
  if (!next) return <InsetNote>{words.nobody}</InsetNote>;
  const town = page.lines.find((l) => l.reference === next.reference)?.townName ?? "";
  const reason = (name: "reasons" | "exceptionReason", label: string, hint: string) => (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      limit={REASON_CHARS_MAX}
      rows={3}
      problem={answer?.problems[name]}
      defaultValue={typedText(answer, name)}
    />
  );
  return (
    <Card title={words.nextTitle}>
      <p>{words.next(next.reference, town, euros(locale, next.amountCents, { exact: true }))}</p>
      {next.passedOver.length > 0 ? <p>{words.passed(next.passedOver.join(", "))}</p> : null}
      {page.can.prepare ? (
        <CommandForm className="stack">
          <input type="hidden" name="reference" value={next.reference} />
          {next.amountCents < next.requestedCents ? reason("reasons", words.reasons, words.reasonsHint) : null}
          {next.passedOver.length > 0 ? reason("exceptionReason", words.exception, words.exceptionHint) : null}
          <div>
            <Button>{words.prepare}</Button>
          </div>
        </CommandForm>
      ) : null}
    </Card>
  );
}

function ReserveTable({ lines }: { lines: readonly ReserveLine[] }) {
  const words = useWords(reserveWords);
  return (
    <DataTable
      caption={words.caption}
      rows={lines}
      rowKey={(l) => l.reference}
      columns={[
        { key: "place", header: words.place, align: "right", cell: (l) => l.place ?? "–" },
        {
          key: "project",
          header: words.project,
          rowHeader: true,
          cell: (l) => <A to={`/gestion/dossiers/${l.reference}`}>{`${l.reference} ${l.title}`}</A>,
        },
        { key: "town", header: words.town, cell: (l) => l.townName },
        { key: "asked", header: words.asked, align: "right", cell: (l) => <Euros cents={l.requestedCents} /> },
        { key: "until", header: words.until, cell: (l) => (l.validUntil ? <Day at={l.validUntil} /> : "–") },
        {
          key: "standing",
          header: words.standing,
          cell: (l) =>
            l.takenUpBy ? (
              <A to={`/gestion/decisions/${l.takenUpBy}`}>{words.takenUp(l.takenUpBy)}</A>
            ) : (
              <Badge tone={TONES[l.standing]}>{words.standings[l.standing]}</Badge>
            ),
        },
      ]}
    />
  );
}

function DeclinedTable({ lines }: { lines: readonly DeclinedLine[] }) {
  const words = useWords(reserveWords);
  return (
    <section className="stack">
      <h2>{words.declinedTitle}</h2>
      <DataTable
        caption={words.declinedCaption}
        captionHidden
        rows={lines}
        rowKey={(l) => l.reference}
        columns={[
          { key: "project", header: words.project, rowHeader: true, cell: (l) => `${l.reference} ${l.title}` },
          { key: "town", header: words.town, cell: (l) => l.townName },
          { key: "amount", header: words.amount, align: "right", cell: (l) => <Euros cents={l.amountCents} /> },
          { key: "reason", header: words.reason, cell: (l) => <span className="prewrap">{l.reason || "–"}</span> },
          { key: "day", header: words.day, cell: (l) => (l.answeredAt ? <Day at={l.answeredAt} /> : "–") },
        ]}
      />
    </section>
  );
}
