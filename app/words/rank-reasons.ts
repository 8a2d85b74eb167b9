import type { RankReason } from "~/domain/awards/rank-reasons";
import { catalogue } from "~/words/catalogue";
import { euros, hundredths } from "~/words/format";
import type { Locale } from "~/words/locale";

const sums = {
  fr: (cents: number) => euros("fr", cents, { exact: true }),
  en: (cents: number) => euros("en", cents, { exact: true }),
};
const points = (locale: Locale, value: number) => hundredths(locale, value);

/** Why a dossier gets what it gets down the ranking, in one sentence, and what would turn it around. */
export const rankReasonWords = catalogue(
  {
    sentence: (r: RankReason) => `${outcome.fr(r)}${over.fr(r)}${flips.fr(r)}.`,
  },
  {
    sentence: (r: RankReason) => `${outcome.en(r)}${over.en(r)}${flips.en(r)}.`,
  },
);

const outcome = {
  fr: (r: RankReason) => {
    if (r.amountCents > 0)
      return `Retenu au rang ${r.place}\u00a0: ${sums.fr(r.amountCents)}, il restait ${sums.fr(r.leftCents)}`;
    if (r.stoppedBy) return `Non retenu au rang ${r.place}\u00a0: la liste s’arrête au dossier ${r.stoppedBy}`;
    return r.note === "nothing"
      ? `Non retenu au rang ${r.place}\u00a0: aucun montant n’est proposé`
      : `Non retenu au rang ${r.place}\u00a0: il ne restait que ${sums.fr(r.leftCents)}`;
  },
  en: (r: RankReason) => {
    if (r.amountCents > 0)
      return `Awarded in place ${r.place}: ${sums.en(r.amountCents)}, with ${sums.en(r.leftCents)} left`;
    if (r.stoppedBy) return `Not awarded in place ${r.place}: the list ends at application ${r.stoppedBy}`;
    return r.note === "nothing"
      ? `Not awarded in place ${r.place}: no amount is proposed`
      : `Not awarded in place ${r.place}: only ${sums.en(r.leftCents)} was left`;
  },
};

const over = {
  fr: ({ over: others, amountCents }: RankReason) =>
    others.length === 0 ? "" : `\u00a0; ${amountCents > 0 ? "passe devant" : "cède la place à"} ${others.join(", ")}`,
  en: ({ over: others, amountCents }: RankReason) =>
    others.length === 0 ? "" : `; ${amountCents > 0 ? "goes before" : "gives way to"} ${others.join(", ")}`,
};

const flips = {
  fr: ({ points: by, euros: change, amountCents }: RankReason) => {
    const isIn = amountCents > 0;
    const said = [
      by === null ? "" : `${points("fr", by)} point${by < 200 ? "" : "s"} de ${isIn ? "moins" : "plus"}`,
      change === null
        ? ""
        : change.kind === "request"
          ? `une demande réduite de ${sums.fr(change.cents)}`
          : `une enveloppe ${isIn ? "réduite" : "augmentée"} de ${sums.fr(change.cents)}`,
    ].filter(Boolean);
    return said.length === 0 ? "" : `\u00a0; changerait avec ${said.join(" ou ")}`;
  },
  en: ({ points: by, euros: change, amountCents }: RankReason) => {
    const isIn = amountCents > 0;
    const said = [
      by === null ? "" : `${points("en", by)} ${by === 100 ? "point" : "points"} ${isIn ? "less" : "more"}`,
      change === null
        ? ""
        : change.kind === "request"
          ? `a request lower by ${sums.en(change.cents)}`
          : `an envelope ${isIn ? "smaller" : "larger"} by ${sums.en(change.cents)}`,
    ].filter(Boolean);
    return said.length === 0 ? "" : `; would change with ${said.join(" or ")}`;
  },
};
