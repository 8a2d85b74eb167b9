import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Breadcrumb, type Crumb } from "~/components/breadcrumb";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { Side } from "~/features/awards/agreement-view";
import { AmendmentAsking } from "~/features/awards/amendment-asking";
import { AmendmentState, amendmentsRoot, useChangeText } from "~/features/awards/amendment-changes";
import { AmendmentPending } from "~/features/awards/amendment-pending";
import type { AmendmentsPage, AmendmentView } from "~/features/awards/amendments-page.server";
import { amendmentsWords } from "~/words/amendments";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { deskWords } from "~/words/desk";
import { day } from "~/words/format";
import { proposalsWords } from "~/words/proposals";

type Props = { page: AmendmentsPage; side: Side; answer: FormAnswer | undefined };

/** The amendments of an agreement for either side: the one under way with what it does, the others, and a form to ask. */
export function AmendmentsView({ page, side, answer }: Props) {
  const words = useWords(amendmentsWords);
  const root = amendmentsRoot(page.reference, side);
  return (
    <div className="stack">
      <Breadcrumb items={useWay(page, side)} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={`${page.agreementNumber} · ${page.townName}`} title={words.title} lead={words.lead} />
      <p>
        <A to={side === "town" ? `${root}/convention` : root}>{words.toAgreement}</A>
      </p>
      {page.pending ? <AmendmentPending page={page} pending={page.pending} side={side} answer={answer} /> : null}
      {page.can.ask ? <AmendmentAsking page={page} side={side} answer={answer} /> : null}
      {page.past.length > 0 ? (
        <PastTable past={page.past} />
      ) : page.pending || page.can.ask ? null : (
        <p>{words.none}</p>
      )}
    </div>
  );
}

function useWay({ reference }: AmendmentsPage, side: Side): Crumb[] {
  const words = useWords(awardsWords);
  const here = { label: useWords(amendmentsWords).title };
  const home = useWords(deskWords).home;
  const dossiers = useWords(proposalsWords);
  return side === "town"
    ? [
        { label: dossiers.crumbs, to: "/dossiers" },
        { label: dossiers.dossier(reference), to: `/dossiers/${reference}` },
        { label: words.agreement.title, to: `/dossiers/${reference}/convention` },
        here,
      ]
    : [
        { label: home.title, to: "/gestion" },
        { label: words.agreements.title, to: "/gestion/conventions" },
        { label: reference, to: `/gestion/conventions/${reference}` },
        here,
      ];
}

function PastTable({ past }: { past: readonly AmendmentView[] }) {
  const words = useWords(amendmentsWords);
  const terms = useWords(awardsTerms);
  const locale = useLocale();
  const textOf = useChangeText();
  return (
    <section className="stack">
      <h2>{words.pastTitle}</h2>
      <DataTable
        caption={words.pastCaption}
        captionHidden
        rows={past}
        rowKey={(a) => String(a.preparedAt)}
        columns={[
          { key: "kind", header: words.object, rowHeader: true, cell: (a) => terms.amendmentKinds[a.kind] },
          { key: "day", header: words.day, cell: (a) => <Day at={a.preparedAt} /> },
          {
            key: "changes",
            header: words.changes,
            cell: (a) => (
              <>
                {a.changes.map((change) => {
                  const { name, before, after } = textOf(change);
                  return <div key={name + after}>{words.change(name, before, after)}</div>;
                })}
                <div className="hint prewrap">{a.reason}</div>
                {a.deliberation ? (
                  <div className="hint">
                    {words.deliberation(a.deliberation.number, day(locale, new Date(a.deliberation.on)))}
                  </div>
                ) : null}
              </>
            ),
          },
          {
            key: "state",
            header: words.state,
            cell: (a) => (
              <>
                <AmendmentState status={a.status} />
                {a.settledReason ? <div className="hint prewrap">{words.refused(a.settledReason)}</div> : null}
              </>
            ),
          },
          { key: "version", header: words.version, align: "right", cell: (a) => a.versionNumber ?? "–" },
        ]}
      />
    </section>
  );
}
