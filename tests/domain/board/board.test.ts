import { expect, test } from "vitest";
import { hideComment, postComment } from "~/domain/board/comments";
import {
  type Experience,
  maySeeExperience,
  publishExperience,
  whyNotWritable,
  withdrawExperience,
} from "~/domain/board/experience";
import { experienceDraft } from "~/domain/board/experience-form";
import { personalDataIn } from "~/domain/board/personal-data";
import { markUseful } from "~/domain/board/useful";
import { visitor } from "~/domain/shared/actor";
import { at, claire, leo, REASON, verdict } from "../department";
import { awa, mayor, neighbour, reader } from "../network/people";

const draft: Experience = { townId: "93010", status: "draft", audience: "network" };
const published: Experience = { ...draft, status: "published" };
const open: Experience = { ...published, audience: "public" };
const withdrawn: Experience = { ...draft, status: "withdrawn" };

test.each([
  ["the town’s reader", reader, [true, true, true, true]],
  ["another town", neighbour, [false, true, true, false]],
  ["a reviewer", claire, [false, true, true, false]],
  ["the administrator", leo, [false, true, true, true]],
  ["a visitor", visitor, [false, false, true, false]],
] as const)("%s sees a draft, one for the network, a public one, a withdrawn one", (_who, actor, sees) => {
  expect([draft, published, open, withdrawn].map((e) => maySeeExperience(actor, e))).toEqual(sees);
});

test.each([
  ["an editor, a draft", awa, draft, null],
  ["an editor, a published one", awa, published, "publish-needs-signatory"],
  ["the mayor, a published one", mayor, published, null],
  ["a reader", reader, draft, "experience-needs-writer"],
  ["another town, a draft", neighbour, draft, "not-found"],
  ["another town, a published one", neighbour, published, "wrong-role"],
] as const)("writing a report: %s", (_case, actor, experience, reason) => {
  expect(whyNotWritable(actor, experience)?.reason ?? null).toBe(reason);
});

const text = experienceDraft.parse({
  title: "Une place de crèche en quarante-huit heures",
  summary: "La prescription directe a stabilisé les parcours.",
  sector: "other",
  obstacles: ["childcare"],
  context: "Des places vides.",
  action: "Prescription par le conseiller.",
  whatWorked: "Un interlocuteur unique.",
  whatFailed: "Un formulaire en trois exemplaires.",
  planned: "10 000",
  actual: "12 500,50",
  contact: "insertion@ville-bondy.fr",
});
const said = { draft: text, audience: "network", personalDataChecked: false };
const named = { ...text, context: "Appelez Mme D. au 06 12 34 56 78." };
test.each([
  ["by the mayor", mayor, draft, said, "granted"],
  ["by an editor", awa, draft, said, "publish-needs-signatory"],
  ["by another mayor", neighbour, draft, said, "not-found"],
  ["twice", mayor, published, said, "experience-already-published"],
  ["again after it was withdrawn", mayor, withdrawn, said, "granted"],
  ["to nobody", mayor, draft, { ...said, audience: "" }, "audience-missing"],
  ["without what failed", mayor, draft, { ...said, draft: { ...text, whatFailed: "" } }, "experience-incomplete"],
  ["with a telephone number in it", mayor, draft, { ...said, draft: named }, "personal-data-to-check"],
  ["the same, checked", mayor, draft, { ...said, draft: named, personalDataChecked: true }, "granted"],
] as const)("publishing: %s", (_case, actor, experience, what, expected) => {
  expect(verdict(publishExperience(actor, experience, what, at))).toBe(expected);
});

test("published, the costs are cents", () => {
  expect(publishExperience(mayor, draft, said, at)).toMatchObject({
    value: { content: { planned: 10_000_00, actual: 12_500_50 } },
  });
});

