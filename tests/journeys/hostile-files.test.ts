import { afterAll, beforeAll, expect, test } from "vitest";
import { HOSTILE, pdf } from "../integrations/hostile-samples";
import { openServer } from "./portal";
import { type Sender, sender } from "./sending";

const MEGABYTES_MAX = 300;
let portal: Awaited<ReturnType<typeof openServer>>;
let awa: Sender;
const reference = `${new Date().getFullYear()}-001`;
beforeAll(async () => {
  portal = await openServer();
  awa = await sender(portal, "Awa Diallo", `/dossiers/${reference}/pieces/envoi?piece=letter`);
});
afterAll(() => portal.close());

test("hostile files and ten large ones at once leave the process small, and the next file arrives", async () => {
  for (const { what, name, bytes, ...fate } of HOSTILE) {
    const answer = await awa.send(name, bytes);
    expect(answer.status, what).toBe("as" in fate ? 200 : 422);
    if (!("as" in fate)) expect(JSON.stringify(answer.problems), what).toMatch(/[.»]"\}$/);
  }
  const large = Array.from({ length: 10 }, (_, i) => pdf(`/N ${i} `, 9_000_000));
  const answers = await Promise.all(large.map((bytes, i) => awa.send(`grand-${i}.pdf`, bytes)));
  expect(answers.map(({ status }) => status)).toEqual(large.map(() => 200));
  expect((await awa.get(`/dossiers/${reference}/pieces.zip`)).status).toBe(200);
  const peak = portal.peakMegabytes();
  console.info(`at most ${Math.round(peak)} MB`);
  expect(peak).toBeLessThan(MEGABYTES_MAX);
});
