import { Badge } from "~/components/badge";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { CallState } from "~/domain/calls/call";
import type { CallLine } from "~/features/calls/call-page.server";
import { callPageWords } from "~/words/call-page";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";

const TONES = { preparation: "neutral", upcoming: "wait", open: "ok", closed: "neutral" } as const;

export function CallStateTag({ state }: { state: CallState }) {
  return <Badge tone={TONES[state]}>{useWords(callsTerms).states[state]}</Badge>;
}

/** Every published edition, newest first. */
export function CallList({ calls, follows }: { calls: readonly CallLine[]; follows: boolean | null }) {
  const words = useWords(callsWords).list;
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <DataTable
        caption={words.caption}
        rows={calls}
        rowKey={(c) => c.reference}
        empty={<EmptyState>{words.empty}</EmptyState>}
        columns={[
          {
            key: "title",
            header: words.edition,
            rowHeader: true,
            cell: (c) => <A to={`/appels/${c.reference}`}>{c.title}</A>,
          },
          { key: "state", header: words.state, cell: (c) => <CallStateTag state={c.state} /> },
          { key: "opens", header: words.opens, cell: (c) => <Day at={c.opensAt} /> },
          { key: "closes", header: words.closes, cell: (c) => <Day at={c.closesAt} /> },
        ]}
      />
      <NextOpening follows={follows} />
    </div>
  );
}

/** The way to be told, for who may ask for it. */
export function NextOpening({ follows }: { follows: boolean | null }) {
  const words = useWords(callPageWords);
  if (follows === null) return null;
  return (
    <p>
      <A to="/appels/avertissement">{follows ? words.unfollow : words.notify}</A>.{" "}
      <span className="secondary">{follows ? words.following : words.notifyText}</span>
    </p>
  );
}
