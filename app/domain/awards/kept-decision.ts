import * as z from "zod";
import { decisionHashInput } from "~/domain/awards/decision";
import { awardedCents, checkLines, DECISION_OUTCOMES } from "~/domain/awards/decision-lines";
import { recompute } from "~/domain/reviews/kept-ranking";
import { canonical } from "~/domain/shared/canonical";

export const DECISION_SCHEMA = 1;

const whole = z.number().int();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const keptDecision = z.object({
  schema: z.literal(DECISION_SCHEMA),
  decision: z.object({
    reference: z.string(),
    deliberation: z.object({ number: z.string(), on: z.string() }),
    publishedAt: z.iso.datetime(),
    rankingHash: hash.nullable(),
    simulationHash: hash.nullable(),
    contentHash: hash,
    awardedCents: whole,
    lines: z.array(
      z.object({
        reference: z.string(),
        outcome: z.enum(DECISION_OUTCOMES),
        amountCents: whole,
        requestedCents: whole,
        place: whole.nullable(),
        meanHundredths: whole.nullable(),
        eliminated: z.string().nullable(),
        reasons: z.string(),
        exceptionReason: z.string(),
      }),
    ),
  }),
  /** What the envelope had before the decision was published, and the most that one dossier may receive. */
  limits: z.object({ availableCents: whole, capCents: whole }),
  /** The kept ranking and the kept simulation that the decision cites, each word for word; null when there is none. */
  ranking: z.string().nullable(),
  simulation: z.string().nullable(),
});

/** A published decision with all that it follows from: whoever has the file computes it again without the portal. */
export type KeptDecision = z.infer<typeof keptDecision>;
type Line = KeptDecision["decision"]["lines"][number];

export const keptDecisionText = (kept: KeptDecision) => canonical(kept);

/** One thing that does not come out the same: where, what the file says, and what was computed. */
export type Finding = { where: string; kept: string; found: string };
export type DecisionRecomputed =
  | { ok: true; reference: string; dossiers: number; awardedCents: number; rankingChecked: boolean }
  | { ok: false; problem: "not-a-decision" }
  | { ok: false; problem: "differs"; findings: Finding[] };
type Sha256 = (text: string) => string;

/** Ranking, then amounts, then fingerprints, each computed again; everything that differs is named. */
export function recomputeDecision(text: string, sha256: Sha256): DecisionRecomputed {
  const file = keptDecision.safeParse(parsed(text));
  if (!file.success) return { ok: false, problem: "not-a-decision" };
  const { decision, ranking } = file.data;
  const findings = [
    ...rankingFindings(file.data, sha256),
    ...simulationFindings(file.data, sha256),
    ...amountFindings(file.data),
    ...differing("decision.contentHash", decision.contentHash, sha256(hashInput(decision))),
  ];
  const { reference, lines } = decision;
  return findings.length > 0
    ? { ok: false, problem: "differs", findings }
    : {
        ok: true,
        reference,
        dossiers: lines.length,
        awardedCents: decision.awardedCents,
        rankingChecked: ranking !== null,
      };
}

const hashInput = (decision: KeptDecision["decision"]) =>
  decisionHashInput(decision.reference, decision, decision.lines);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const said = (value: unknown) => (typeof value === "string" ? value : canonical(value));
const differing = (where: string, kept: unknown, found: unknown): Finding[] =>
  Object.is(kept, found) ? [] : [{ where, kept: said(kept), found: said(found) }];

type Ranked = { reference: string; place: number; meanHundredths: number };
type Standing = {
  requestedCents: number;
  place: number | null;
  meanHundredths: number | null;
  eliminated: string | null;
};

/** The ranking is the one that is cited, comes out the same, and says of each dossier what the decision says. */
function rankingFindings({ decision, ranking }: KeptDecision, sha256: Sha256): Finding[] {
  if (ranking === null) return differing("ranking", decision.rankingHash, null);
  const cited = differing("decision.rankingHash", decision.rankingHash, sha256(ranking));
  const again = recompute(ranking);
  if (!again.ok)
    return [
      ...cited,
      again.problem === "differs"
        ? { where: `ranking.${again.where}`, kept: again.kept, found: again.found }
        : { where: "ranking", kept: "a kept ranking", found: "something else" },
    ];
  const standingOf = standings(ranking);
  return [...cited, ...decision.lines.flatMap((line) => lineFindings(line, standingOf.get(line.reference)))];
}

function standings(ranking: string): Map<string, Standing> {
  const { dossiers, results } = JSON.parse(ranking) as {
    dossiers: { reference: string; requestedCents: number }[];
    results: { ranked: Ranked[]; eliminated: { reference: string; reason: string; meanHundredths: number | null }[] };
  };
  const ranked = new Map(results.ranked.map((r) => [r.reference, r]));
  const out = new Map(results.eliminated.map((r) => [r.reference, r]));
  return new Map(
    dossiers.map(({ reference, requestedCents }) => [
      reference,
      {
        requestedCents,
        place: ranked.get(reference)?.place ?? null,
        meanHundredths: ranked.get(reference)?.meanHundredths ?? out.get(reference)?.meanHundredths ?? null,
        eliminated: out.get(reference)?.reason ?? null,
      },
    ]),
  );
}

function lineFindings(line: Line, standing: Standing | undefined): Finding[] {
  const where = `decision.lines.${line.reference}`;
  if (!standing) return [{ where, kept: "decided on", found: "not in the ranking" }];
  return (["place", "meanHundredths", "eliminated", "requestedCents"] as const).flatMap((figure) =>
    differing(`${where}.${figure}`, line[figure], standing[figure]),
  );
}

function simulationFindings({ decision, simulation }: KeptDecision, sha256: Sha256): Finding[] {
  return differing("decision.simulationHash", decision.simulationHash, simulation === null ? null : sha256(simulation));
}

/** Every amount keeps the rules that it was decided by, and together they are what is said and what there was. */
function amountFindings({ decision, limits }: KeptDecision): Finding[] {
  const lines = decision.lines.map((line) => ({ ...line, proposalId: line.reference }));
  const checked = checkLines(lines, limits);
  const about = checked.ok ? undefined : checked.detail?.reference;
  const where = about === undefined ? "decision.lines" : `decision.lines.${about}`;
  const broken = checked.ok ? [] : [{ where, kept: "what a decision may hold", found: checked.reason }];
  return [...broken, ...differing("decision.awardedCents", decision.awardedCents, awardedCents(lines))];
}
