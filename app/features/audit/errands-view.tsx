import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { EmptyState } from "~/components/empty-state";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import type { ErrandStatus, ErrandsPage, JobLine, LetterLine } from "~/features/audit/errands-page.server";
import { auditWords } from "~/words/audit";

/** Tasks and letters of the portal: what waits, what failed, and the way to have it tried again. */
export function ErrandsView({ page }: { page: ErrandsPage }) {
  const words = useWords(auditWords).errands;
  const { counts } = page;
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <Stats>
        <Stat label={words.lettersFailed} value={counts.lettersFailed} />
        <Stat label={words.lettersWaiting} value={counts.lettersWaiting} />
        <Stat label={words.lettersSent} value={counts.lettersSent} />
        <Stat label={words.jobsFailed} value={counts.jobsFailed} />
        <Stat label={words.jobsWaiting} value={counts.jobsWaiting} />
      </Stats>
      <section className="stack">
        <h2>{words.letters}</h2>
        <Letters letters={page.letters} />
      </section>
      <section className="stack">
        <h2>{words.jobs}</h2>
        <Jobs jobs={page.jobs} />
      </section>
    </div>
  );
}

function State({ status }: { status: ErrandStatus }) {
  const words = useWords(auditWords).errands;
  return <Badge tone={status === "failed" ? "bad" : "wait"}>{words.states[status]}</Badge>;
}

function Again({ to, label, about }: { to: string; label: string; about: string }) {
  return (
    <CommandForm action={to}>
      <Button variant="secondary">
        {label}
        <span className="vh"> {about}</span>
      </Button>
    </CommandForm>
  );
}

function Letters({ letters }: { letters: readonly LetterLine[] }) {
  const words = useWords(auditWords).errands;
  const nameOf = (l: LetterLine) => (l.template ? words.templates[l.template] : words.unknown);
  return (
    <DataTable
      caption={words.letters}
      captionHidden
      rows={letters}
      rowKey={(l) => l.id}
      empty={<EmptyState>{words.noLetter}</EmptyState>}
      columns={[
        { key: "letter", header: words.letter, rowHeader: true, cell: nameOf },
        { key: "to", header: words.to, cell: (l) => l.to },
        { key: "state", header: words.state, cell: (l) => <State status={l.status} /> },
        { key: "due", header: words.due, cell: (l) => <Instant at={l.dueAt} /> },
        {
          key: "tries",
          header: words.tries,
          cell: (l) =>
            l.tries.length === 0 ? (
              words.noTry
            ) : (
              <Details summary={words.triesOf(l.tries.length)}>
                <ul>
                  {l.tries.map((t) => (
                    <li key={new Date(t.at).toISOString()}>
                      <Instant at={t.at} /> {t.outcome === "sent" ? words.sent : words.failed} {t.detail}
                    </li>
                  ))}
                </ul>
              </Details>
            ),
        },
        {
          key: "act",
          header: words.act,
          cell: (l) =>
            l.can.resend ? (
              <Again
                to={`/admin/taches/courriels/${l.id}/renvoi`}
                label={words.resend}
                about={`${nameOf(l)}, ${l.to}`}
              />
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}

function Jobs({ jobs }: { jobs: readonly JobLine[] }) {
  const words = useWords(auditWords).errands;
  const nameOf = ({ kind }: JobLine) => words.jobKinds[kind as keyof typeof words.jobKinds] ?? kind;
  return (
    <DataTable
      caption={words.jobs}
      captionHidden
      rows={jobs}
      rowKey={(j) => j.id}
      empty={<EmptyState>{words.noJob}</EmptyState>}
      columns={[
        { key: "job", header: words.job, rowHeader: true, cell: nameOf },
        { key: "state", header: words.state, cell: (j) => <State status={j.status} /> },
        { key: "due", header: words.due, cell: (j) => <Instant at={j.runAt} /> },
        { key: "attempts", header: words.tries, align: "right", cell: (j) => j.attempts },
        { key: "error", header: words.lastError, cell: (j) => j.lastError || "–" },
        {
          key: "act",
          header: words.act,
          cell: (j) =>
            j.can.retry ? (
              <Again to={`/admin/taches/travaux/${j.id}/relance`} label={words.retry} about={nameOf(j)} />
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
