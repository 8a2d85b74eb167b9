import { beforeAll, expect, test } from "vitest";
import { decisionPreparationPage } from "~/features/awards/decision-preparation.server";
import { closeCommittee } from "~/features/committee/close-session.server";
import { minutesPage, saveCommitteeMinutes } from "~/features/committee/minutes.server";
import { minutesPaper } from "~/features/committee/minutes-paper.server";
import { moveCommittee } from "~/features/committee/move-session.server";
import { planCommittee } from "~/features/committee/plan-session.server";
import { roomPage, roomVersion } from "~/features/committee/room-page.server";
import { sessionsPage } from "~/features/committee/sessions-page.server";
import { castCommitteeVotes } from "~/features/committee/settle-dossier.server";
import { must, reasonOf } from "../awards/funded";
import { committee, HELD, PLANNED, SESSION, WHY } from "./room";

const world = committee();
const { portal, filed, person, room, nadia, hireOfficers, plan, open, settle, call, requestedOf, helene } = world;
const see = async (who: string, dossier = "") =>
  must(portal.look(await person(who), roomPage, { ...room, dossier }, HELD));

beforeAll(hireOfficers);

test("whoever leads the fund plans a session, once marks are shared; others do not", async () => {
  expect(await reasonOf(portal.act(await person("claire"), planCommittee, await plan(), PLANNED))).toBe("wrong-role");
  expect(await reasonOf(portal.act(await portal.mayor(), planCommittee, await plan(), PLANNED))).toBe("wrong-role");
  await open();
  expect(await reasonOf(portal.act(await nadia(), planCommittee, await plan(), PLANNED))).toBe("session-unfinished");
  const page = await must(portal.look(await portal.sofia(), sessionsPage, { reference: "2026" }, PLANNED));
  expect(page.sessions).toMatchObject([{ reference: SESSION, status: "open", dossiers: 2 }]);
});

test("Marc, elected in Bondy, leaves the room for it: everybody else is told, and he sees nothing of it", async () => {
  await must(call(await nadia(), filed.bondy));
  const claire = await see("claire");
  expect(claire.dossier).toMatchObject({ reference: filed.bondy, out: ["Marc"], isCurrent: true });
  expect(claire.isOutNow).toBe(false);
  const marc = await see("marc");
  expect(marc).toMatchObject({ dossier: null, isOutNow: true, can: { readMinutes: false } });
  expect(JSON.stringify(marc)).not.toContain(filed.bondy);
  expect(marc.agenda.map((r) => [r.reference, r.number])).toEqual([[filed.bobigny, 1]]);
  const votes = [{ personId: (await person("marc")).id, vote: "for" as const }];
  const cast = { ...room, dossier: filed.bondy, votes };
  expect(await reasonOf(portal.act(await person("marc"), castCommitteeVotes, cast, HELD))).toBe("not-found");
  expect(await reasonOf(portal.act(await nadia(), castCommitteeVotes, cast, HELD))).toBe("voter-out");
});

test("an opinion is entered live: everybody sees it, with who entered it and what is left", async () => {
  const version = (await see("claire")).version;
  const asked = await requestedOf(filed.bondy);
  await must(settle(await nadia(), filed.bondy, { amountCents: asked - 1_000_00, reason: WHY }));
  const claire = await see("claire", filed.bondy);
  expect(claire.version).toBeGreaterThan(version);
  expect(claire.dossier).toMatchObject({ opinion: "awarded", amountCents: asked - 1_000_00, settledBy: "Nadia" });
  expect(claire.availableCents - claire.proposedCents).toBe(100_000_000 - asked + 1_000_00);
  const marc = await see("marc");
  expect(marc.proposedCents).toBe(0);
});

test("who saves over another's opinion without having seen it is told who entered what", async () => {
  const asked = await requestedOf(filed.bondy);
  const refused = await settle(await portal.sofia(), filed.bondy, { amountCents: asked }, 1);
  expect(refused).toMatchObject({
    reason: "item-changed",
    detail: { by: "Nadia", reference: filed.bondy, amountCents: asked - 1_000_00 },
  });
});

