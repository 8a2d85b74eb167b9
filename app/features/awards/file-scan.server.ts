import { findKnownAgreement } from "~/db/agreements.server";
import { findScan, type KeptSheet, saveReading, versionsOf } from "~/db/signed-scans.server";
import { fateOf, mayHandleScans, paperCodes } from "~/domain/awards/signed-papers";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Read = { scanId: string; sheets: readonly (KeptSheet & { codes: readonly string[] })[] };

/** The pages of a scan go to their agreements by their codes; what cannot be told stays for a person. */
export async function fileScan({ actor, now, tx, tell }: Work, { scanId, sheets }: Read) {
  const stopped = mayHandleScans(actor);
  if (stopped) return stopped;
  const scan = await findScan(tx, scanId);
  if (scan?.status !== "waiting") return refuse("not-found");
  const versions = await versionsOf(
    tx,
    sheets.flatMap(({ codes }) => paperCodes(codes).map((code) => code.document)),
  );
  const filed = sheets.map(({ codes, ...sheet }) => ({ ...sheet, fate: fateOf(codes, versions) }));
  await saveReading(tx, scanId, sheets.length === 0 ? "unreadable" : "read", filed, now);
  const count = filed.filter(({ fate }) => fate.outcome === "filed").length;
  await tell("scan.read", {
    subject: ["scan", scanId],
    data: { fileName: scan.fileName, pages: sheets.length, filed: count },
  });
  return grant({ filed: count });
}

type ByHand = { scanId: string; position: number; agreement: string; page: number };

/** A page whose code was lost is filed by somebody who has looked at it. */
export async function filePage({ actor, now, tx, tell }: Work, { scanId, position, agreement, page }: ByHand) {
  const found = await waitingPage({ actor, tx }, scanId, position);
  if (!found.ok) return found;
  const reference = agreement
    .trim()
    .toUpperCase()
    .replace(/^CONV-/, "");
  const file = await findKnownAgreement(tx, actor, reference, now);
  if (!file) return refuse("agreement-unknown", { agreement });
  await tx.scannedPage.update({
    where: { id: found.value.id },
    data: { outcome: "filed", versionId: file.newest.id, page, handledById: personId(actor), handledAt: now },
  });
  await tell("scan.page_filed", {
    subject: ["agreement", file.id],
    townId: file.townId,
    data: { reference, position, page },
  });
  return grant({ scanId });
}

/** A blank back, a separating sheet: nothing to file. */
export async function setPageAside(
  { actor, now, tx, tell }: Work,
  { scanId, position }: { scanId: string; position: number },
) {
  const found = await waitingPage({ actor, tx }, scanId, position);
  if (!found.ok) return found;
  await tx.scannedPage.update({
    where: { id: found.value.id },
    data: { outcome: "set_aside", handledById: personId(actor), handledAt: now },
  });
  await tell("scan.page_set_aside", { subject: ["scan", scanId], data: { position } });
  return grant({ scanId });
}

async function waitingPage({ actor, tx }: Pick<Work, "actor" | "tx">, scanId: string, position: number) {
  const stopped = mayHandleScans(actor);
  if (stopped) return stopped;
  const page = (await findScan(tx, scanId))?.pages.find((p) => p.position === position);
  if (!page) return refuse("not-found");
  return page.outcome === "filed" || page.outcome === "set_aside" ? refuse("page-handled") : grant(page);
}
