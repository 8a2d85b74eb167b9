import { expect, test } from "vitest";
import { system } from "~/domain/shared/actor";
import { agreementsPage } from "~/features/awards/agreements-page.server";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { approveDecisionList } from "~/features/awards/approve-decision.server";
import { decisionPage, deliberationPage } from "~/features/awards/decision-page.server";
import { decisionPreparationPage } from "~/features/awards/decision-preparation.server";
import { decisionRecord } from "~/features/awards/decision-record.server";
import { decisionsPage } from "~/features/awards/decisions-page.server";
import { deskAgreement } from "~/features/awards/desk-agreement.server";
import { prepareAgreementOf } from "~/features/awards/prepare-agreement.server";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { publicationPage } from "~/features/awards/publication-page.server";
import { publishDecisionList } from "~/features/awards/publish-decision.server";
import { recordDeliberationOf } from "~/features/awards/record-deliberation.server";
import { reservePage } from "~/features/awards/reserve-page.server";
import { sendBackDecisionList } from "~/features/awards/send-back-decision.server";
import { signAgreementForDepartment, signAgreementForTown } from "~/features/awards/sign-agreement.server";
import { townAgreement, townAgreementFile } from "~/features/awards/town-agreement.server";
import { decisionLetter, townDecision } from "~/features/awards/town-decision.server";
import { grantRole } from "~/features/network/keep-accounts.server";
import { ANSWERED, IN_FORCE, judged, must, PREPARED, PUBLISHED, reasonOf } from "./funded";

const { portal, filed, person, helene, lines, list, requestedOf } = judged();
const FIRST = "D2026-01";
const SECOND = "D2026-02";
const call = { reference: "2026" };
const envelope = () => portal.read.envelopeBalance.findFirstOrThrow();
const versionOf = async (reference: string) =>
  (await portal.read.decision.findUniqueOrThrow({ where: { reference } })).version;

test("the list is proposed by the ranking, for whoever manages the fund and nobody else", async () => {
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.look(await portal.mayor(), decisionPreparationPage, call, PREPARED))).toBe("wrong-role");
  expect(await reasonOf(portal.look(await helene(), decisionPreparationPage, call, PREPARED))).toBe("wrong-role");
  const page = await must(portal.look(sofia, decisionPreparationPage, call, PREPARED));
  expect(page.lines).toMatchObject([
    { reference: filed.bondy, place: 1, outcome: "awarded", amountCents: await requestedOf(filed.bondy) },
    { reference: filed.bobigny, place: 2, outcome: "awarded", amountCents: await requestedOf(filed.bobigny) },
  ]);
  expect(page).toMatchObject({ decision: null, approved: null, availableCents: 100_000_000 });
});

test("a list says why it gives less, and why it leaves the ranking", async () => {
  const sofia = await portal.sofia();
  const [bondy, bobigny] = await lines();
  if (!bondy || !bobigny) throw new Error("two lines are expected");
  const prepare = async (...proposed: (typeof bondy)[]) =>
    reasonOf(portal.act(sofia, prepareDecisionList, await list(proposed), PREPARED));
  expect(await prepare({ ...bondy, amountCents: bondy.amountCents - 1 }, bobigny)).toBe("reasons-missing");
  expect(await prepare(bondy, { ...bobigny, amountCents: 1 })).toBe("amount-without-award");
  expect(
    await prepare(
      { ...bobigny, reference: filed.bondy },
      { ...bondy, reference: filed.bobigny, amountCents: await requestedOf(filed.bobigny) },
    ),
  ).toBe("exception-reason-missing");
  const low = { ...bondy, reference: filed.bobigny, amountCents: await requestedOf(filed.bobigny) };
  expect(await prepare(low)).toBe("exception-reason-missing");
  expect(await prepare({ ...bondy, reference: "2026-999" })).toBe("not-found");
  expect(await reasonOf(portal.act(await helene(), prepareDecisionList, await list(), PREPARED))).toBe("wrong-role");
});

