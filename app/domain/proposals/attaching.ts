import { DOCUMENTS_MAX, type DocumentKind, type DocumentVerdict } from "~/domain/proposals/documents";
import { type EditingRefusal, mayEdit } from "~/domain/proposals/editing";
import type { Actor } from "~/domain/shared/actor";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** All the files of one dossier together. */
export const DOSSIER_BYTES_MAX = 100 * 1024 * 1024;

export type AttachingRefusal =
  | EditingRefusal
  | "too-many-documents"
  | "already-attached"
  | "dossier-too-heavy"
  | "already-removed"
  | "file-infected"
  | "not-examined-yet";

/** What is left in a dossier for one more file. */
export const roomIn = (held: readonly { sizeBytes: number }[]) =>
  DOSSIER_BYTES_MAX - held.reduce((total, { sizeBytes }) => total + sizeBytes, 0);

type Editing = Parameters<typeof mayEdit>[0];
type Held = { id: string; kind: DocumentKind; sizeBytes: number; sha256: string };
type File = { kind: DocumentKind; sizeBytes: number; sha256: string; verdict: DocumentVerdict };

/** Adds a file to a dossier. Of a kind that is held once, the new file takes the place of the one before. */
export function attach(
  editing: Editing,
  held: readonly Held[],
  file: File,
  actor: Actor,
  at: Date,
): Outcome<{ replaces: string | null }, AttachingRefusal> {
  const may = mayEdit(editing, { documentKind: file.kind }, actor, at);
  if (!may.ok) return may;
  if (file.verdict === "refused") return refuse("file-infected");
  const same = held.filter((d) => d.kind === file.kind);
  if (same.some((d) => d.sha256 === file.sha256)) return refuse("already-attached");
  const max = DOCUMENTS_MAX[file.kind];
  const replaced = max === 1 ? same[0] : undefined;
  const roomBytes = roomIn(held.filter((d) => d !== replaced));
  if (file.sizeBytes > roomBytes) return refuse("dossier-too-heavy", { roomBytes });
  if (max === 1) return grant({ replaces: replaced?.id ?? null });
  return same.length >= max ? refuse("too-many-documents", { max }) : grant({ replaces: null });
}

/** Takes a file out of the dossier. It stays in its history. */
export function detach(
  editing: Editing,
  file: { kind: DocumentKind; replacedAt: Date | null; removedAt: Date | null },
  actor: Actor,
  at: Date,
): Outcome<{ removedAt: Date }, AttachingRefusal> {
  const may = mayEdit(editing, { documentKind: file.kind }, actor, at);
  if (!may.ok) return may;
  return file.removedAt || file.replacedAt ? refuse("already-removed") : grant({ removedAt: at });
}

/** Puts a file back that was taken out, unless another has taken its place since. */
export function putBack(
  editing: Editing,
  held: readonly Held[],
  file: File & { removedAt: Date | null },
  actor: Actor,
  at: Date,
): Outcome<null, AttachingRefusal> {
  const may = mayEdit(editing, { documentKind: file.kind }, actor, at);
  if (!may.ok) return may;
  if (!file.removedAt) return refuse("already-attached");
  const attached = attach(editing, held, file, actor, at);
  if (!attached.ok) return attached;
  return attached.value.replaces ? refuse("too-many-documents", { max: DOCUMENTS_MAX[file.kind] }) : grant(null);
}

/** What the scanner says of a file that waited for it. Once. */
export const giveVerdict = (
  { verdict }: { verdict: DocumentVerdict },
  found: "accepted" | "refused",
  actor: Actor,
): Outcome<{ verdict: "accepted" | "refused" }, "not-found"> =>
  actor.kind === "system" && verdict === "pending" ? grant({ verdict: found }) : refuse("not-found");

/** A file is given out once its examination has ended well. */
export const mayBeRead = ({ verdict }: { verdict: DocumentVerdict }): Outcome<null, AttachingRefusal> =>
  verdict === "accepted" ? grant(null) : refuse(verdict === "pending" ? "not-examined-yet" : "file-infected");
