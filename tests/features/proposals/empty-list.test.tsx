import { expect, test } from "vitest";
import { NoDossier } from "~/components/no-dossier";
import type { Actor } from "~/domain/shared/actor";
import { landing } from "~/features/network/town-space.server";
import { dossierList } from "~/features/proposals/dossier-list.server";
import { DossierTable } from "~/features/proposals/dossier-table";
import { drawn } from "../drawn";
import { CLOSES_AT, edition, must } from "./edition";

const portal = edition();
const listOf = async (who: Actor, at?: Date) => {
  const page = await must(portal.look(who, dossierList, { after: null }, at));
  return { page, html: drawn(<DossierTable page={page} />) };
};
const START = 'href="/dossiers/nouveau?appel=2026"';
const CHECK = 'href="/appels/2026/verification"';
const CHARTER = "/reseau/charte?commune=";
const PEOPLE = 'href="/espace/membres?commune=93010-bondy"';

test("without a dossier each is told what comes first, and led where their seat may go", async () => {
  const writes = await listOf(await portal.awa());
  for (const link of [START, CHECK]) expect(writes.html).toContain(link);
  expect(writes.html).not.toContain(CHARTER);

  const reads = await listOf(await portal.rita());
  expect(reads.html).toContain(PEOPLE);
  expect(reads.html).not.toContain(START);

  // Abdel signs for Bobigny, which has not signed the charter: it may write, and not file.
  const signs = await listOf(await portal.neighbour());
  expect(signs.html).toContain(START);
  expect(signs.html).toContain(`href="${CHARTER}93008-bobigny"`);
});

test("once the call is closed one may ask to be told of the next", async () => {
  const { html, page } = await listOf(await portal.awa(), CLOSES_AT);
  expect(html).toContain('href="/appels/avertissement"');
  expect(html).not.toContain(START);
  expect(page.startFor).toBeNull();
});

test("somebody of no town is led to asking for one", async () => {
  const { html } = await listOf(await portal.sofia());
  expect(html).toContain('href="/inscription"');
});

test("the town's home says the same", async () => {
  const home = await must(portal.look(await portal.neighbour(), landing, { town: null }));
  if (home.kind !== "town") throw new Error("no home");
  const html = drawn(<NoDossier call={home.space.call} who={home.space.beginner} />);
  expect(html).toBe(drawn(<NoDossier {...((await listOf(await portal.neighbour())).page.beginning ?? never())} />));
});

const never = (): never => {
  throw new Error("nothing to begin");
};
