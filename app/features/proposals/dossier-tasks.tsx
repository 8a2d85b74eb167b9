import { InsetNote, NotificationBanner } from "~/components/banner";
import { ButtonLink, ButtonRow } from "~/components/button";
import { CharterNote } from "~/components/charter-note";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import type { Tone } from "~/components/status-tag";
import { type Task, TaskList } from "~/components/task-list";
import { SECTION_SLUGS, type SectionStatus } from "~/domain/proposals/sections";
import { AfterDecision } from "~/features/proposals/after-decision";
import { BeginningNotes } from "~/features/proposals/beginning-notes";
import { OtherActs } from "~/features/proposals/dossier-acts";
import type { DossierPage, SectionTask } from "~/features/proposals/dossier-page.server";
import { DossierPeople } from "~/features/proposals/dossier-people";
import { DeadlineLine, DossierTop } from "~/features/proposals/dossier-top";
import { UnsentSections } from "~/features/proposals/found-drafts";
import { SignOffNote } from "~/features/proposals/sign-off-note";
import { awardsWords } from "~/words/awards";
import { instant, longDay, shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";
import { signOffWords } from "~/words/sign-off";
import { togetherWords } from "~/words/together";

/** The page of a dossier: how far it is while it is written, where it stands once it is filed. */
export function DossierTasks({ page }: { page: DossierPage }) {
  const words = useWords(proposalsWords);
  const signOff = useWords(signOffWords);
  const { header } = page;
  const base = `/dossiers/${header.reference}`;
  const isDraft = header.status === "draft";
  return (
    <div className="stack">
      <DossierTop header={header} title={header.title || words.untitled} />
      {isDraft ? <DraftState page={page} /> : <p className="lead">{words.tasks.whatNext[header.status]}</p>}
      <SignOffNote state={page.signOff} reference={header.reference}>
        <p>
          <A to={`${base}/verifier`}>{page.isSignatory ? signOff.read : words.tasks.checkFiled}</A>
        </p>
      </SignOffNote>
      <BeginningNotes beginning={page.beginning} reference={header.reference} callReference={header.callReference} />
      <UnsentSections reference={header.reference} writer={page.writer} />
      <RequestNote page={page} />
      <RejectionNote page={page} />
      <AfterDecision page={page} />
      <Sections page={page} />
      <ButtonRow>
        <ButtonLink to={`${base}/verifier`}>{isDraft ? words.tasks.check : words.tasks.checkFiled}</ButtonLink>
        <ButtonLink variant="secondary" to={`${base}/apercu`}>
          {words.tasks.preview}
        </ButtonLink>
        <ButtonLink variant="secondary" to={`${base}/echanges`}>
          {words.tasks.exchanges(page.messages)}
        </ButtonLink>
        <ButtonLink variant="secondary" to={`${base}/historique`}>
          {words.tasks.history}
        </ButtonLink>
      </ButtonRow>
      <Receipts page={page} />
      <DossierPeople page={page} />
      <OtherActs page={page} />
    </div>
  );
}

function DraftState({ page: { header, savedBy, done, total, charter, otherFiled } }: { page: DossierPage }) {
  const words = useWords(proposalsWords);
  const when = shortInstant(useLocale(), new Date(header.savedAt));
  return (
    <>
      <div>
        <DeadlineLine header={header} />
        <p className="secondary">{savedBy ? words.savedBy(when, savedBy) : words.savedAt(when)}</p>
        <p>
          {words.tasks.progress(done, total)}{" "}
          <progress value={done} max={total} aria-label={words.tasks.progress(done, total)} />
        </p>
      </div>
      <CharterNote {...charter} />
      {otherFiled ? <InsetNote>{words.tasks.otherFiled(otherFiled)}</InsetNote> : null}
    </>
  );
}

function RequestNote({ page: { header, request } }: { page: DossierPage }) {
  const words = useWords(proposalsWords);
  const asking = useWords(requestsWords);
  const locale = useLocale();
  if (!request || !header.request) return null;
  return (
    <NotificationBanner tone="warning" title={words.tasks.requested}>
      <p className="prewrap">{request.message}</p>
      <p>
        {words.tasks.requestedUntil(longDay(locale, new Date(header.request.lastDay)))}{" "}
        {header.request.daysLeft >= 0 ? asking.daysLeft(header.request.daysLeft) : words.exchanges.late}
      </p>
      <p>
        <A to={`/dossiers/${header.reference}/reponse`}>{words.tasks.answer}</A>
      </p>
    </NotificationBanner>
  );
}

function RejectionNote({ page: { header, rejection } }: { page: DossierPage }) {
  const words = useWords(requestsWords).rejection;
  const told = useWords(awardsWords).told;
  if (!rejection) return null;
  return (
    <NotificationBanner tone="warning" title={words.title}>
      <p className="prewrap">{rejection.reasons}</p>
      <p>
        <A to={`/dossiers/${header.reference}/irrecevabilite.pdf`} reloadDocument>
          {words.letter}
        </A>
      </p>
      <p>{told.appeal}</p>
    </NotificationBanner>
  );
}

const TONES: Record<SectionStatus, Tone | "plain"> = {
  not_started: "neutral",
  in_progress: "info",
  done: "plain",
  to_fix: "bad",
};

function Sections({ page: { header, groups } }: { page: DossierPage }) {
  const words = useWords(proposalsWords).tasks;
  const terms = useWords(proposalsTerms);
  const { toReview } = useWords(signOffWords);
  const { here } = useWords(togetherWords).presence;
  const usual = (task: SectionTask) => {
    if (task.remark) return task.remark;
    if (task.isAsked) return words.asked;
    if (!task.isOpen) return words.locked;
    return task.gaps > 0 && task.status !== "not_started" ? words.gaps(task.gaps) : terms.sectionHints[task.id];
  };
  const hint = (task: SectionTask) =>
    task.present.length === 0 ? (
      usual(task)
    ) : (
      <>
        {usual(task)} <strong className="presence">{here(task.present)}</strong>
      </>
    );
  const taskOf = (task: SectionTask): Task => ({
    key: task.id,
    title: terms.sections[task.id],
    to: `/dossiers/${header.reference}/${SECTION_SLUGS[task.id]}`,
    hint: hint(task),
    status: task.remark ? toReview : terms.sectionStatuses[task.status],
    tone: TONES[task.status],
  });
  return (
    <TaskList
      groups={groups.map(({ id, tasks }) => ({ key: id, title: terms.sectionGroups[id], tasks: tasks.map(taskOf) }))}
    />
  );
}

function Receipts({ page: { header, receipts } }: { page: DossierPage }) {
  const words = useWords(proposalsWords).tasks;
  const locale = useLocale();
  if (receipts.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.receipts}</h2>
      <ul>
        {receipts.map(({ number, filedAt }) => (
          <li key={number}>
            <A to={`/dossiers/${header.reference}/recepisse?numero=${number}`}>
              {words.receipt(number, instant(locale, new Date(filedAt)))}
            </A>
          </li>
        ))}
      </ul>
    </section>
  );
}