test("Sofia prepares a list and changes it while nobody has approved it", async () => {
  const sofia = await portal.sofia();
  await must(portal.act(sofia, prepareDecisionList, await list(), PREPARED));
  expect(await reasonOf(portal.act(sofia, prepareDecisionList, await list(), PREPARED))).toBe(
    "decision-in-preparation",
  );
  const again = { ...(await list()), decisionReference: FIRST };
  expect(await reasonOf(portal.act(sofia, prepareDecisionList, { ...again, version: 7 }, PREPARED))).toBe(
    "stale-version",
  );
  await must(portal.act(sofia, prepareDecisionList, { ...again, version: 1 }, PREPARED));
  const page = await must(portal.look(sofia, decisionPreparationPage, call, PREPARED));
  expect(page.decision).toEqual({ reference: FIRST, version: 2 });
  expect(page.lines.map((l) => l.outcome)).toEqual(["awarded", "reserved"]);
});

test("another person approves, the list that they saw", async () => {
  await must(portal.act(system, grantRole, { personId: (await portal.sofia()).id, role: "approver" }, PREPARED));
  const version = await versionOf(FIRST);
  const both = await portal.sofia();
  expect(await reasonOf(portal.act(both, approveDecisionList, { reference: FIRST, version }, PREPARED))).toBe(
    "approver-is-preparer",
  );
  const own = await must(portal.look(both, decisionPage, { reference: FIRST }, PREPARED));
  expect(own).toMatchObject({ isOwn: true, can: { approve: false, change: true, publish: false } });
  const second = await helene();
  expect(await reasonOf(portal.act(second, approveDecisionList, { reference: FIRST, version: 1 }, PREPARED))).toBe(
    "stale-version",
  );
  expect((await must(portal.look(second, decisionPage, { reference: FIRST }, PREPARED))).can.approve).toBe(true);
  await must(portal.act(second, approveDecisionList, { reference: FIRST, version }, PREPARED));
  expect(await reasonOf(portal.act(second, approveDecisionList, { reference: FIRST, version: 3 }, PREPARED))).toBe(
    "decision-not-prepared",
  );
});

test("an approved list is sent back with a reason, changed, and approved again; then its deliberation freezes it", async () => {
  const sofia = await portal.sofia();
  const back = async (reason: string, version?: number) =>
    reasonOf(
      portal.act(
        sofia,
        sendBackDecisionList,
        { reference: FIRST, reason, version: version ?? (await versionOf(FIRST)) },
        PREPARED,
      ),
    );
  const why = "Le montant de Bondy est à revoir avec la direction.";
  expect(await back("non")).toBe("sending-back-reason-missing");
  expect(await back(why, 1)).toBe("stale-version");
  expect(await back(why)).toBe("granted");
  expect(await back(why)).toBe("decision-not-approved");
  const page = await must(portal.look(sofia, decisionPage, { reference: FIRST }, PREPARED));
  expect(page).toMatchObject({ status: "prepared", approved: null, contentHash: null, sentBackReason: why });
  expect(page.can).toMatchObject({ change: true, sendBack: false });

  const again = { ...(await list()), decisionReference: FIRST, version: page.version };
  await must(portal.act(sofia, prepareDecisionList, again, PREPARED));
  const approval = { reference: FIRST, version: page.version + 1 };
  await must(portal.act(await helene(), approveDecisionList, approval, PREPARED));
  const approved = await must(portal.look(await helene(), decisionPage, { reference: FIRST }, PREPARED));
  expect(approved).toMatchObject({ sentBackReason: "", can: { sendBack: true } });
});

test("before the publication no town finds anything", async () => {
  for (const who of [await portal.mayor(), await portal.neighbour()])
    for (const reference of [filed.bondy, filed.bobigny]) {
      expect(await reasonOf(portal.look(who, townDecision, { reference }, PREPARED))).toBe("not-found");
      expect(await reasonOf(portal.look(who, decisionLetter, { reference }, PREPARED))).toBe("not-found");
      expect(await reasonOf(portal.look(who, townAgreement, { reference }, PREPARED))).toBe("not-found");
    }
  expect(await reasonOf(portal.look(portal.visitor, townDecision, { reference: filed.bondy }, PREPARED))).toBe(
    "sign-in-first",
  );
});

