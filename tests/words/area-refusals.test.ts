import { expect, test } from "vitest";
import type { Detail } from "~/domain/shared/outcome";
import { awardsRefusals } from "~/words/refusals/awards";
import { boardRefusals } from "~/words/refusals/board";
import { callsRefusals } from "~/words/refusals/calls";
import { fundRefusals } from "~/words/refusals/fund";
import { meetingsRefusals } from "~/words/refusals/meetings";
import { networkRefusals } from "~/words/refusals/network";
import { proposalsRefusals } from "~/words/refusals/proposals";
import { reportsRefusals } from "~/words/refusals/reports";
import { reviewsRefusals } from "~/words/refusals/reviews";
import type { Sentence } from "~/words/refusals/sentence";

const AREAS: Record<string, Record<string, Sentence>> = {
  reviews: reviewsRefusals,
  awards: awardsRefusals,
  reports: reportsRefusals,
  fund: fundRefusals,
  board: boardRefusals,
  meetings: meetingsRefusals,
};

const detail: Detail = {
  reference: "2026-014",
  references: "2026-014, 2026-015",
  passedOver: "2026-003",
  endToEndId: "V2026-02-2026-014-1",
  dueOn: "2026-07-20",
  remindedAt: new Date("2026-07-19T08:00:00Z"),
  field: "motifs",
  agreement: "CONV-2026-014",
  pages: "2, 3",
  count: 2,
  max: 20,
  months: 12,
  requestedCents: 140_000_00,
  capCents: 45_000_00,
  availableCents: 30_000_00,
  excessCents: 18_000_00,
  missingCents: 1,
  balanceCents: 10_00,
  paidCents: 50_00,
  spentCents: 41_200_00,
};

test("every refusal says something whole in both languages, and never « veuillez » or « invalide »", () => {
  for (const [area, refusals] of Object.entries(AREAS))
    for (const [reason, sentence] of Object.entries(refusals))
      for (const said of [sentence.fr, sentence.en]) {
        const text = typeof said === "string" ? said : said(detail);
        expect(text, `${area}: ${reason}`).toMatch(/^\S.+\.$/s);
        expect(text, `${area}: ${reason}`).not.toMatch(/\bundefined\b|\bNaN\b|Invalid Date|[Vv]euillez|[Ii]nvalide|'/);
      }
});

test("French sentences keep a space that does not break before : ; ? ! and inside « »", () => {
  for (const refusals of Object.values(AREAS))
    for (const [reason, { fr }] of Object.entries(refusals))
      expect(typeof fr === "string" ? fr : fr(detail), reason).not.toMatch(/[^\u00a0\d][:;?!»](?=\s|$)| [:;?!»€%]|« /);
});

test("one reason has one sentence: no two areas use the same key", () => {
  const others = { calls: callsRefusals, network: networkRefusals, proposals: proposalsRefusals };
  const owners = new Map<string, string>();
  for (const [area, refusals] of Object.entries(AREAS))
    for (const reason of Object.keys(refusals)) {
      expect(owners.get(reason) ?? area, reason).toBe(area);
      owners.set(reason, area);
    }
  for (const [area, refusals] of Object.entries(others))
    expect(
      Object.keys(refusals).filter((r) => owners.has(r)),
      area,
    ).toEqual([]);
});
