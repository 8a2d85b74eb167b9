import { beforeAll, expect, test } from "vitest";
import { requestsDueWithin } from "~/db/requests.server";
import { REQUEST_REMINDER_DAYS } from "~/domain/proposals/requests";
import { system } from "~/domain/shared/actor";
import { askOpinion, remindExpert, revokeOpinion } from "~/features/desk/ask-opinion.server";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { deskPage } from "~/features/desk/desk-page.server";
import { openRequest } from "~/features/desk/open-request.server";
import { recallRequest } from "~/features/desk/recall-request.server";
import { landing } from "~/features/network/town-space.server";
import { answerOpinion } from "~/features/opinions/answer-opinion.server";
import { opinionDocument, opinionPage } from "~/features/opinions/opinion-page.server";
import { exchangesPage } from "~/features/proposals/exchanges-page.server";
import { readMessages } from "~/features/proposals/read-messages.server";
import { sendMessage } from "~/features/proposals/send-message.server";
import { saveReview } from "~/features/reviews/save-review.server";
import { workbenchPage } from "~/features/reviews/workbench-page.server";
import { carryOut } from "~/web/carry-out.server";
import { must, reasonOf } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "../reviews/jury";

const { portal, filed, person, review } = jury();
const day = (after: number) => new Date(NOW.getTime() + after * 86_400_000);
const asked = {
  reason: "incomplete" as const,
  message: "Précisez le coût du poste.",
  sections: [],
  fields: ["budget.costNote" as const],
  documentKinds: [],
  lastDay: "2026-06-26",
};
const templatesTo = async (email: string) => (await portal.lettersTo(email)).map((l) => l.template);
/** What the daily job does. */
async function recall(at: Date) {
  for (const { id } of await requestsDueWithin(portal.read, REQUEST_REMINDER_DAYS, at))
    await portal.act(system, recallRequest, { requestId: id }, at);
}

beforeAll(async () => {
  await portal.hire("Paul", "paul@seinesaintdenis.fr", "fund_manager");
  const paul = await person("paul");
  await portal.write((tx) =>
    tx.conflict.create({
      data: { personId: paul.id, townId: "93010", kind: "elected", source: "profile", declaredAt: NOW },
    }),
  );
});

test("a town asked for ten days is reminded on the seventh, once; on the eleventh both sides are told, once", async () => {
  const sofia = await portal.sofia();
  await must(portal.act(sofia, openRequest, { reference: filed.bondy, ...asked }, NOW));
  for (const after of [0, 3, 6]) await recall(day(after));
  expect(await templatesTo("awa@93010.example")).not.toContain("request_reminder");
  await recall(day(7));
  await recall(day(8));
  await recall(day(10));
  expect((await templatesTo("awa@93010.example")).filter((t) => t === "request_reminder")).toHaveLength(1);
  expect(await templatesTo("sofia@seinesaintdenis.fr")).not.toContain("request_unanswered");

  await recall(day(11));
  await recall(day(12));
  expect((await templatesTo("awa@93010.example")).filter((t) => t === "request_overdue")).toHaveLength(1);
  expect((await templatesTo("sofia@seinesaintdenis.fr")).filter((t) => t === "request_unanswered")).toHaveLength(1);
  expect((await must(portal.look(sofia, deskPage, {}, day(11)))).unanswered).toMatchObject([
    { reference: filed.bondy, daysLate: 1 },
  ]);
  // Paul is elected in Bondy: no letter, no line on the desk.
  expect(await templatesTo("paul@seinesaintdenis.fr")).toEqual([]);
  expect((await must(portal.look(await person("paul"), deskPage, {}, day(11)))).unanswered).toEqual([]);
});

test("while the town is asked, the grid of a reader does not open, though the dossier was given to them", async () => {
  const claire = await person("claire");
  const { id: proposalId } = await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } });
  const given = { assignedById: "sofia", assignedAt: NOW, declaredAt: NOW };
  await portal.write((tx) => tx.assignment.create({ data: { proposalId, reviewerId: claire.id, ...given } }));
  const { id: callId } = await portal.read.call.findUniqueOrThrow({ where: { reference: "2026" } });
  await portal.write((tx) =>
    tx.reviewPhase.create({ data: { callId, kind: "scoring", position: 2, activeAt: day(1) } }),
  );
  const bench = await must(portal.look(claire, workbenchPage, { reference: filed.bondy }, day(2)));
  expect(bench.can.write).toBe(false);
  expect(bench.closed).toContain("attend");
  expect(await reasonOf(portal.act(claire, saveReview, { reference: filed.bondy, ...(await review(4)) }, day(2)))).toBe(
    "review-request-pending",
  );
});

