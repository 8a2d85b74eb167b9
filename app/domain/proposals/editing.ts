import { type Call, type CallExtension, deadlineFor, isOpenFor } from "~/domain/calls/call";
import type { DocumentKind } from "~/domain/proposals/documents";
import type { Proposal } from "~/domain/proposals/proposal";
import type { SectionId } from "~/domain/proposals/sections";
import { type Actor, belongsTo, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Why a part of a dossier is locked: the reason is shown where the fields would be. */
export type EditingRefusal =
  | GateRefusal
  | "only-writers"
  | "call-closed"
  | "already-filed"
  | "not-asked-for"
  | "dossier-closed"
  | "stale-version";

/** A request of the Département that waits for an answer. */
export type OpenRequest = {
  sections: readonly SectionId[];
  documentKinds: readonly DocumentKind[];
  answeredAt: Date | null;
  closedAt: Date | null;
};

type Editing = {
  proposal: Pick<Proposal, "townId" | "status">;
  call: Pick<Call, "opensAt" | "closesAt" | "frozenAt">;
  extensions: readonly CallExtension[];
  request: OpenRequest | null;
};
export type Part = { section: SectionId } | { documentKind: DocumentKind };

const isNamed = (request: OpenRequest, part: Part) =>
  "section" in part ? request.sections.includes(part.section) : request.documentKinds.includes(part.documentKind);

/** A draft while the call is open to the town; a filed dossier only in what a waiting request names. */
export function isEditable(
  { proposal, call, extensions, request }: Editing,
  part: Part,
  at: Date,
): Outcome<null, EditingRefusal> {
  if (proposal.status === "draft")
    return isOpenFor(call, proposal.townId, extensions, at)
      ? grant(null)
      : refuse("call-closed", { closesAt: deadlineFor(call, proposal.townId, extensions), at });

  if (proposal.status === "incomplete" && request && !request.answeredAt && !request.closedAt)
    return isNamed(request, part) ? grant(null) : refuse("not-asked-for");
  return refuse(
    proposal.status === "submitted" || proposal.status === "incomplete" ? "already-filed" : "dossier-closed",
  );
}

/** The documents section is also open when a request names only documents. */
export const sectionEditable = (editing: Editing, section: SectionId, at: Date) =>
  section === "documents" &&
  editing.request &&
  editing.request.documentKinds.length > 0 &&
  !editing.request.sections.includes("documents")
    ? isEditable(
        { ...editing, request: { ...editing.request, sections: [...editing.request.sections, "documents"] } },
        { section },
        at,
      )
    : isEditable(editing, { section }, at);

/** Who may write in this part now. */
export function mayEdit(editing: Editing, part: Part, actor: Actor, at: Date): Outcome<null, EditingRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const { townId } = editing.proposal;
  if (!writesFor(actor, townId)) return refuse(belongsTo(actor, townId) ? "only-writers" : "not-found");
  return "section" in part ? sectionEditable(editing, part.section, at) : isEditable(editing, part, at);
}

type Versions = { saved: number; seen: number };

/** Saves a section over the version the writer saw; over another one it is for the writer to choose. Gives the next version. */
export function saveSection(
  editing: Editing,
  section: SectionId,
  { saved, seen }: Versions,
  actor: Actor,
  at: Date,
): Outcome<{ version: number }, EditingRefusal> {
  const may = mayEdit(editing, { section }, actor, at);
  if (!may.ok) return may;
  return saved === seen ? grant({ version: saved + 1 }) : refuse("stale-version", { saved, seen });
}
