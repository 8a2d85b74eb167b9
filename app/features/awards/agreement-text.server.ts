import type { AgreementFile } from "~/db/agreements.server";
import type { Reader } from "~/db/database.server";
import { readPaymentSettings } from "~/db/settings.server";
import { signedPages } from "~/db/signed-scans.server";
import type { AgreementStatus } from "~/domain/awards/agreement";
import type { AgreementContent } from "~/domain/awards/agreement-content";
import { DEFAULT_ACCOUNTS } from "~/domain/fund/payment-settings";
import { OBSERVATION_DAYS } from "~/domain/fund/recovery";
import type { Paper } from "~/domain/notices/document";
import { grant, refuse } from "~/domain/shared/outcome";
import { agreementPaper, type Signed } from "~/words/documents";

export type AgreementText = {
  reference: string;
  title: string;
  townName: string;
  status: AgreementStatus;
  content: AgreementContent;
  contentHash: string;
  preparedAt: Date;
  signed: { town: Signed | null; department: Signed | null };
  /** How many pages have come back signed. */
  signedPages: number;
  paper: Paper;
};

const signedOf = (name: string | null, held: string | null, at: Date | null, onPaper: boolean): Signed | null =>
  at ? { name: name ?? "", function: held ?? "", at, onPaper } : null;

/** An agreement as both sides read it: its text as a paper, its schedule, who has signed. */
export async function agreementText(read: Reader, agreement: AgreementFile): Promise<AgreementText> {
  const { content, contentHash, newest, award, status } = agreement;
  const { account, functionCode } = (await readPaymentSettings(read)) ?? DEFAULT_ACCOUNTS;
  const signed = {
    town: signedOf(newest.townSignerName, newest.townSignerFunction, newest.townSignedAt, newest.townSignedOnPaper),
    department: signedOf(
      newest.departmentSignerName,
      newest.departmentSignerFunction,
      newest.departmentSignedAt,
      newest.departmentSignedOnPaper,
    ),
  };
  return {
    reference: award.proposal.reference,
    title: content.object,
    townName: award.town.name,
    status,
    content,
    contentHash,
    preparedAt: newest.createdAt,
    signed,
    signedPages: (await signedPages(read, newest.id)).length,
    paper: agreementPaper({
      content,
      contentHash,
      version: newest.number,
      createdAt: newest.createdAt,
      ofTown: `${award.town.linking}${award.town.name}`,
      account,
      functionCode,
      observationsDays: OBSERVATION_DAYS,
      signed,
    }),
  };
}

export const agreementFile = ({ content, paper }: AgreementText) => ({ paper, fileName: `${content.reference}.pdf` });

/** The newest text as it came back signed on paper: its pages in their order. */
export async function signedFile(read: Reader, { newest, content }: AgreementFile) {
  const pages = await signedPages(read, newest.id);
  if (pages.length === 0) return refuse("not-found");
  return grant({ storageKeys: pages.map((p) => p.storageKey), fileName: `${content.reference}-signee.pdf` });
}
