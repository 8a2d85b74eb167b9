import { StatusTag, type Tone } from "~/components/badge";
import { ButtonLink, ButtonRow } from "~/components/button";
import { CharterNote } from "~/components/charter-note";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros, Instant } from "~/components/moments";
import { NoDossier } from "~/components/no-dossier";
import { PageHeading } from "~/components/page-heading";
import { Timeline } from "~/components/timeline";
import type { CharterState } from "~/domain/network/charter";
import type { TownStatus } from "~/domain/proposals/proposal";
import { TodoList } from "~/features/network/todo-list";
import { WhatToBegin } from "~/features/network/town-beginnings";
import { TownMoneyView } from "~/features/network/town-money-view";
import type { TownSpace } from "~/features/network/town-space.server";
import { TownSwitcher } from "~/features/network/town-switcher";
import { journalSentence } from "~/words/journal";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";
import { proposalsTerms } from "~/words/proposals-terms";
import { safeWords } from "~/words/safe";

const CHARTER_TONES: Record<CharterState["kind"], Tone> = { unsigned: "wait", signed: "ok", to_sign_again: "wait" };
const STATUS_TONES: Record<TownStatus, Tone> = {
  draft: "neutral",
  received: "info",
  to_complete: "wait",
  under_review: "info",
  inadmissible: "bad",
  withdrawn: "neutral",
  awarded: "ok",
  reserved: "info",
  refused: "neutral",
};

/** The home of a town's people: what must I do, what is late, where is the money. */
export function TownHome({ space }: { space: TownSpace }) {
  const safe = useWords(safeWords);
  const words = useWords(networkWords).space;
  const terms = useWords(networkTerms);
  const here = `?commune=${space.town.slug}`;
  return (
    <div className="stack">
      <TownSwitcher towns={space.towns} path="/espace" />
      <PageHeading
        title={space.town.name}
        aside={
          <StatusTag tone={CHARTER_TONES[space.charter.kind]}>{terms.charterStates[space.charter.kind]}</StatusTag>
        }
      />
      <CharterNote state={space.charter} town={space.town} />
      <section className="stack">
        <h2>{words.todoTitle}</h2>
        <TodoList todos={space.todos} townSlug={space.town.slug} />
      </section>
      <Dossiers space={space} />
      <TownMoneyView money={space.money} />
      <section className="stack">
        <h2>{words.team}</h2>
        <p>{words.members(space.members)}</p>
        <ButtonRow>
          <ButtonLink to={`/espace/membres${here}${space.can.invite ? "#inviter" : ""}`} variant="secondary">
            {space.can.invite ? words.invite : words.seeMembers}
          </ButtonLink>
          <ButtonLink to={`/espace/commune${here}`} variant="quiet">
            {words.facts}
          </ButtonLink>
          <ButtonLink to={`/espace/commune/documents${here}`} variant="quiet">
            {safe.toSafe}
          </ButtonLink>
          <ButtonLink to={`/espace/experiences${here}`} variant="quiet">
            {words.experiences}
          </ButtonLink>
          <ButtonLink to="/espace/notifications" variant="quiet">
            {words.notices}
          </ButtonLink>
        </ButtonRow>
      </section>
      <Feed events={space.events} />
    </div>
  );
}

function Dossiers({ space: { dossiers, call, beginner, can } }: { space: TownSpace }) {
  const words = useWords(networkWords).space;
  const statuses = useWords(proposalsTerms).townStatuses;
  const money = (cents: number | null) => (cents === null ? "–" : <Euros cents={cents} />);
  return (
    <section className="stack">
      <h2>{words.dossiers}</h2>
      <DataTable
        caption={words.dossiersCaption}
        captionHidden
        rows={dossiers}
        rowKey={(d) => d.reference}
        empty={<NoDossier call={call} who={beginner} />}
        columns={[
          { key: "reference", header: words.reference, cell: (d) => <span className="nowrap">{d.reference}</span> },
          {
            key: "project",
            header: words.project,
            rowHeader: true,
            cell: (d) => <A to={`/dossiers/${d.reference}`}>{d.title || words.untitled}</A>,
          },
          {
            key: "status",
            header: words.status,
            cell: (d) => <StatusTag tone={STATUS_TONES[d.status]}>{statuses[d.status]}</StatusTag>,
          },
          { key: "requested", header: words.requested, align: "right", cell: (d) => money(d.requestedCents) },
          { key: "awarded", header: words.awarded, align: "right", cell: (d) => money(d.awardedCents) },
          { key: "paid", header: words.paid, align: "right", cell: (d) => money(d.paidCents) },
          { key: "activity", header: words.activity, cell: (d) => <Instant at={d.updatedAt} /> },
        ]}
      />
      {dossiers.length > 0 ? (
        <>
          <WhatToBegin call={call} mayStart={can.start} />
          <p>
            <A to="/dossiers">{words.seeAll}</A>
          </p>
        </>
      ) : null}
    </section>
  );
}

function Feed({ events }: { events: TownSpace["events"] }) {
  const words = useWords(networkWords).space;
  const locale = useLocale();
  return (
    <section className="stack">
      <h2>{words.feed}</h2>
      {events.length === 0 ? (
        <EmptyState>{words.noFeed}</EmptyState>
      ) : (
        <Timeline
          events={events.map((e) => ({ key: String(e.id), at: e.at, children: journalSentence(locale, e.event, e) }))}
        />
      )}
    </section>
  );
}