test.each([
  ["the mayor", mayor, published, "", "granted"],
  ["the administrator, saying why", leo, published, REASON, "granted"],
  ["the administrator without a word", leo, published, "", "withdraw-reason-missing"],
  ["an editor", awa, published, "", "publish-needs-signatory"],
  ["another town", neighbour, published, REASON, "wrong-role"],
  ["another town, a draft", neighbour, draft, REASON, "not-found"],
  ["a draft", mayor, draft, "", "experience-not-published"],
] as const)("withdrawing: %s", (_case, actor, experience, reason, expected) => {
  expect(verdict(withdrawExperience(actor, experience, reason))).toBe(expected);
});

const want = { marked: false, want: true };
test.each([
  ["another town", neighbour, published, want, "granted"],
  ["twice", neighbour, published, { marked: true, want: true }, "already-useful"],
  ["undone", neighbour, published, { marked: true, want: false }, "granted"],
  ["undone twice", neighbour, published, { marked: false, want: false }, "not-marked-useful"],
  ["one’s own town", awa, published, want, "own-town-report"],
  ["a draft", neighbour, draft, want, "not-found"],
  ["a visitor", visitor, open, want, "sign-in-first"],
] as const)("useful: %s", (_case, actor, experience, mark, expected) => {
  expect(verdict(markUseful(actor, experience, mark))).toBe(expected);
});

const facts = { recent: 0, parent: null, personalDataChecked: false };
const parent = { onSameReport: true, hidden: false, isReply: false };
test.each([
  ["by another town", neighbour, published, "Combien de places ?", facts, "granted"],
  ["by a visitor", visitor, open, "Combien de places ?", facts, "sign-in-first"],
  ["on a draft", neighbour, draft, "Combien de places ?", facts, "not-found"],
  ["empty", neighbour, published, "  ", facts, "comment-empty"],
  ["too long", neighbour, published, "x".repeat(2001), facts, "comment-empty"],
  ["the twenty-first in an hour", neighbour, published, "Encore", { ...facts, recent: 20 }, "too-many-comments"],
  ["with an address", neighbour, published, "Écrivez à nom@exemple.fr", facts, "comment-has-personal-data"],
  ["a reply", neighbour, published, "Merci", { ...facts, parent }, "granted"],
  [
    "a reply to a reply",
    neighbour,
    published,
    "Merci",
    { ...facts, parent: { ...parent, isReply: true } },
    "reply-to-nothing",
  ],
  [
    "a reply to a hidden one",
    neighbour,
    published,
    "Merci",
    { ...facts, parent: { ...parent, hidden: true } },
    "reply-to-nothing",
  ],
] as const)("commenting: %s", (_case, actor, experience, body, more, expected) => {
  expect(verdict(postComment(actor, experience, body, more))).toBe(expected);
});

const comment = { authorId: "neighbour", hiddenAt: null };
test.each([
  ["its author", neighbour, comment, "", "granted"],
  ["the administrator, saying why", leo, comment, REASON, "granted"],
  ["the administrator without a word", leo, comment, "", "hide-reason-missing"],
  ["someone else", mayor, comment, REASON, "wrong-role"],
  ["twice", leo, { ...comment, hiddenAt: at }, REASON, "comment-already-hidden"],
] as const)("hiding a comment: %s", (_case, actor, which, reason, expected) => {
  expect(verdict(hideComment(actor, which, reason))).toBe(expected);
});

test.each([
  ["awa.diallo@ville-bondy.fr", ["email"]],
  ["06 12 34 56 78 ou +33 1 48 50 53 00", ["phone", "phone"]],
  ["2 85 05 93 010 123 45", ["social_security"]],
  ["FR76 3000 1007 9412 3456 7890 185", ["iban"]],
  ["allocataire n° 1234567", ["recipient_number"]],
  ["60 allocataires en 2026, 130 000 € pour 12 mois, dossier 2026-014, SIRET 21930010000019", []],
  ["Ouvert de 7 h à 20 h, 93140 Bondy, article 10 du 12/04/2000", []],
] as const)("personal data in “%s”", (sample, kinds) => {
  expect(personalDataIn(sample).map((f) => f.kind)).toEqual(kinds);
});