test("the deliberation is written down once the list is approved, never for a day to come", async () => {
  const sofia = await portal.sofia();
  const record = async (who: typeof sofia, number: string, on: string) =>
    reasonOf(portal.act(who, recordDeliberationOf, { reference: FIRST, number, on }, PUBLISHED));
  expect(await reasonOf(portal.look(sofia, publicationPage, { reference: FIRST }, PUBLISHED))).toBe("granted");
  expect(await reasonOf(portal.act(sofia, publishDecisionList, { reference: FIRST }, PUBLISHED))).toBe(
    "deliberation-missing",
  );
  expect(await record(await person("claire"), "07-01", "2026-07-09")).toBe("wrong-role");
  expect(await record(sofia, "07-01", "2026-07-11")).toBe("deliberation-in-future");
  expect(await record(sofia, "07-01", "2026-07-09")).toBe("granted");
  const back = { reference: FIRST, version: await versionOf(FIRST), reason: "Le montant de Bondy est à revoir." };
  expect(await reasonOf(portal.act(sofia, sendBackDecisionList, back, PUBLISHED))).toBe("decision-deliberated");
});

test("before it is published one sees who gets which letter, and what keeps it", async () => {
  const sofia = await portal.sofia();
  const look = () => must(portal.look(sofia, publicationPage, { reference: FIRST }, PUBLISHED));
  const page = await look();
  expect(page).toMatchObject({ stopped: null, letters: 3, committedCents: await requestedOf(filed.bondy) });
  expect(page.lines).toMatchObject([
    { reference: filed.bondy, letter: "full", recipients: ["Awa", "Mireille"], obstacle: null },
    { reference: filed.bobigny, letter: "reserve", recipients: ["Abdel"], obstacle: null },
  ]);
  const abdel = { personId: (await portal.neighbour()).id };
  await portal.write((tx) => tx.seat.updateMany({ where: abdel, data: { role: "reader" } }));
  expect((await look()).lines[1]).toMatchObject({ recipients: [], obstacle: "nobody-to-tell" });
  expect((await look()).stopped?.reason).toBe("dossiers-cannot-go");
  await portal.write((tx) => tx.seat.updateMany({ where: abdel, data: { role: "signatory" } }));
  expect(await reasonOf(portal.look(await helene(), publicationPage, { reference: FIRST }, PUBLISHED))).toBe(
    "wrong-role",
  );
});

test("publishing commits the award, tells every town, and lets each see its own only", async () => {
  const sofia = await portal.sofia();
  const amount = await requestedOf(filed.bondy);
  await must(portal.act(sofia, publishDecisionList, { reference: FIRST }, PUBLISHED));
  expect(await reasonOf(portal.act(sofia, publishDecisionList, { reference: FIRST }, PUBLISHED))).toBe(
    "decision-already-published",
  );
  expect(await envelope()).toMatchObject({ committedCents: amount, availableCents: 100_000_000 - amount });
  expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({
    template: "decision_awarded",
    data: { path: `/dossiers/${filed.bondy}/decision`, awardedCents: amount },
  });
  expect((await portal.lettersTo("abdel@93008.example"))[0]).toMatchObject({ template: "decision_reserved" });

  const mayor = await portal.mayor();
  const told = await must(portal.look(mayor, townDecision, { reference: filed.bondy }, PUBLISHED));
  expect(told).toMatchObject({ said: { kind: "full", grantedCents: amount }, can: { answer: true }, place: null });
  expect(told.marks.every((m) => m.meanHundredths === 400)).toBe(true);
  expect(await reasonOf(portal.look(mayor, townDecision, { reference: filed.bobigny }, PUBLISHED))).toBe("not-found");
  const neighbour = await must(
    portal.look(await portal.neighbour(), townDecision, { reference: filed.bobigny }, PUBLISHED),
  );
  expect(neighbour).toMatchObject({
    said: { kind: "reserve", meanHundredths: 6000, lastAwardedHundredths: 8000 },
    place: 2,
    award: null,
    can: { answer: false, meet: false },
  });
  expect(JSON.stringify(neighbour)).not.toContain(filed.bondy);
  expect(
    (await must(portal.look(await portal.rita(), townDecision, { reference: filed.bondy }, PUBLISHED))).can,
  ).toEqual({ answer: false, meet: false });
  const letter = await must(portal.look(mayor, decisionLetter, { reference: filed.bondy }, PUBLISHED));
  expect(JSON.stringify(letter.paper)).toContain("07-01");
});