test("nobody is reminded but by the portal itself, and of nothing that is not due", async () => {
  const { id } = await portal.read.informationRequest.findFirstOrThrow();
  expect(await reasonOf(portal.act(await portal.sofia(), recallRequest, { requestId: id }, day(11)))).toBe(
    "wrong-role",
  );
  expect(await reasonOf(portal.act(system, recallRequest, { requestId: id }, day(12)))).toBe("not-found");
});

const question = {
  expertName: "Inès Moreau",
  expertEmail: "ines.moreau@drieets.example",
  introduction: "La DRIEETS connaît les places ouvertes.",
  question: "Le nombre de places est-il réaliste\u00a0?",
  readers: "confidential" as const,
  lastDay: "2026-06-26",
};
const link = (token: string) => ({ token, tokenHash: `hash of ${token}` });
const through = (token: string) => ({ tokenHash: `hash of ${token}` });

test("an outside expert answers one question through a private link, and sees this dossier only", async () => {
  const sofia = await portal.sofia();
  const ask = (more: object, who = sofia) =>
    portal.act(who, askOpinion, { reference: filed.bobigny, ...question, ...link("one"), ...more }, NOW);
  expect(await reasonOf(ask({}, await person("claire")))).toBe("wrong-role");
  expect(await reasonOf(ask({ expertEmail: "awa@93010.example", reference: filed.bondy }))).toBe("expert-in-conflict");
  expect(await reasonOf(ask({ lastDay: "2026-06-17" }))).toBe("opinion-due-too-soon");
  await must(ask({}));
  expect(await reasonOf(ask({ ...link("two") }))).toBe("expert-asked-already");
  expect((await portal.lettersTo(question.expertEmail))[0]).toMatchObject({
    template: "opinion_asked",
    data: { path: "/avis/one", question: question.question, confidential: true },
  });

  const page = await must(portal.look(portal.visitor, opinionPage, through("one"), day(1)));
  expect(page).toMatchObject({ can: { answer: true }, open: { townName: "Bobigny", daysLeft: 9 } });
  expect(JSON.stringify(page)).not.toMatch(/awa@|01 48|totalHundredths|93010/);
  expect(page.open?.files.map((f) => f.kind)).not.toContain("bank_details");
  expect(await reasonOf(portal.look(portal.visitor, opinionPage, through("nothing"), day(1)))).toBe("not-found");
  const other = await portal.read.document.findFirstOrThrow({ where: { proposal: { reference: filed.bondy } } });
  expect(
    await reasonOf(portal.look(portal.visitor, opinionDocument, { ...through("one"), documentId: other.id }, day(1))),
  ).toBe("not-found");
  const own = page.open?.files[0]?.id ?? "";
  expect(
    await reasonOf(portal.look(portal.visitor, opinionDocument, { ...through("one"), documentId: own }, day(1))),
  ).toBe("granted");
});

test("the expert is reminded once, by a new link; the first one opens nothing any more", async () => {
  const { id } = await portal.read.outsideOpinion.findFirstOrThrow();
  const remind = (at: Date, token: string) => portal.act(system, remindExpert, { id, ...link(token) }, at);
  expect(await reasonOf(remind(day(6), "early"))).toBe("not-found");
  await must(remind(day(7), "again"));
  expect(await reasonOf(remind(day(8), "thrice"))).toBe("not-found");
  expect((await portal.lettersTo(question.expertEmail))[0]).toMatchObject({
    template: "opinion_reminder",
    data: { path: "/avis/again" },
  });
  expect(await reasonOf(portal.look(portal.visitor, opinionPage, through("one"), day(7)))).toBe("not-found");
});

