import { InsetNote } from "~/components/banner";
import { useLocale, useWords } from "~/components/locale";
import type { Constraint } from "~/domain/awards/optimum";
import type { Conflict, Relaxation } from "~/domain/awards/optimum-conflict";
import type { SharingPage } from "~/features/awards/sharing-page.server";
import { euros } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { sharingWords } from "~/words/sharing";

/** Conditions that cannot hold together, none too many, and what alone would do. */
export function SharingConflict({ page, conflict }: { page: SharingPage; conflict: Conflict }) {
  const words = useWords(sharingWords);
  const constraintText = useConstraintText(page);
  const relaxationText = useRelaxationText(page);
  const list = (sentences: readonly string[]) => (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <section className="stack" aria-labelledby="impossible">
      <h2 id="impossible" role="status">
        {words.impossible}
      </h2>
      <InsetNote>{words.impossibleLead}</InsetNote>
      {list(conflict.constraints.map(constraintText))}
      <h3>{words.easings}</h3>
      {conflict.relaxations.length === 0 ? <p>{words.noEasing}</p> : list(conflict.relaxations.map(relaxationText))}
    </section>
  );
}

/** A constraint in words. */
function useConstraintText(page: SharingPage) {
  const words = useWords(sharingWords).constraint;
  const sectors: Record<string, string> = useWords(proposalsTerms).sectors;
  const locale = useLocale();
  const named = (id: string) => page.lines.find((l) => l.id === id)?.reference ?? "";
  const town = (id: string) => page.towns[id] ?? "";
  return (c: Constraint): string => {
    switch (c.kind) {
      case "envelope":
        return words.envelope(euros(locale, page.envelopeCents));
      case "town_cap":
        return words.town_cap(town(c.townId));
      case "minimum":
        return words.minimum(sectors[c.value] ?? c.value, c.awards);
      case "signatory":
        return words.signatory(town(c.townId));
      case "pair":
        return words.pair(c.proposalIds.map(named).join(", "));
      case "amount":
        return words.amount(named(c.proposalId));
      case "locked":
        return words[c.lock === "in" ? "lockedIn" : "lockedOut"](named(c.proposalId));
    }
  };
}

function useRelaxationText(page: SharingPage) {
  const words = useWords(sharingWords).easing;
  const constraintText = useConstraintText(page);
  const locale = useLocale();
  return (r: Relaxation): string => {
    switch (r.kind) {
      case "envelope":
        return words.envelope(euros(locale, r.neededCents));
      case "town_cap":
        return words.townCap(page.towns[r.townId] ?? "", euros(locale, r.neededCents));
      case "minimum":
        return words.minimum(r.atMost);
      case "without":
        return words.drop(constraintText(r.constraint));
    }
  };
}
