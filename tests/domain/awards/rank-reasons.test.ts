import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "~/domain/awards/allocation";
import { type RankWish, rankReasons, reordered, type Standing } from "~/domain/awards/rank-reasons";
import { rankReasonWords } from "~/words/rank-reasons";

const standing = (...rows: [mean: number, euros: number][]): Standing[] =>
  rows.map(([mean, euros], i) => ({
    proposalId: `p${i + 1}`,
    reference: `2026-00${i + 1}`,
    meanHundredths: mean * 100,
    requestedCents: euros * 100,
  }));
const four = standing([80, 400], [70, 500], [60, 300], [50, 100]);

test("in a sentence: what was left, who ended the list, who goes before whom, and what would change it", () => {
  const said = (wish: RankWish) =>
    rankReasons(four, wish).map((r) => rankReasonWords.fr.sentence(r).replace(/\s/g, " "));
  expect(said({ availableCents: 1_000_00, method: "stop_at_first" })).toEqual([
    "Retenu au rang 1 : 400,00 €, il restait 1 000,00 € ; changerait avec 20,01 points de moins ou une enveloppe réduite de 600,01 €.",
    "Retenu au rang 2 : 500,00 €, il restait 600,00 € ; changerait avec 10,01 points de moins ou une enveloppe réduite de 100,01 €.",
    "Non retenu au rang 3 : il ne restait que 100,00 € ; changerait avec 10,01 points de plus ou une demande réduite de 200,00 €.",
    "Non retenu au rang 4 : la liste s’arrête au dossier 2026-003 ; changerait avec 10,01 points de plus ou une enveloppe augmentée de 300,00 €.",
  ]);
  expect(said({ availableCents: 1_000_00, method: "skip_and_go_on" }).slice(2)).toEqual([
    "Non retenu au rang 3 : il ne restait que 100,00 € ; cède la place à 2026-004 ; changerait avec 10,01 points de plus ou une demande réduite de 200,00 €.",
    "Retenu au rang 4 : 100,00 €, il restait 100,00 € ; passe devant 2026-003.",
  ]);
});

test("the change that is named turns the dossier around, and a smaller one does not", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 10,
  });
  const methods = fc.constantFrom("stop_at_first" as const, "skip_and_go_on" as const);
  let tried = 0;
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 300 }), methods, (drawn, euros, method) => {
      const ranked = standing(...drawn).sort((a, b) => b.meanHundredths - a.meanHundredths);
      const wish: RankWish = { availableCents: euros * 100, method };
      for (const [i, { reference, amountCents, points, euros: flip }] of rankReasons(ranked, wish).entries()) {
        const isIn = amountCents > 0;
        const turned = (order: readonly Standing[], w = wish) => {
          const shared = allocate(order, w);
          if (!shared.ok) throw new Error(shared.reason);
          return (shared.value.lines.find((l) => l.reference === reference)?.amountCents ?? 0) > 0 !== isIn;
        };
        const mean = ranked[i]?.meanHundredths ?? 0;
        const moved = (by: number) => turned(reordered(ranked, i, mean + (isIn ? -by : by)));
        if (points === null) {
          for (let by = 0; by <= (isIn ? mean : 10_000 - mean); by += 97) expect(moved(by)).toBe(false);
        } else {
          expect([moved(points), moved(points - 1), moved(Math.floor(points / 2))]).toEqual([true, false, false]);
        }
        if (flip === null) continue;
        tried++;
        const changed = (cents: number) =>
          flip.kind === "request"
            ? turned(ranked.map((s, j) => (j === i ? { ...s, requestedCents: s.requestedCents - cents } : s)))
            : turned(ranked, { ...wish, availableCents: wish.availableCents + (isIn ? -cents : cents) });
        expect([changed(flip.cents), changed(flip.cents - 1)]).toEqual([true, false]);
      }
    }),
  );
  expect(tried).toBeGreaterThan(50);
});