test("Claire votes for herself while the session is open, and the hands in the room are noted", async () => {
  const [claire, idriss] = [await person("claire"), await person("idriss")];
  const cast = (who: typeof claire, personId: string) =>
    portal.act(who, castCommitteeVotes, { ...room, dossier: filed.bondy, votes: [{ personId, vote: "for" }] }, HELD);
  await must(cast(claire, claire.id));
  expect(await reasonOf(cast(claire, idriss.id))).toBe("vote-of-another");
  await must(cast(await nadia(), idriss.id));
  await must(portal.act(await nadia(), moveCommittee, { ...room, to: "paused" }, HELD));
  expect(await reasonOf(cast(claire, claire.id))).toBe("session-not-open");
  expect(await reasonOf(settle(await nadia(), filed.bobigny, { amountCents: 1_000_00, reason: WHY }))).toBe(
    "session-not-open",
  );
  await must(portal.act(await portal.sofia(), moveCommittee, { ...room, to: "open" }, HELD));
});

test("a town, a stranger to the session and a reader who is no member have no room to enter", async () => {
  await portal.hire("Yanis", "yanis@seinesaintdenis.fr", "reviewer");
  const yanis = await person("yanis");
  expect(await reasonOf(portal.look(yanis, roomPage, { ...room, dossier: "" }, HELD))).toBe("not-found");
  expect(await reasonOf(portal.look(yanis, roomVersion, room, HELD))).toBe("not-found");
  expect(await reasonOf(portal.look(await portal.mayor(), roomPage, { ...room, dossier: "" }, HELD))).toBe(
    "wrong-role",
  );
  expect(await must(portal.look(await helene(), roomVersion, room, HELD))).toHaveProperty("version");
});

test("the minutes tell what happened, are corrected, and are frozen with their fingerprint at the closing", async () => {
  const sofia = await portal.sofia();
  await must(settle(sofia, filed.bobigny, { opinion: "reserved", reason: WHY }));
  const written = await must(portal.look(sofia, minutesPage, room, HELD));
  expect(written.minutes).toContain("Présents\u00a0: Claire, Idriss, Marc. Absents\u00a0: Hélène. Quorum fixé à 2.");
  expect(written.minutes).toContain("Sortis pour ce point en raison d’un lien d’intérêt\u00a0: Marc.");
  expect(written.minutes).toContain("Votes\u00a0: 2 pour, 0 contre, 0 abstention(s).");
  expect(await reasonOf(portal.look(await person("marc"), minutesPage, room, HELD))).toBe("not-found");

  const minutes = `${written.minutes}\n\nLa séance est levée à midi.`;
  const saved = { ...room, version: written.version, minutes };
  await must(portal.act(sofia, saveCommitteeMinutes, saved, HELD));
  expect(await reasonOf(portal.act(await nadia(), saveCommitteeMinutes, saved, HELD))).toBe("stale-version");
  expect(await reasonOf(portal.act(await helene(), closeCommittee, room, HELD))).toBe("wrong-role");
  const { minutesHash } = await must(portal.act(sofia, closeCommittee, room, HELD));
  expect(minutesHash).toMatch(/^[0-9a-f]{64}$/);
  const frozen = await must(portal.look(await helene(), minutesPage, room, HELD));
  expect(frozen).toMatchObject({ status: "closed", hash: minutesHash, minutes, can: { edit: false, close: false } });
  expect(await reasonOf(portal.act(sofia, saveCommitteeMinutes, { ...saved, version: frozen.version }, HELD))).toBe(
    "session-closed",
  );
  const { paper } = await must(portal.look(await helene(), minutesPaper, room, HELD));
  expect(JSON.stringify(paper.blocks)).toContain(minutesHash);
  expect(paper.blocks.find((b) => b.kind === "table")).toMatchObject({
    rows: [expect.arrayContaining([filed.bondy, "Retenu"]), expect.arrayContaining([filed.bobigny])],
  });
});

test("the decision is prepared from what the committee said", async () => {
  const page = await must(portal.look(await portal.sofia(), decisionPreparationPage, { reference: "2026" }, HELD));
  expect(page.committee).toBe(SESSION);
  expect(page.lines).toMatchObject([
    {
      reference: filed.bondy,
      outcome: "awarded",
      amountCents: (await requestedOf(filed.bondy)) - 1_000_00,
      reasons: WHY,
    },
    { reference: filed.bobigny, outcome: "reserved", amountCents: 0, reasons: WHY },
  ]);
});

test("the annex of a closed session says the same once its dossiers are decided on", async () => {
  const annex = async () => JSON.stringify((await must(portal.look(await helene(), minutesPaper, room, HELD))).paper);
  const before = await annex();
  const bondy = { where: { reference: filed.bondy } };
  await portal.write((tx) => tx.proposal.update({ ...bondy, data: { status: "awarded" } }));
  expect(await annex()).toBe(before);
  expect((await see("claire", filed.bondy)).dossier?.place).toBe(1);
});
