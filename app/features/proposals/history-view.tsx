import { ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { Pagination } from "~/components/pagination";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import { Difference } from "~/features/proposals/difference";
import { DossierTop } from "~/features/proposals/dossier-top";
import type { HistoryPage, Past } from "~/features/proposals/history-page.server";
import { shortInstant, timeOfDay } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";
import { togetherWords } from "~/words/together";

/** Who changed what and when; what one save or one sitting changed, when asked. */
export function HistoryView({ page }: { page: HistoryPage }) {
  const words = useWords(proposalsWords).history;
  const { all, onlyOf } = useWords(togetherWords).history;
  const terms = useWords(proposalsTerms);
  const { header, section, older } = page;
  const rows = page.past.map((past, i) => ({ ...past, id: String(i) }));
  const part = section ? `&partie=${SECTION_SLUGS[section]}` : "";
  return (
    <div className="stack">
      <DossierTop header={header} title={words.title} here={words.title} lead={words.lead} />
      <Shown page={page} />
      {section ? (
        <p>
          {onlyOf(terms.sections[section])} <A to={`/dossiers/${header.reference}/historique`}>{all}</A>
        </p>
      ) : null}
      <DataTable
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={(r) => r.id}
        empty={<p>{words.empty}</p>}
        columns={[
          { key: "when", header: words.when, cell: (r) => <Instant at={r.at} /> },
          { key: "who", header: words.who, cell: (r) => r.by },
          { key: "what", header: words.what, cell: (r) => <What past={r} />, rowHeader: true },
        ]}
      />
      <Pagination next={older ? `?avant=${encodeURIComponent(older)}${part}` : null} />
    </div>
  );
}

function What({ past }: { past: Past }) {
  const words = useWords(proposalsWords).history;
  const { sitting, aside, restored } = useWords(togetherWords).history;
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  if (past.kind === "filing") return <>{words.filing(past.receipt)}</>;
  if (past.kind === "document") return <>{words.document(terms.documentKinds[past.document], past.fileName)}</>;
  const { section, version, first, saves } = past;
  const since = first === version ? "" : `&depuis=${first}`;
  return (
    <>
      <A to={`?partie=${SECTION_SLUGS[section]}&version=${version}${since}`}>
        {words.section(terms.sections[section], version)}
      </A>
      {saves > 1 ? <div className="hint">{sitting(saves, timeOfDay(locale, new Date(past.since)))}</div> : null}
      {past.isAside ? <div className="hint">{aside}</div> : null}
      {past.restoredFrom === null ? null : <div className="hint">{restored(past.restoredFrom)}</div>}
    </>
  );
}

function Shown({ page: { shown, header } }: { page: HistoryPage }) {
  const words = useWords(proposalsWords).history;
  const more = useWords(togetherWords).history;
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  if (!shown) return null;
  const { section, version, since, difference } = shown;
  const here = `/dossiers/${header.reference}/historique`;
  const slug = SECTION_SLUGS[section];
  return (
    <Card title={words.differences(terms.sections[section], version)}>
      <p className="hint">
        {words.by(shown.by, shortInstant(locale, new Date(shown.at)))}{" "}
        {since < version ? more.between(since, version) : null} {shown.isAside ? more.aside : null}
      </p>
      <Difference difference={difference} />
      <ButtonRow>
        {shown.canRestore ? (
          <ButtonLink variant="secondary" to={`${here}/${slug}/${version}/retablissement`}>
            {more.restore}
          </ButtonLink>
        ) : null}
        <ButtonLink variant="quiet" to={`${here}?partie=${slug}`}>
          {more.onlySection}
        </ButtonLink>
      </ButtonRow>
    </Card>
  );
}
