import { expect, test } from "vitest";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { sendMessage } from "~/features/proposals/send-message.server";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { passQuestionOn } from "~/features/reviews/pass-question-on.server";
import { workbenchPage } from "~/features/reviews/workbench-page.server";
import { must } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "./jury";

const { portal, filed, person, settle } = jury();
const QUESTION = "Qui accompagne les personnes après six mois\u00a0?";
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

test("a reader’s question is put to the town without their name, and its answer stands beside it", async () => {
  const [sofia, claire, awa] = [await portal.sofia(), await person("claire"), await portal.awa()];
  const reference = filed.bondy;
  await must(settle(reference));
  await must(portal.act(sofia, admitProposal, { reference }, NOW));
  await must(portal.act(sofia, addReader, { callReference: "2026", reference, reviewerId: claire.id }, NOW));
  await must(portal.act(claire, declareNoInterest, { reference }, NOW));
  await must(portal.act(claire, passQuestionOn, { reference, question: QUESTION }, later(1)));

  const questions = async (hours: number) =>
    (await must(portal.look(sofia, deskDossier, { reference }, later(hours)))).questions;
  const [asked] = await questions(1);
  expect(asked).toMatchObject({ by: "Claire", question: QUESTION, putAt: null, answer: null });

  // A word of the town before the question is put is no answer to it.
  await must(portal.act(awa, sendMessage, { reference, body: "Bonjour." }, later(2)));
  await must(portal.act(sofia, sendMessage, { reference, body: QUESTION, question: asked?.id ?? "" }, later(3)));
  expect(await questions(3)).toMatchObject([{ putAt: later(3), answer: null }]);
  const told = await portal.read.dossierMessage.findMany({ where: { side: "department" } });
  expect(JSON.stringify([told, await portal.lettersTo(awa.email)])).not.toContain("Claire");

  await must(portal.act(awa, sendMessage, { reference, body: "Le CCAS, pendant un an." }, later(4)));
  expect(await questions(4)).toMatchObject([{ answer: { body: "Le CCAS, pendant un an.", at: later(4) } }]);
});

test("readers see what the town answered; what another reader only wondered stays theirs", async () => {
  const reference = filed.bobigny;
  const [sofia, claire, idriss, awa] = [
    await portal.sofia(),
    await person("claire"),
    await person("idriss"),
    await portal.neighbour(),
  ];
  await must(settle(reference));
  await must(portal.act(sofia, admitProposal, { reference }, NOW));
  for (const reader of [claire, idriss]) {
    await must(portal.act(sofia, addReader, { callReference: "2026", reference, reviewerId: reader.id }, NOW));
    await must(portal.act(reader, declareNoInterest, { reference }, NOW));
  }
  const seenBy = async (reader: typeof claire, hours: number) =>
    (await must(portal.look(reader, workbenchPage, { reference }, later(hours)))).questions;
  await must(portal.act(claire, passQuestionOn, { reference, question: QUESTION }, later(7)));
  expect(await seenBy(claire, 7)).toMatchObject([{ isOwn: true, question: QUESTION, putAt: null }]);
  expect(await seenBy(idriss, 7)).toEqual([]);

  const [open] = await portal.read.reviewQuestion.findMany({
    where: { messageId: null, question: QUESTION },
    orderBy: { askedAt: "desc" },
  });
  const put = "Qui suit les personnes ensuite\u00a0?";
  await must(portal.act(sofia, sendMessage, { reference, body: put, question: open?.id ?? "" }, later(8)));
  await must(portal.act(awa, sendMessage, { reference, body: "Le CCAS." }, later(9)));
  const answer = { body: "Le CCAS.", at: later(9) };
  expect(await seenBy(claire, 9)).toMatchObject([{ isOwn: true, question: QUESTION, answer }]);
  const ofAnother = await seenBy(idriss, 9);
  expect(ofAnother).toMatchObject([{ isOwn: false, question: put, answer }]);
  expect(JSON.stringify(ofAnother)).not.toContain("six mois");
});

test("a town cannot say that its message puts a question", async () => {
  const reference = filed.bondy;
  const claire = await person("claire");
  await must(portal.act(claire, passQuestionOn, { reference, question: QUESTION }, later(5)));
  const open = await portal.read.reviewQuestion.findFirstOrThrow({ where: { messageId: null } });
  await must(portal.act(await portal.awa(), sendMessage, { reference, body: "Voici.", question: open.id }, later(6)));
  expect(await portal.read.reviewQuestion.count({ where: { messageId: null } })).toBe(1);
});
