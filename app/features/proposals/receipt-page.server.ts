import type { Reader } from "~/db/database.server";
import { type DossierFile, findTownDossier } from "~/db/proposals.server";
import type { FiledContent } from "~/domain/proposals/filed-content";
import { takeBack } from "~/domain/proposals/withdrawal";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import { receiptPaper } from "~/features/proposals/receipt-paper";
import type { Visit } from "~/features/visit.server";

export type Receipt = {
  number: string;
  filedAt: Date;
  contentHash: string;
  signerName: string;
  signerFunction: string;
};
export type ReceiptPage = {
  header: DossierHeader;
  receipt: Receipt;
  isLast: boolean;
  others: { number: string; filedAt: Date }[];
  committeeOn: Date | null;
  can: { takeBack: boolean };
};

type Asked = { reference: string; number: string | null };

const receiptOf = (v: {
  receiptNumber: string;
  filedAt: Date;
  contentHash: string;
  signerName: string;
  signerFunction: string;
}): Receipt => ({
  number: v.receiptNumber,
  filedAt: v.filedAt,
  contentHash: v.contentHash,
  signerName: v.signerName,
  signerFunction: v.signerFunction,
});

const versionsOf = (read: Reader, file: DossierFile) =>
  read.proposalVersion.findMany({
    where: { proposalId: file.proposal.id },
    orderBy: { number: "desc" },
    take: 50,
    select: { receiptNumber: true, filedAt: true, contentHash: true, signerName: true, signerFunction: true },
  });

/** The receipt of a filing: the last one, or the one that is named. It stays at this address for ever. */
export async function receiptPage({ actor, now, locale, read }: Visit, { reference, number }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  const versions = file ? await versionsOf(read, file) : [];
  const version = number ? versions.find((v) => v.receiptNumber === number) : versions[0];
  if (!file || !version) return refuse("not-found");
  return grant<ReceiptPage>({
    header: await headerOf(read, file, now, locale),
    receipt: receiptOf(version),
    isLast: version === versions[0] && file.proposal.status !== "draft",
    others: versions.filter((v) => v !== version).map((v) => ({ number: v.receiptNumber, filedAt: v.filedAt })),
    committeeOn: file.call.committeeOn,
    can: { takeBack: takeBack(file, actor, now).ok },
  });
}

/** The same on paper, with the dossier as it was filed. */
export async function receiptDocument({ actor, locale, read }: Visit, { reference, number }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");
  const version = await read.proposalVersion.findFirst({
    where: { proposalId: file.proposal.id, ...(number ? { receiptNumber: number } : {}) },
    orderBy: { number: "desc" },
  });
  if (!version) return refuse("not-found");
  const content = JSON.parse(version.content) as FiledContent;
  const title = locale === "en" ? file.call.titleEn : file.call.title;
  return grant({
    fileName: `recepisse-${version.receiptNumber}.pdf`,
    paper: receiptPaper(locale, {
      receipt: receiptOf(version),
      reference,
      townName: file.town.name,
      callTitle: title,
      content,
    }),
  });
}

/** What the fingerprint was computed on, byte for byte: whoever holds it can compute it again. */
export async function receiptContent({ actor, read }: Visit, { reference, number }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");
  const version = await read.proposalVersion.findFirst({
    where: { proposalId: file.proposal.id, ...(number ? { receiptNumber: number } : {}) },
    orderBy: { number: "desc" },
    select: { receiptNumber: true, content: true },
  });
  return version
    ? grant({ fileName: `contenu-${version.receiptNumber}.json`, content: version.content })
    : refuse("not-found");
}

export type PublicReceipt = {
  receiptNumber: string;
  filedAt: Date;
  contentHash: string;
  townName: string;
  isLast: boolean;
};

/** The hash as it may be typed or pasted: with capitals, spaces or line ends. */
export const typedHash = (typed: string) => typed.replace(/\s+/g, "").toLowerCase().slice(0, 100);

/** Whoever holds the hash of a dossier may ask whether it is one that was filed here, and when. */
export async function receiptByHash({ read }: Visit, { hash }: { hash: string }) {
  const version = /^[0-9a-f]{64}$/.test(hash)
    ? await read.proposalVersion.findFirst({
        where: { contentHash: hash },
        orderBy: { filedAt: "asc" },
        select: {
          number: true,
          receiptNumber: true,
          filedAt: true,
          proposalId: true,
          proposal: { select: { town: { select: { name: true } } } },
        },
      })
    : null;
  const later = version
    ? await read.proposalVersion.count({ where: { proposalId: version.proposalId, number: { gt: version.number } } })
    : 0;
  return grant<{ asked: string; found: PublicReceipt | null }>({
    asked: hash,
    found: version
      ? {
          receiptNumber: version.receiptNumber,
          filedAt: version.filedAt,
          contentHash: hash,
          townName: version.proposal.town.name,
          isLast: later === 0,
        }
      : null,
  });
}
