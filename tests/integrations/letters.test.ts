import { expect, test } from "vitest";
import { LETTER_TEMPLATES, type LetterData, type LetterTemplate, readLetterData } from "~/domain/notices/letters";
import { letterText, letterUrl } from "~/words/letters";
import { LOCALES } from "~/words/locale";

const BASE = "https://portail.example.fr";
const dossier = { path: "/dossiers/2026-004", reference: "2026-004", title: "Relais-crèche à horaires élargis" };
const agreement = {
  path: "/conventions/CONV-2026-004",
  agreementNumber: "CONV-2026-004",
  title: "Relais-crèche à horaires élargis",
};
const noon = "2026-10-15T10:00:00.000Z";

const asked = {
  path: "/avis/abc",
  title: dossier.title,
  townName: "Bondy",
  question: "Le nombre de places est-il réaliste\u00a0?",
  dueOn: "2026-10-25",
};

const examples: LetterData = {
  sign_in_link: { path: "/connexion/abc", minutes: 15 },
  invitation: { path: "/invitations/abc", townName: "Bondy", invitedBy: "Awa Diallo", role: "editor", expiresAt: noon },
  account_requested: {
    path: "/admin/demandes",
    townName: "Bondy",
    name: "Karim B.",
    email: "karim@bondy.example",
    role: "reader",
  },
  account_received: { path: "/espace", townName: "Bondy", role: "editor" },
  account_confirmed: { path: "/espace", townName: "Bondy", role: "signatory" },
  account_declined: { path: "/rejoindre", townName: "Bondy", reason: "Adresse personnelle." },
  seat_waits: { path: "/espace/membres", townName: "Bondy", name: "Karim B.", invitedBy: "Awa Diallo" },
  seat_changed: {
    path: "/espace",
    townName: "Bondy",
    name: "Karim B.",
    role: "signatory",
    by: "S. Hervé",
    ended: false,
  },
  charter_published: { path: "/reseau/charte", versionNumber: 3, resignBy: noon },
  charter_reminder: { path: "/reseau/charte?commune=93010-bondy", townName: "Bondy", versionNumber: 3, resignBy: noon },
  charter_withdrawn: { path: "/reseau/charte", townName: "Bondy", by: "S. Hervé", withdrawnAt: noon },
  charter_signed: {
    path: "/charte",
    townName: "Bondy",
    signerName: "S. Hervé",
    signerFunction: "Maire",
    versionNumber: 2,
    signedAt: noon,
    textHash: "ab".repeat(32),
  },
  proposal_receipt: { ...dossier, receiptNumber: "R-2026-004-1", filedAt: noon, contentHash: "cd".repeat(32) },
  filing_too_late: { ...dossier, attempt: "R-7F3K", arrivedAt: noon, deadline: noon, writeBy: noon },
  filing_came_late: {
    path: "/gestion/appels/2026",
    reference: "2026-004",
    townName: "Bondy",
    attempt: "R-7F3K",
    arrivedAt: noon,
    deadline: noon,
  },
  sign_off_asked: { ...dossier, askedBy: "Awa Diallo", message: "Le budget est à jour.", closesAt: noon },
  sign_off_taken_back: { ...dossier, takenBackBy: "Awa Diallo" },
  sign_off_declined: {
    ...dossier,
    declinedBy: "S. Hervé",
    remarks: "Budget : revoir le coût du poste.",
    closesAt: noon,
  },
  draft_reminder: { ...dossier, closesAt: noon, gaps: 2 },
  draft_closed: { ...dossier, callTitle: "Appel 2026", closedAt: noon, content: "Initiative\nTitre : Relais-crèche" },
  proposal_withdrawn: { ...dossier, withdrawnAt: noon, closesAt: noon },
  request_opened: { ...dossier, message: "Joignez le devis.\nPrécisez le calendrier.", dueOn: "2026-10-25" },
  request_reminder: { ...dossier, message: "Joignez le devis.", dueOn: "2026-10-25" },
  request_overdue: { ...dossier, dueOn: "2026-10-25" },
  request_unanswered: { ...dossier, townName: "Bondy", dueOn: "2026-10-25" },
  opinion_asked: { ...asked, introduction: "Un mot de contexte.", confidential: true },
  opinion_reminder: asked,
  opinion_revoked: { path: "/", title: dossier.title },
  opinion_answered: { ...dossier, expertName: "Inès Moreau" },
  request_answered: { ...dossier, townName: "Bondy", answeredAt: noon },
  document_refused: { ...dossier, fileName: "RIB Bondy.pdf" },
  proposal_admitted: dossier,
  proposal_rejected: { ...dossier, reasons: "L’action a commencé avant l’accord." },
  message_received: { ...dossier, from: "Sofia, service insertion" },
  call_opened: { path: "/appels/2026", callTitle: "Partenariat-ville 2026", closesAt: noon },
  section_comment: { ...dossier, section: "budget", authorName: "Rita", body: "Le loyer manque." },
  deadline_extended: {
    path: "/appels/2026",
    callTitle: "Partenariat-ville 2026",
    until: noon,
    reason: "Panne du réseau de la mairie.",
  },
  reviews_assigned: { path: "/avis", callTitle: "Partenariat-ville 2026", count: 12, closesAt: noon },
  reviews_reminder: { path: "/instruction", callTitle: "Appel 2026", count: 3, closesAt: noon },
  reviews_reopened: {
    path: "/instruction",
    callTitle: "Appel 2026",
    until: "2026-11-30T17:00:00.000Z",
    reason: "Congé de maladie.",
  },
  reviews_reopening_ended: {
    path: "/instruction",
    callTitle: "Appel 2026",
    reason: "Une collègue a repris les dossiers.",
  },
  review_abstained: { ...dossier, reviewerName: "Hélène", reason: "Je connais mal ce domaine." },
  third_reading_called: { ...dossier, readerName: "Hélène" },
  reviewer_question: { ...dossier, reviewerName: "Hélène", question: "Le bail est-il signé\u00a0?" },
  interest_declared: { ...dossier, reviewerName: "Hélène" },
  decision_awarded: {
    ...dossier,
    requestedCents: 14_000_000,
    awardedCents: 13_000_000,
    reasons: "Le poste 62 est ramené au plafond.",
    deliberationNumber: "08-02",
    deliberatedOn: "2026-11-24",
  },
  decision_reserved: { ...dossier, place: 2, validUntil: noon, reasons: "Bien noté, crédits épuisés." },
  decision_refused: { ...dossier, reasons: "Calendrier incomplet.", meanHundredths: 4800, lastAwardedHundredths: 7250 },
  award_declined: { ...dossier, townName: "Bondy", amountCents: 2_400_000, reason: "Le projet est abandonné." },
  agreement_to_sign: { ...agreement, amountCents: 13_000_000 },
  agreement_signed: { ...agreement, townName: "Bondy", signerName: "S. Hervé", signedAt: noon },
  agreement_in_force: { ...agreement, amountCents: 13_000_000, signedAt: noon, lapsesOn: "2028-04-15" },
  amendment_requested: { ...agreement, townName: "Bondy", kind: "extension", reason: "Le local ouvre en mars." },
  amendment_to_sign: { ...agreement, kind: "transfer" },
  amendment_refused: { ...agreement, kind: "reduction", reason: "Le solde est déjà exigible." },
  amendment_in_force: { ...agreement, kind: "extension", signedAt: noon },
  payment_made: { ...agreement, kind: "advance", amountCents: 6_500_000, paidAt: noon },
  payment_rejected: { ...agreement, kind: "interim", amountCents: 3_900_000, reason: "Compte clos." },
  bank_details_proposed: { path: "/espace/rib", townName: "Bondy", proposedBy: "Awa Diallo", ibanEnd: "0185" },
  bank_details_announced: { path: "/espace/rib", townName: "Bondy", proposedBy: "S. Hervé", ibanEnd: "0185" },
  bank_details_not_kept: {
    path: "/espace/rib",
    townName: "Bondy",
    ibanEnd: "0185",
    by: "Sofia",
    how: "declined",
    reason: "Le RIB signé porte un autre compte.",
  },
  bank_details_confirmed: { path: "/espace/rib", townName: "Bondy", ibanEnd: "0185", activeFrom: noon },
  report_expected: { ...agreement, kind: "interim", dueOn: "2027-03-01" },
  report_returned: { ...agreement, kind: "final", reason: "Justifiez les 12 sorties." },
  report_accepted: { ...agreement, kind: "interim", nextCents: 3_900_000 },
  comment_posted: {
    path: "/experiences/une-place-de-creche",
    title: "Une place de crèche prescrite en quarante-huit heures",
    authorName: "Marie",
    townName: "Sevran",
  },
  meeting_invitation: {
    path: "/rencontres/REN-2026-1",
    title: "Premiers retours d’expérience",
    startsAt: noon,
    place: "Mairie d’Aubervilliers",
    videoUrl: "https://visio.example.fr/x",
  },
  meeting_cancelled: {
    path: "/reunions/REN-2026-1",
    title: "Premiers retours d’expérience",
    startsAt: noon,
    reason: "La salle est inondée.",
  },
};

