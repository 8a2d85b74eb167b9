import { findCall } from "~/db/calls.server";
import { contendersOf, freeOf } from "~/db/decisions.server";
import { unknownInRanking } from "~/db/hidden-dossiers.server";
import { type Hopeful, type OptimumRules, optimumProgramme, readOptimum } from "~/domain/awards/optimum";
import { type Conflict, conflictOf } from "~/domain/awards/optimum-conflict";
import { type Flip, flipsOf } from "~/domain/awards/optimum-flips";
import { type Reason, reasonsOf } from "~/domain/awards/optimum-reasons";
import { REFERENCE_FIELDS, references, sharingForm, sharingOf } from "~/domain/awards/sharing-form";
import { problem } from "~/domain/shared/field-problem";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { SolveAll } from "~/domain/shared/programme";
import { shareable } from "~/features/awards/shareable";
import type { Visit } from "~/features/visit.server";
import { problemSentence } from "~/words/problems";

export type SharingLine = {
  id: string;
  reference: string;
  title: string;
  townName: string;
  place: number;
  meanHundredths: number;
  requestedCents: number;
  cents: number;
  runningCents: number;
  reason: Reason | null;
};
export type SharingPage = {
  reference: string;
  title: string;
  /** The form as it was typed, and what is wrong with it. */
  typed: Record<string, string>;
  problems: Record<string, string>;
  lines: SharingLine[];
  envelopeCents: number;
  totalCents: number;
  /** Why no list respects everything that is asked; null where one does. */
  conflict: Conflict | null;
  /** The least that would turn the outcome of the dossier around that is asked about. */
  flip: Flip | null;
  towns: Record<string, string>;
};
type Asked = { reference: string; search: URLSearchParams; solveAll: SolveAll };

/**
 * The best sharing out of what an envelope has left, under the constraints that the address names: whoever has the
 * address sees the same. Nobody sees it from whom a dossier is hidden: what is left would tell of it.
 */
export async function sharingPage({ actor, locale, now, read }: Visit, { reference, search, solveAll }: Asked) {
  const stopped = gate(actor, "fund_manager", "approver");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call || (await unknownInRanking(read, actor, call, now)).length > 0) return refuse("not-found");
  const [contenders, { availableCents, elsewhere }] = await Promise.all([
    contendersOf(read, call.id),
    freeOf(read, call.envelopeId),
  ]);
  const ranked = shareable(contenders, elsewhere).flatMap(withMean);
  const typed = Object.fromEntries(search);
  const { form, problems } = readForm(typed, ranked, (message) => problemSentence(locale, message));
  const { hopefuls, rules } = sharingOf(ranked, form, { ...call.rules, availableCents });
  const { reasons, flip, conflict } = await shareOut(hopefuls, rules, search.get("dossier"), solveAll);
  const lines = linesOf(ranked, reasons);
  return grant<SharingPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    typed,
    problems,
    lines,
    envelopeCents: rules.availableCents,
    totalCents: lines.at(-1)?.runningCents ?? 0,
    conflict,
    flip,
    towns: Object.fromEntries(ranked.map((c) => [c.townId, c.town.name])),
  });
}

const withMean = <C extends { meanHundredths: number | null }>(c: C) =>
  c.meanHundredths === null ? [] : [{ ...c, meanHundredths: c.meanHundredths }];
type RankedDossier = ReturnType<typeof shareable>[number] & { meanHundredths: number };

/** The best list with a reason for each dossier or, where there is none, what cannot hold together. */
async function shareOut(hopefuls: Hopeful[], rules: OptimumRules, about: string | null, solveAll: SolveAll) {
  const nothing = { reasons: [] as Reason[], flip: null, conflict: null };
  if (hopefuls.length === 0) return nothing;
  const [solution] = await solveAll([optimumProgramme(hopefuls, rules)]);
  if (solution?.status !== "optimal") return { ...nothing, conflict: await conflictOf(hopefuls, rules, solveAll) };
  const optimum = readOptimum(hopefuls, rules, solution);
  const one = hopefuls.find((h) => h.reference === about);
  const [flip] = one ? await flipsOf(hopefuls, rules, optimum, solveAll, [one]) : [];
  return { ...nothing, reasons: reasonsOf(hopefuls, rules, optimum), flip: flip ?? null };
}

function linesOf(ranked: readonly RankedDossier[], reasons: readonly Reason[]) {
  let runningCents = 0;
  return ranked.map(({ id, reference, title, town, place, meanHundredths, requestedCents }): SharingLine => {
    const reason = reasons.find((r) => r.proposalId === id) ?? null;
    const cents = reason?.amountCents ?? 0;
    runningCents += cents;
    const known = { id, reference, title, townName: town.name, place, meanHundredths, requestedCents };
    return { ...known, cents, runningCents, reason };
  });
}

/** What the address asks for. Where something in it cannot be read, it is said and left out. */
function readForm(
  typed: Record<string, string>,
  ranked: readonly { reference: string }[],
  sentence: (message: string) => string,
) {
  const result = sharingForm.safeParse(typed);
  const problems: Record<string, string> = {};
  for (const issue of result.error?.issues ?? []) problems[String(issue.path[0])] = sentence(issue.message);
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !(name in problems)));
  const form = result.data ?? sharingForm.parse(kept);
  for (const name of REFERENCE_FIELDS)
    if (references(form[name]).some((r) => !ranked.some((d) => d.reference === r)))
      problems[name] = sentence(problem("not-a-choice"));
  return { form, problems };
}
