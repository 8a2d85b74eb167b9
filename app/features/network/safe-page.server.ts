import type { FileFacts } from "~/components/stored-file";
import { namesOf } from "~/db/dossier-standing.server";
import { findInSafe, safeOf } from "~/db/safe.server";
import { mayBeRead } from "~/domain/proposals/attaching";
import { mayFillSafe, type SafeKind, type Validity, validity } from "~/domain/proposals/safe";
import { belongsTo } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { chosenSeat, type TownChoice, townChoices } from "~/features/network/chosen-seat";
import type { Visit } from "~/features/visit.server";

export type Paper = FileFacts & {
  id: string;
  kind: SafeKind;
  validUntil: Date | null;
  validity: Validity;
  removedAt: Date | null;
};
export type SafePage = {
  town: { name: string; slug: string };
  towns: TownChoice[];
  held: Paper[];
  past: Paper[];
  can: { fill: boolean };
};

/** The papers that a town keeps for its dossiers, and those that were there. */
export async function safePage({ actor, now, read }: Visit, { town }: { town: string | null }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seat = chosenSeat(actor, town);
  if (!seat) return refuse("not-found");
  const { held, past } = await safeOf(read, seat.townId);
  const nameOf = await namesOf(
    read,
    [...held, ...past].map((p) => p.uploadedById),
  );
  const paperOf = (row: (typeof held)[number]): Paper => ({
    id: row.id,
    kind: row.kind,
    fileName: row.fileName,
    sizeBytes: row.sizeBytes,
    sha256: row.sha256,
    verdict: row.verdict,
    wasScanned: row.verdictNote !== "not scanned",
    validUntil: row.validUntil,
    validity: validity(row.validUntil, now),
    uploadedAt: row.uploadedAt,
    uploadedBy: nameOf(row.uploadedById),
    removedAt: row.removedAt,
  });
  return grant<SafePage>({
    town: { name: seat.townName, slug: seat.townSlug },
    towns: townChoices(actor, seat),
    held: held.map(paperOf),
    past: past.map(paperOf),
    can: { fill: mayFillSafe(actor, seat.townId).ok },
  });
}

/** A paper of the safe, for the town's own people. */
export async function safeFile({ actor, read }: Visit, { documentId }: { documentId: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const paper = await findInSafe(read, documentId);
  if (!paper || !belongsTo(actor, paper.townId)) return refuse("not-found");
  const readable = mayBeRead(paper);
  if (!readable.ok) return readable;
  const { storageKey, fileName, mediaType, sizeBytes } = paper;
  return grant({ storageKey, fileName, mediaType, sizeBytes });
}
