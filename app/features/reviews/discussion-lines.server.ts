import { rankedDossiers } from "~/db/calibration.server";
import { inPlaces, toDiscussFirst } from "~/domain/reviews/ranking";
import { figuresFor } from "~/features/reviews/call-figures.server";
import { type Known, linesOf, type RankingLine } from "~/features/reviews/ranking-lines.server";
import type { Visit } from "~/features/visit.server";

type Asked = { after: string | null; take: number };

/**
 * The ranked dossiers in the order of the committee's agenda: the same lines, places and running sums as in the ranking.
 * The order follows from the figures that this person may see: one that is drawn from their dossiers alone, where a
 * conflict hides one. `after`: the reference that the page before ended with.
 */
export async function discussionLines(read: Visit["read"], known: Known, { after, take }: Asked) {
  const [dossiers, figures] = await Promise.all([rankedDossiers(read, known), figuresFor(read, known)]);
  let cents = 0;
  const standing = inPlaces(dossiers.filter((d) => d.ranked)).map(({ id, reference, rankKey, place, ...dossier }) => {
    cents += dossier.requestedCents;
    const { correctedHundredths, marginHundredths, fundedBp } = figures(id, dossier);
    const shown = { correctedHundredths, marginHundredths, fundedBp, place, runningCents: cents };
    return { id, reference, rankKey, ...shown };
  });
  const order = toDiscussFirst(standing);
  const start = order.findIndex((d) => d.reference === after) + 1;
  const page = order.slice(start, start + take);
  if (page.length === 0) return [];

  const these: Known = {
    ...known,
    where: `${known.where} AND p."id" IN (${page.map(() => "?").join(", ")})`,
    values: [...known.values, ...page.map((d) => d.id)],
    complete: true, // the figures of each line are replaced by those above
  };
  const lines = await linesOf(read, these, { list: "ranked", after: null, take: page.length });
  const lineOf = new Map(lines.map((line) => [line.reference, line]));
  return page.flatMap(({ id: _, ...shown }): (RankingLine & { rankKey: string | null })[] => {
    const line = lineOf.get(shown.reference);
    return line ? [{ ...line, ...shown }] : [];
  });
}
