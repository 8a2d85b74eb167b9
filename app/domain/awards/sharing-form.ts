import * as z from "zod";
import type { Hopeful, OptimumRules } from "~/domain/awards/optimum";
import type { CallRules } from "~/domain/calls/rules";
import { SECTORS } from "~/domain/proposals/options";
import { maybeAmount, maybeNumber, maybeText, oneOf } from "~/domain/shared/form-fields";
import { shareOf } from "~/domain/shared/money";

const REFERENCES_CHARS_MAX = 400;
const AWARDS_MAX = 100;
export const REFERENCE_FIELDS = ["lockedIn", "lockedOut", "notBoth"] as const;

/** What a sharing out must respect, as the address of its page says it. Empty is no constraint. */
export const sharingForm = z.object({
  /** Empty: what the envelope has left. */
  envelopeCents: maybeAmount(),
  capCents: maybeAmount(),
  floorCents: maybeAmount(),
  /** The most that is granted of the total cost. */
  ratePercent: maybeNumber(1, 100),
  /** The least that is granted of a request; empty: all or nothing. */
  sharePercent: maybeNumber(1, 100),
  townCapCents: maybeAmount(),
  /** Every town with a dossier at this mark gets one award at least. */
  threshold: maybeNumber(1, 100),
  sector: oneOf(SECTORS),
  sectorAwards: maybeNumber(1, AWARDS_MAX),
  lockedIn: maybeText(REFERENCES_CHARS_MAX),
  lockedOut: maybeText(REFERENCES_CHARS_MAX),
  notBoth: maybeText(REFERENCES_CHARS_MAX),
});
export type SharingForm = z.output<typeof sharingForm>;

/** A ranked dossier, in the order of the ranking. */
export type Sharable = {
  id: string;
  reference: string;
  townId: string;
  sector: string;
  meanHundredths: number;
  requestedCents: number;
  totalCostCents: number;
};

/** References as people type them: spaces, commas or semicolons between. */
export const references = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** What the call allows, whatever the form asks for. */
type Bounds = Pick<CallRules, "ceilingCents"> & { availableCents: number };

/** What the form asks for, as the rules of the best list read it. A town can only file with the charter signed. */
export function sharingOf(dossiers: readonly Sharable[], form: SharingForm, call: Bounds) {
  const [lockedIn, lockedOut] = [references(form.lockedIn), references(form.lockedOut)];
  const hopefuls = dossiers.map(({ id, totalCostCents, meanHundredths, ...known }): Hopeful => {
    const lock = lockedOut.includes(known.reference) ? "out" : lockedIn.includes(known.reference) ? "in" : undefined;
    const viableCents = form.sharePercent === null ? undefined : shareOf(known.requestedCents, form.sharePercent * 100);
    const worth = { scoreHundredths: meanHundredths, baseCents: totalCostCents, viableCents };
    return { proposalId: id, ...known, isSignatory: true, territory: "", ...worth, lock };
  });
  const rules: OptimumRules = {
    availableCents: form.envelopeCents || call.availableCents,
    floorCents: form.floorCents || undefined,
    ceilingCents: Math.min(form.capCents || call.ceilingCents, call.ceilingCents),
    rateMaxBp: form.ratePercent === null ? undefined : form.ratePercent * 100,
    townCapCents: form.townCapCents || undefined,
    minimums:
      form.sector && form.sectorAwards ? [{ field: "sector", value: form.sector, awards: form.sectorAwards }] : [],
    signatoryHundredths: form.threshold === null ? undefined : form.threshold * 100,
    incompatible: pairsOf(form.notBoth, dossiers),
  };
  return { hopefuls, rules };
}

/** Two references after each other are a pair. */
function pairsOf(text: string, dossiers: readonly Sharable[]): [string, string][] {
  const ids = references(text).flatMap((r) => dossiers.find((d) => d.reference === r)?.id ?? []);
  return ids.flatMap((id, i): [string, string][] => {
    const next = ids[i + 1];
    return i % 2 === 0 && next ? [[id, next]] : [];
  });
}
