import { type Call, type CallExtension, deadlineFor, isOpenFor } from "~/domain/calls/call";
import type { DocumentKind } from "~/domain/proposals/documents";
import { type FieldId, fieldId, fieldNames } from "~/domain/proposals/fields";
import type { Proposal } from "~/domain/proposals/proposal";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";
import { type Actor, belongsTo, writesFor } from "~/domain/shared/actor";
import { canonical } from "~/domain/shared/canonical";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Why a part of a dossier is locked: the reason is shown where the fields would be. */
export type EditingRefusal =
  | GateRefusal
  | "only-writers"
  | "call-closed"
  | "already-filed"
  | "not-asked-for"
  | "field-not-asked-for"
  | "dossier-closed"
  | "stale-version";

/** A request of the Département that waits for an answer: for whole sections, for fields of others, for documents. */
export type OpenRequest = {
  sections: readonly SectionId[];
  fields: readonly FieldId[];
  documentKinds: readonly DocumentKind[];
  answeredAt: Date | null;
  closedAt: Date | null;
};
type Named = Pick<OpenRequest, "sections" | "fields" | "documentKinds">;

type Editing = {
  proposal: Pick<Proposal, "townId" | "status">;
  call: Pick<Call, "opensAt" | "closesAt" | "frozenAt">;
  extensions: readonly CallExtension[];
  request: OpenRequest | null;
};
export type Part = { section: SectionId } | { documentKind: DocumentKind };

/** The fields of a section that a request opens. Whoever is asked for a document may say a word about it. */
export function fieldsAsked({ sections, fields, documentKinds }: Named, section: SectionId): string[] {
  const whole = sections.includes(section) || (section === "documents" && documentKinds.length > 0);
  return fieldNames(section).filter((name) => whole || fields.includes(fieldId(section, name)));
}

/** The sections that a request opens, whole or in part. */
export const sectionsAsked = (request: Named) => SECTION_IDS.filter((id) => fieldsAsked(request, id).length > 0);

/** The fields of an open section that stay as they were filed: none of a draft. */
export const lockedFields = ({ proposal, request }: Pick<Editing, "proposal" | "request">, section: SectionId) => {
  const asked = proposal.status === "draft" || !request ? fieldNames(section) : fieldsAsked(request, section);
  return fieldNames(section).filter((name) => !asked.includes(name));
};

const isNamed = (request: OpenRequest, part: Part) =>
  "section" in part ? fieldsAsked(request, part.section).length > 0 : request.documentKinds.includes(part.documentKind);

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

/** Who may write in this part now. */
export function mayEdit(editing: Editing, part: Part, actor: Actor, at: Date): Outcome<null, EditingRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const { townId } = editing.proposal;
  if (!writesFor(actor, townId)) return refuse(belongsTo(actor, townId) ? "only-writers" : "not-found");
  return isEditable(editing, part, at);
}

/** `saved`: the version that is kept, `seen`: the one on the writer's screen; `before` and `after`: what it says, field by field. */
type Saving = { saved: number; seen: number; before: object; after: object };

/** Saves a section over the version the writer saw; over another one it is for the writer to choose. Gives the next version. */
export function saveSection(
  editing: Editing,
  section: SectionId,
  { saved, seen, before, after }: Saving,
  actor: Actor,
  at: Date,
): Outcome<{ version: number }, EditingRefusal> {
  const may = mayEdit(editing, { section }, actor, at);
  if (!may.ok) return may;
  const changed = lockedFields(editing, section).filter((name) => said(before, name) !== said(after, name));
  if (changed.length > 0)
    return refuse("field-not-asked-for", { fields: changed.map((name) => fieldId(section, name)).join(" ") });
  return saved === seen ? grant({ version: saved + 1 }) : refuse("stale-version", { saved, seen });
}

const said = (content: object, name: string) => canonical((content as Record<string, unknown>)[name] ?? "");
