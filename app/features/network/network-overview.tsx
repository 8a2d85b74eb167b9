import { StatusTag } from "~/components/badge";
import { ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Tabs } from "~/components/tabs";
import { TileMap } from "~/components/tile-map";
import { CharterBody } from "~/features/network/charter-body";
import type { NetworkPage, OpenCall, Signatory } from "~/features/network/network-page.server";
import { colon, day, deadline } from "~/words/format";
import { networkWords } from "~/words/network";

export function NetworkOverview({ page }: { page: NetworkPage }) {
  const words = useWords(networkWords).network;
  const signed = page.signatories.length;
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <section className="prose">
        <h2>{words.what}</h2>
        {words.whatText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {page.open.length > 0 ? <OpenCalls calls={page.open} /> : null}
      <Card title={words.join} tone="well">
        <p>{words.joinText}</p>
        <ButtonRow>
          <ButtonLink to="/inscription">{words.askAccount}</ButtonLink>
          <ButtonLink to="/reseau/charte" variant="secondary">
            {words.readAndSign}
          </ButtonLink>
        </ButtonRow>
      </Card>
      <section className="stack">
        <h2>{words.signatories}</h2>
        <p>{words.count(signed, page.towns)}</p>
        <TileMap
          title={words.mapTitle(signed, page.towns)}
          tiles={page.tiles.map((t) => ({
            key: t.id,
            name: t.name,
            to: `/communes/${t.slug}`,
            row: t.row,
            col: t.col,
            level: t.signed ? 4 : 0,
            said: t.signed ? words.signed : words.notSigned,
          }))}
          legend={[
            { level: 4, label: words.signed },
            { level: 0, label: words.notSigned },
          ]}
        />
        <SignatoryTable rows={page.signatories} />
      </section>
      <CharterText page={page} />
    </div>
  );
}

function OpenCalls({ calls }: { calls: readonly OpenCall[] }) {
  const words = useWords(networkWords).network;
  const locale = useLocale();
  return (
    <section className="prose">
      <h2>{words.open}</h2>
      <ul>
        {calls.map(({ reference, title, closesAt }) => (
          <li key={reference}>
            <A to={`/appels/${reference}`}>{title}</A> {words.openUntil(deadline(locale, closesAt))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignatoryTable({ rows }: { rows: Signatory[] }) {
  const words = useWords(networkWords).network;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={(r) => r.signatureId}
      empty={
        <EmptyState action={<ButtonLink to="/reseau/charte">{words.readAndSign}</ButtonLink>}>{words.none}</EmptyState>
      }
      columns={[
        {
          key: "town",
          header: words.town,
          rowHeader: true,
          cell: (r) => <A to={`/communes/${r.townSlug}`}>{r.townName}</A>,
        },
        { key: "signer", header: words.signer, cell: (r) => `${r.signerName}, ${r.signerFunction}` },
        { key: "on", header: words.signedOn, cell: (r) => <Day at={r.signedAt} /> },
        {
          key: "version",
          header: words.version,
          cell: (r) => (
            <>
              {r.versionNumber} {r.state === "to_sign_again" ? <StatusTag tone="wait">{words.again}</StatusTag> : null}
            </>
          ),
        },
        {
          key: "paper",
          header: words.paper,
          cell: (r) => (
            <A to={`/reseau/signatures/${r.signatureId}/charte.pdf`} aria-label={words.paperOf(r.townName)}>
              PDF
            </A>
          ),
        },
      ]}
    />
  );
}

function CharterText({ page: { text, versions } }: { page: NetworkPage }) {
  const words = useWords(networkWords).network;
  const locale = useLocale();
  if (!text) return <EmptyState>{words.noText}</EmptyState>;
  return (
    <section className="stack" id="charte">
      <h2>{words.text(text.number)}</h2>
      {versions.length > 1 ? (
        <Tabs
          label={words.versions}
          tabs={versions.map((v) => ({
            label: words.versionLabel(v.number),
            to: `/reseau?version=${v.number}`,
            current: v.number === text.number,
          }))}
        />
      ) : null}
      <p className="hint">{words.published(day(locale, text.publishedAt))}</p>
      <CharterBody text={text} />
      <p className="hint">
        {words.hash}
        {colon(locale)}
        <code>{text.textHash}</code>
      </p>
    </section>
  );
}