test("the signatory accepts, the agreement is drawn up, both sign the same text, the advance falls due", async () => {
  const reference = filed.bondy;
  const accept = { reference, answer: "accepted" as const, reason: "" };
  const [sofia, mayor] = [await portal.sofia(), await portal.mayor()];
  expect(await reasonOf(portal.act(sofia, prepareAgreementOf, { reference }, ANSWERED))).toBe("award-not-accepted");
  expect(await reasonOf(portal.act(await portal.awa(), answerAwardOf, accept, ANSWERED))).toBe(
    "answer-needs-signatory",
  );
  expect(await reasonOf(portal.act(await portal.neighbour(), answerAwardOf, accept, ANSWERED))).toBe("not-found");
  await must(portal.act(mayor, answerAwardOf, accept, ANSWERED));
  expect(await reasonOf(portal.act(mayor, answerAwardOf, accept, ANSWERED))).toBe("award-already-answered");

  const waiting = await must(portal.look(sofia, agreementsPage, { status: "", after: "" }, ANSWERED));
  expect(waiting.toPrepare.map((a) => a.reference)).toEqual([reference]);
  await must(portal.act(sofia, prepareAgreementOf, { reference }, ANSWERED));
  expect(await reasonOf(portal.act(sofia, prepareAgreementOf, { reference }, ANSWERED))).toBe("agreement-exists");
  expect((await portal.lettersTo("mireille@93010.example"))[0]).toMatchObject({ template: "agreement_to_sign" });

  const page = await must(portal.look(mayor, townAgreement, { reference }, ANSWERED));
  expect(page).toMatchObject({ status: "to_sign", usualFunction: "Maire", can: { sign: true } });
  expect(page.content.instalments.reduce((sum, i) => sum + i.amountCents, 0)).toBe(page.content.amountCents);
  const signature = { reference, readHash: page.contentHash, signerFunction: "Maire" };
  const [second, neighbour] = [await helene(), await portal.neighbour()];
  expect(await reasonOf(portal.act(second, signAgreementForDepartment, signature, IN_FORCE))).toBe("town-signs-first");
  expect(await reasonOf(portal.act(neighbour, signAgreementForTown, signature, ANSWERED))).toBe("not-found");
  const other = { ...signature, readHash: "0".repeat(64) };
  expect(await reasonOf(portal.act(mayor, signAgreementForTown, other, ANSWERED))).toBe("agreement-text-changed");
  await must(portal.act(mayor, signAgreementForTown, signature, ANSWERED));
  expect(await reasonOf(portal.act(mayor, signAgreementForTown, signature, ANSWERED))).toBe("agreement-already-signed");
  expect((await must(portal.look(second, deskAgreement, { reference }, IN_FORCE))).can.sign).toBe(true);
  await must(portal.act(second, signAgreementForDepartment, { ...signature, signerFunction: "Directrice" }, IN_FORCE));
  expect(await portal.read.instalment.findMany({ orderBy: { position: "asc" } })).toMatchObject([
    { kind: "advance", status: "due" },
    { kind: "interim", status: "planned" },
    { kind: "balance", status: "planned" },
  ]);
  const signed = await must(portal.look(mayor, townAgreement, { reference }, IN_FORCE));
  expect(signed.signed).toMatchObject({ town: { name: "Mireille" }, department: { name: "Hélène" } });
  expect((await must(portal.look(mayor, townAgreementFile, { reference }, IN_FORCE))).fileName).toMatch(/^CONV-/);
});

