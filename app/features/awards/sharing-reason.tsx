import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import type { OutReason } from "~/domain/awards/optimum-reasons";
import type { SharingLine, SharingPage } from "~/features/awards/sharing-page.server";
import { euros, hundredths } from "~/words/format";
import { sharingWords } from "~/words/sharing";

/** Why a dossier gets what it gets and, once it is asked for, the least that would change it. */
export function SharingReason({ line, page }: { line: SharingLine; page: SharingPage }) {
  const words = useWords(sharingWords);
  const outText = useOutText();
  const { reason } = line;
  if (!reason) return null;
  const state = line.cents === 0 ? words.out : line.cents < line.requestedCents ? words.inPart : words.inFull;
  const over = reason.over.join(", ");
  const said = [
    state,
    reason.out ? outText(reason.out) : "",
    over && (line.cents === 0 ? words.passedBy(over) : words.passedOver(over)),
  ];
  return (
    <>
      {said.filter(Boolean).join(" ")} <Turn line={line} page={page} />
    </>
  );
}

function useOutText() {
  const words = useWords(sharingWords).why;
  const locale = useLocale();
  return (out: OutReason): string => {
    switch (out.kind) {
      case "locked":
        return words.locked;
      case "pair":
        return words.pair(out.with);
      case "amount":
        return words.amount(euros(locale, out.leastCents), euros(locale, Math.max(0, out.mostCents)));
      case "town_cap":
      case "envelope":
        return words[out.kind](euros(locale, out.neededCents), euros(locale, Math.max(0, out.leftCents)));
      case "no_gain":
        return words.no_gain;
    }
  };
}

/** The least change, or the way to ask for it. */
function Turn({ line, page }: { line: SharingLine; page: SharingPage }) {
  const words = useWords(sharingWords);
  const locale = useLocale();
  if (page.typed.dossier !== line.reference) {
    const search = new URLSearchParams({ ...page.typed, dossier: line.reference });
    return <A to={`?${search.toString()}#bascule`}>{words.askTurn}</A>;
  }
  const { flip } = page;
  if (!flip) return <strong id="bascule">{words.lockedTurn}</strong>;
  const points = flip.points === null ? null : hundredths(locale, flip.points);
  const said = flip.isIn
    ? [points === null ? words.alwaysIn : words.fallsOut(points)]
    : [
        points === null ? words.neverIn : words.needs(points),
        flip.cents === null ? "" : words.costsLess(euros(locale, flip.cents)),
      ];
  return <strong id="bascule">{said.filter(Boolean).join(" ")}</strong>;
}