const render = (locale: "fr" | "en", template: LetterTemplate) =>
  letterText(locale, template, examples[template], BASE);

test("there is an example of every letter, and its facts fit the outbox", () => {
  expect(Object.keys(examples).sort()).toEqual([...LETTER_TEMPLATES].sort());
  for (const template of LETTER_TEMPLATES)
    expect(readLetterData(template, JSON.parse(JSON.stringify(examples[template])))).toEqual(examples[template]);
});

for (const locale of LOCALES)
  test(`every letter in ${locale} is whole: one heading, one link to the portal, the same words as plain text`, () => {
    for (const template of LETTER_TEMPLATES) {
      const { subject, text, html } = render(locale, template);
      expect(subject.length, template).toBeLessThanOrEqual(110);
      expect(subject, template).not.toMatch(/[\r\n]/);
      expect(html, template).toContain(`<html lang="${locale}">`);
      expect(html.match(/<h1/g), template).toHaveLength(1);
      expect(html.match(/<a /g), template).toHaveLength(1);
      expect(html, template).toContain(
        `href="${letterUrl(locale, examples[template].path, BASE).replaceAll("'", "&#39;")}"`,
      );
      expect(text, template).toContain(letterUrl(locale, examples[template].path, BASE));
      expect(`${subject}${text}`, template).not.toMatch(/undefined|NaN|\[object|Invalid|[Vv]euillez/);
      if (locale === "fr")
        expect(`${subject}\n${text}`.replace(/https?:\S+/g, ""), template).not.toMatch(
          /[^\u00a0\s>][:;?!»%€]|[ ][;?!»%€]|« [^\u00a0]|'/,
        );
    }
  });

test("a letter in English leads to the English page", () => {
  expect(letterUrl("en", "/dossiers/2026-004", BASE)).toBe("https://portail.example.fr/en/dossiers/2026-004");
  expect(letterUrl("fr", "/en/dossiers/2026-004", BASE)).toBe("https://portail.example.fr/dossiers/2026-004");
});

test("a letter never leads to another site", () => {
  expect(() => letterUrl("fr", "//mauvais.example/x", BASE)).toThrow();
  expect(() => readLetterData("proposal_admitted", { ...dossier, path: "https://mauvais.example" })).toThrow();
});

test("a grant smaller than asked says both amounts first; a full one says so", () => {
  const partial = render("fr", "decision_awarded").text;
  expect(partial.split("\n\n")[1]).toBe(
    "Votre projet «\u00a0Relais-crèche à horaires élargis\u00a0» (dossier 2026-004) est retenu pour 130\u00a0000\u00a0€, sur les 140\u00a0000\u00a0€ que vous demandiez.",
  );
  const full = letterText(
    "fr",
    "decision_awarded",
    { ...examples.decision_awarded, awardedCents: 14_000_000, reasons: "" },
    BASE,
  ).text;
  expect(full).toContain("retenu pour le montant demandé, 140\u00a0000\u00a0€");
  expect(full).not.toContain("motifs");
});

test("a refusal gives its mark, the last one selected, the reasons and the way to contest", () => {
  const { text } = render("fr", "decision_refused");
  expect(text).toContain("48 sur 100\u00a0; le dernier projet retenu a 72,5");
  expect(text).toContain("> Calendrier incomplet.");
  expect(text).toContain("voies et délais de recours");
});

test("what people type is quoted and cannot become markup or a second subject line", () => {
  const { subject, html, text } = letterText(
    "fr",
    "request_opened",
    {
      ...dossier,
      title: "Jardin\r\nBcc: tous@example.fr <b>",
      message: "<script>alert('x')</script>\n& suite",
      dueOn: "2026-10-25",
    },
    BASE,
  );
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain("&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;<br>&#38; suite");
  expect(text).toContain("> <script>alert('x')</script>\n> & suite");
});