test("a second list takes the reserve list up; a declined grant goes back to the envelope", async () => {
  const sofia = await portal.sofia();
  const reference = filed.bobigny;
  const page = await must(portal.look(sofia, decisionPreparationPage, call, IN_FORCE));
  expect(page.lines).toMatchObject([{ reference, outcome: "awarded", isOnReserve: true, place: 2 }]);
  const amountCents = await requestedOf(reference);
  const line = { reference, outcome: "awarded" as const, amountCents, reasons: "", exceptionReason: "" };
  await must(portal.act(sofia, prepareDecisionList, await list([line]), IN_FORCE));
  await must(
    portal.act(await helene(), approveDecisionList, { reference: SECOND, version: await versionOf(SECOND) }, IN_FORCE),
  );
  const elsewhere = await must(portal.look(sofia, decisionPreparationPage, call, IN_FORCE));
  expect(elsewhere).toMatchObject({ approved: SECOND, lines: [{ reference, outcome: "" }] });
  await must(
    portal.act(sofia, recordDeliberationOf, { reference: SECOND, number: "07-02", on: "2026-07-16" }, IN_FORCE),
  );
  await must(portal.act(sofia, publishDecisionList, { reference: SECOND }, IN_FORCE));
  const abdel = await portal.neighbour();
  expect((await must(portal.look(abdel, townDecision, { reference }, IN_FORCE))).said.kind).toBe("full");

  const left = (await envelope()).availableCents;
  const decline = { reference, answer: "declined" as const, reason: "" };
  expect(await reasonOf(portal.act(abdel, answerAwardOf, decline, IN_FORCE))).toBe("award-decline-reason-missing");
  const why = "Le conseil municipal a renoncé au projet.";
  await must(portal.act(abdel, answerAwardOf, { ...decline, reason: why }, IN_FORCE));
  expect(await reasonOf(portal.act(abdel, answerAwardOf, { ...decline, reason: why }, IN_FORCE))).toBe(
    "award-already-answered",
  );
  expect((await portal.lettersTo("sofia@seinesaintdenis.fr"))[0]).toMatchObject({
    template: "award_declined",
    data: { path: "/gestion/appels/2026/liste-complementaire", amountCents, reason: why },
  });
  expect((await must(portal.look(sofia, reservePage, call, IN_FORCE))).declined).toMatchObject([
    { reference, amountCents, reason: why },
  ]);
  expect((await envelope()).availableCents).toBe(left + amountCents);
  expect(await reasonOf(portal.act(sofia, prepareAgreementOf, { reference }, IN_FORCE))).toBe("award-not-accepted");
});

test("a conflict of interest hides a line, a sum and an agreement", async () => {
  const marc = await person("marc");
  const roles = ["fund_manager", "approver"] as const;
  for (const role of roles) await must(portal.act(system, grantRole, { personId: marc.id, role }, IN_FORCE));
  const now = await person("marc");
  const page = await must(portal.look(now, decisionPage, { reference: FIRST }, IN_FORCE));
  expect(page.lines.map((l) => l.reference)).toEqual([filed.bobigny]);
  expect(page.totals.awardedCents).toBe(0);
  const { rows } = await must(portal.look(now, decisionsPage, { after: "" }, IN_FORCE));
  expect(rows.map((r) => [r.reference, r.dossiers])).toEqual([
    [SECOND, 1],
    [FIRST, 1],
  ]);
  expect((await must(portal.look(now, agreementsPage, { status: "", after: "" }, IN_FORCE))).rows).toEqual([]);
  expect(await reasonOf(portal.look(now, deskAgreement, { reference: filed.bondy }, IN_FORCE))).toBe("not-found");
  const record = await must(portal.look(now, decisionRecord, { reference: FIRST }, IN_FORCE));
  expect(JSON.stringify(record.paper)).not.toContain(filed.bondy);
  const signature = { reference: filed.bondy, readHash: "", signerFunction: "Directeur" };
  expect(await reasonOf(portal.act(now, signAgreementForDepartment, signature, IN_FORCE))).toBe("not-found");
  expect(await reasonOf(portal.look(now, deliberationPage, { reference: FIRST }, IN_FORCE))).toBe(
    "decision-already-published",
  );
});
