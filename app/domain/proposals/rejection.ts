import type { DocumentKind } from "~/domain/proposals/documents";
import { type InformationRequest, lastDayOf, partsAsked } from "~/domain/proposals/requests";
import type { SectionId } from "~/domain/proposals/sections";

/** A request that was never answered, as the letter of inadmissibility tells it. */
export type AskedInVain = {
  openedAt: Date;
  lastDay: Date;
  remindedAt: Date | null;
  escalatedAt: Date | null;
  parts: readonly { section: SectionId; fields: readonly string[] | null }[];
  documentKinds: readonly DocumentKind[];
};

/** What the letter of inadmissibility says. Written once: the same facts give the same paper, whoever asks for it. */
export type RejectionFacts = {
  reference: string;
  title: string;
  callTitle: string;
  ofTown: string;
  filedAt: Date | null;
  decidedAt: Date;
  reasons: string;
  inVain: AskedInVain | null;
};

type Asked = InformationRequest & Pick<AskedInVain, "openedAt" | "remindedAt" | "escalatedAt">;

export const inVainOf = (request: Asked): AskedInVain => ({
  openedAt: request.openedAt,
  lastDay: lastDayOf(request),
  remindedAt: request.remindedAt,
  escalatedAt: request.escalatedAt,
  parts: partsAsked(request),
  documentKinds: request.documentKinds,
});
