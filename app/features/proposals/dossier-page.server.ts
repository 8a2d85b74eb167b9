import { charterStateOf, isDecisionPublished, namesOf } from "~/db/dossier-standing.server";
import { othersPresent, type Present } from "~/db/presence.server";
import { completenessOf, type DossierFile, editingOf, findTownDossier } from "~/db/proposals.server";
import { findRejection } from "~/db/rejections.server";
import type { CharterState } from "~/domain/network/charter";
import { mayClone } from "~/domain/proposals/clone";
import type { Completeness } from "~/domain/proposals/completeness";
import { isEditable } from "~/domain/proposals/editing";
import type { RejectionFacts } from "~/domain/proposals/rejection";
import {
  SECTION_GROUPS,
  SECTION_IDS,
  type SectionGroup,
  type SectionId,
  type SectionStatus,
} from "~/domain/proposals/sections";
import { maySubmit } from "~/domain/proposals/submission";
import { giveUp, takeBack } from "~/domain/proposals/withdrawal";
import { personId, type SeatRole, signsFor, writesFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type Beginning, beginningOf } from "~/features/proposals/beginning.server";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import { type SignOffState, signOffState } from "~/features/proposals/sign-off-state.server";
import { filingOf } from "~/features/proposals/submit-proposal.server";
import type { Visit } from "~/features/visit.server";

export type SectionTask = {
  id: SectionId;
  status: SectionStatus;
  gaps: number;
  isOpen: boolean;
  isAsked: boolean;
  remark: string | null;
  /** Who else is writing in it now. */
  present: string[];
};
export type DossierPage = {
  header: DossierHeader;
  beginning: Beginning;
  savedBy: string;
  writer: string;
  groups: { id: SectionGroup; tasks: SectionTask[] }[];
  done: number;
  total: number;
  gaps: number;
  charter: { state: CharterState; town: { name: string; slug: string } };
  otherFiled: string | null;
  people: { name: string; role: SeatRole; function: string }[];
  receipts: { number: string; filedAt: Date }[];
  messages: number;
  request: { message: string } | null;
  rejection: Pick<RejectionFacts, "reasons" | "decidedAt"> | null;
  /** Which pages of the time after the decision there are. */
  after: { decision: boolean; agreement: boolean; running: boolean };
  signOff: SignOffState;
  isWriter: boolean;
  isSignatory: boolean;
  can: { submit: boolean; takeBack: boolean; giveUp: boolean; clone: boolean };
};

/** The task list of a dossier: how far each part is, until when, who works on it, and what can be done now. */
export async function dossierPage(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, locale, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");
  const { id, townId } = file.proposal;
  const state = completenessOf(file);
  const filing = await filingOf(read, file, now);
  const lastSaved = lastSaveOf(file);
  const [seats, versions, messages, nameOf, published, agreement] = await Promise.all([
    read.seat.findMany({
      where: { townId, endedAt: null, NOT: { confirmedAt: null } },
      select: { role: true, function: true, person: { select: { name: true } } },
      take: 50,
    }),
    read.proposalVersion.findMany({
      where: { proposalId: id },
      orderBy: { number: "desc" },
      take: 20,
      select: { receiptNumber: true, filedAt: true },
    }),
    read.dossierMessage.count({ where: { proposalId: id } }),
    namesOf(read, [lastSaved?.updatedById ?? null]),
    isDecisionPublished(read, id),
    read.agreement.findFirst({ where: { award: { proposalId: id } }, select: { status: true } }),
  ]);
  return grant<DossierPage>({
    header: await headerOf(read, file, now, locale),
    beginning: await beginningOf(visit, file),
    writer: personId(actor) ?? "",
    savedBy: nameOf(lastSaved?.updatedById ?? null),
    groups: groupsOf(file, state, await othersPresent(read, id, personId(actor) ?? "", now), now),
    done: state.done,
    total: SECTION_IDS.length,
    gaps: state.gaps.length,
    charter: { state: await charterStateOf(read, townId, now), town: file.town },
    otherFiled: filing.otherFiled,
    people: seats.map((s) => ({ name: s.person.name, role: s.role as SeatRole, function: s.function })),
    receipts: versions.map((v) => ({ number: v.receiptNumber, filedAt: v.filedAt })),
    messages,
    rejection: await findRejection(read, file),
    request: file.request ? { message: file.request.message } : null,
    after: afterDecision(published, agreement?.status),
    signOff: await signOffState(read, file, {
      actor,
      now,
      signatories: seats.filter((s) => s.role === "signatory").length,
    }),
    isWriter: writesFor(actor, townId),
    isSignatory: signsFor(actor, townId),
    can: {
      submit: maySubmit(filing, actor, now),
      takeBack: takeBack(file, actor, now).ok,
      giveUp: giveUp(file, published, actor, now).ok,
      clone: mayClone(actor, file.proposal),
    },
  });
}

const lastSaveOf = ({ sections }: DossierFile) =>
  Object.values(sections).reduce<{ updatedAt: Date; updatedById: string } | null>(
    (last, s) => (last && last.updatedAt > s.updatedAt ? last : s),
    null,
  );

const afterDecision = (published: boolean, agreement: string | undefined): DossierPage["after"] => ({
  decision: published,
  agreement: agreement !== undefined,
  running: agreement === "in_force" || agreement === "closed",
});

/** The parts of the form in their groups: how far each is, and why it is or is not open now. */
function groupsOf(
  file: DossierFile,
  state: Completeness,
  others: readonly Present[],
  now: Date,
): DossierPage["groups"] {
  const editing = editingOf(file);
  const task = (section: SectionId): SectionTask => {
    const isOpen = isEditable(editing, { section }, now).ok;
    const gaps = state.gaps.filter((g) => g.section === section).length;
    const remark = file.remarks.find((r) => r.section === section)?.reason ?? null;
    return {
      id: section,
      status: state.statuses[section],
      gaps,
      isOpen,
      isAsked: file.request !== null && isOpen,
      remark,
      present: others.filter((p) => p.section === section).map((p) => p.name),
    };
  };
  return SECTION_GROUPS.map((group) => ({ id: group.id, tasks: group.sections.map(task) }));
}