test("a confidential answer is for the Département's readers of the dossier; a shared one for the town too", async () => {
  const said = { answer: "yes" as const, note: "Deux structures voisines l’ont fait." };
  const arrival = { actor: portal.visitor, locale: "fr" as const, now: day(8) };
  const answer = (key: string, over: object = {}) =>
    carryOut(arrival, answerOpinion, { ...through("again"), ...said, ...over }, key);
  // Pressed twice, or sent again over a bad line: the same form is the same deed, and what it did is shown.
  const first = await must(answer("the expert's form"));
  const entries = await portal.journal();
  expect(await must(answer("the expert's form"))).toEqual(first);
  expect(await portal.journal()).toBe(entries);
  // Another text in the same form, or another form: what was answered stands.
  expect(await reasonOf(answer("the expert's form", { note: "Finalement, je n’en sais rien." }))).toBe(
    "opinion-answered",
  );
  expect(await reasonOf(answer("another form"))).toBe("opinion-answered");
  expect((await must(portal.look(portal.visitor, opinionPage, through("again"), day(8)))).open?.answer).toMatchObject(
    said,
  );
  expect(await templatesTo("sofia@seinesaintdenis.fr")).toContain("opinion_answered");

  const sofia = await portal.sofia();
  const abdel = await portal.neighbour();
  const { opinions } = await must(portal.look(sofia, deskDossier, { reference: filed.bobigny }, day(8)));
  expect(opinions).toMatchObject([{ state: "answered", given: said, can: { revoke: false } }]);
  const bench = await must(portal.look(sofia, workbenchPage, { reference: filed.bobigny }, day(8)));
  expect(bench.opinions).toMatchObject([said]);
  const ofTown = () => must(portal.look(abdel, exchangesPage, { reference: filed.bobigny }, day(9)));
  expect((await ofTown()).opinions).toEqual([]);

  const shared = { ...question, readers: "shared" as const, ...link("shared") };
  await must(portal.act(sofia, askOpinion, { reference: filed.bobigny, ...shared }, day(8)));
  await must(
    portal.act(portal.visitor, answerOpinion, { ...through("shared"), ...said, answer: "no" as const }, day(9)),
  );
  expect((await ofTown()).opinions).toMatchObject([{ answer: "no", confidential: false }]);
});

test("a question that is taken back closes its link, and a day that has passed does too", async () => {
  const sofia = await portal.sofia();
  const later = { ...question, lastDay: "2026-07-01" };
  await must(portal.act(sofia, askOpinion, { reference: filed.bobigny, ...later, ...link("late") }, day(9)));
  const { id } = await portal.read.outsideOpinion.findFirstOrThrow({ where: through("late") });
  const closed = async (at: Date) =>
    (await must(portal.look(portal.visitor, opinionPage, through("late"), at))).closed ?? "open";
  expect(await closed(day(14))).toBe("open");
  expect(await closed(day(16))).toContain("délai");
  expect(await reasonOf(portal.act(sofia, revokeOpinion, { reference: filed.bondy, id }, day(10)))).toBe("not-found");
  await must(portal.act(sofia, revokeOpinion, { reference: filed.bobigny, id }, day(10)));
  expect(await closed(day(10))).toContain("retirée");
  const said = { answer: "no" as const, note: "Trop tard, mais je le dis." };
  expect(await reasonOf(portal.act(portal.visitor, answerOpinion, { ...through("late"), ...said }, day(10)))).toBe(
    "opinion-revoked",
  );
});

test("what one side wrote stays in the other's to-do until somebody reads it or answers", async () => {
  const [sofia, awa] = [await portal.sofia(), await portal.awa()];
  const reference = filed.bondy;
  const todo = async () => {
    const home = await must(portal.look(awa, landing, { town: null }, day(11)));
    return home.kind === "town" ? home.space.todos.filter((t) => t.kind === "read_messages").length : -1;
  };
  const onDesk = async (who = sofia) => (await must(portal.look(who, deskPage, {}, day(11)))).unread;
  await must(portal.act(sofia, sendMessage, { reference, body: "Pouvez-vous m’appeler\u00a0?" }, day(11)));
  expect(await todo()).toBe(1);
  await must(portal.act(awa, readMessages, { reference }, day(11)));
  expect(await todo()).toBe(0);
  expect(await reasonOf(portal.act(awa, readMessages, { reference }, day(11)))).toBe("no-unread-message");

  await must(portal.act(awa, sendMessage, { reference, body: "Je vous appelle à midi." }, day(11)));
  expect(await onDesk()).toMatchObject([{ reference, messages: 1 }]);
  expect(await onDesk(await person("paul"))).toEqual([]);
  expect(await templatesTo("paul@seinesaintdenis.fr")).not.toContain("message_received");
  await must(portal.act(sofia, sendMessage, { reference, body: "Parfait." }, day(11)));
  expect(await onDesk()).toEqual([]);
});
