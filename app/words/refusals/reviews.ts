import type { ReviewsRefusal } from "~/domain/reviews/refusals";
import { REOPENING_DAYS_MAX } from "~/domain/reviews/reopening";
import { JUSTIFICATION_CHARS_MIN } from "~/domain/reviews/review-form";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import { readingsRefusals } from "~/words/refusals/readings";
import type { Sentence } from "~/words/refusals/sentence";

const reasonFr = `en ${REASON_CHARS_MIN} caractères au moins`;
const reasonEn = `in at least ${REASON_CHARS_MIN} characters`;

export const reviewsRefusals: Record<ReviewsRefusal, Sentence> = {
  ...readingsRefusals,
  "phase-already-active": { fr: "Cette phase est déjà en cours.", en: "This phase is already running." },
  "phase-out-of-order": {
    fr: "Les phases se suivent : préparation, notation, mise en commun, clôture. Passez d’abord à la suivante.",
    en: "The phases follow each other: preparation, scoring, reveal, closed. Go to the next one first.",
  },
  "call-not-closed": {
    fr: "L’appel reçoit encore des dossiers. La notation peut commencer après sa clôture.",
    en: "The call still takes applications. Scoring can begin once it has closed.",
  },
  "nothing-assigned": {
    fr: "Aucun dossier n’est encore confié. Affectez les dossiers avant d’ouvrir la notation.",
    en: "No application is assigned yet. Assign the applications before you open scoring.",
  },
  "reviews-missing": {
    fr: "Il manque des notations. Attendez-les, réaffectez les dossiers, ou écrivez pourquoi vous passez à la mise en commun sans elles.",
    en: "Some reviews are missing. Wait for them, assign the applications to others, or write why you reveal without them.",
  },
  "phase-reason-missing": {
    fr: `Vous revenez à une phase précédente. Écrivez pourquoi, ${reasonFr} : c’est inscrit au journal.`,
    en: `You are going back to an earlier phase. Write why, ${reasonEn}: it goes into the journal.`,
  },
  "reopening-nothing-open": {
    fr: "Cette personne a rendu tous ses avis. Il n’y a rien à rouvrir.",
    en: "This person has handed in every review. There is nothing to reopen.",
  },
  "reopening-not-needed": {
    fr: "La notation est encore ouverte à tous à cette date. Choisissez un instant après la fin de la phase.",
    en: "Scoring is still open to everybody at that time. Choose an instant after the end of the phase.",
  },
  "reopening-own": {
    fr: "Un délai ne s’accorde pas à soi-même. Demandez-le à une autre personne qui gère le fonds.",
    en: "Nobody gives themselves more time. Ask another fund manager.",
  },
  "reopening-past": {
    fr: "Cet instant est passé. Choisissez-en un à venir.",
    en: "This instant has passed. Choose one to come.",
  },
  "reopening-too-long": {
    fr: `Un délai pour une personne dure ${REOPENING_DAYS_MAX} jours au plus. Choisissez une date plus proche.`,
    en: `More time for one person lasts ${REOPENING_DAYS_MAX} days at most. Choose a nearer date.`,
  },
  "reopening-reason-missing": {
    fr: `Écrivez pourquoi, ${reasonFr}\u00a0: c’est inscrit au journal.`,
    en: `Write why, ${reasonEn}: it goes into the journal.`,
  },
  "reopening-over": { fr: "Ce délai est déjà terminé.", en: "This time has ended already." },
  "own-conflict": {
    fr: "Ce lien d’intérêt est le vôtre. Une autre personne doit le lever.",
    en: "This conflict of interest is your own. Somebody else must lift it.",
  },
  "already-lifted": {
    fr: "Ce lien d’intérêt est déjà levé.",
    en: "This conflict of interest has been lifted already.",
  },
  "lift-reason-missing": {
    fr: `Écrivez pourquoi ce lien d’intérêt est levé, ${reasonFr}.`,
    en: `Write why this conflict of interest is lifted, ${reasonEn}.`,
  },
  "tie-about-nothing": {
    fr: "Choisissez une commune, ou écrivez la référence d’un dossier que vous voyez.",
    en: "Choose a town, or write the reference of an application that you can see.",
  },
  "tie-detail-missing": {
    fr: `Écrivez pourquoi ce lien est inscrit, ${reasonFr} : il est au journal.`,
    en: `Write why this interest is put on record, ${reasonEn}: it goes into the journal.`,
  },
  "reviewer-in-conflict": {
    fr: "Cette personne a un lien avec la commune ou le dossier. Choisissez quelqu’un d’autre.",
    en: "This person has an interest in the town or the application. Choose somebody else.",
  },
  "already-assigned": {
    fr: "Ce dossier est déjà confié à cette personne.",
    en: "This application is already assigned to this person.",
  },
  "reviewer-full": {
    fr: ({ max }) =>
      `Cette personne a déjà ${max} dossiers, son maximum. Choisissez quelqu’un d’autre ou relevez son maximum.`,
    en: ({ max }) =>
      `This person already has ${max} applications, the maximum. Choose somebody else or raise the maximum.`,
  },
  "review-begun": {
    fr: "La notation de ce dossier est déjà rendue. Elle compte et ne peut plus être retirée.",
    en: "The review of this application has been handed in. It counts and can no longer be removed.",
  },
  "plan-out-of-date": {
    fr: "Les affectations ont changé depuis cette proposition. Demandez-en une nouvelle : elle partira de la situation actuelle.",
    en: "The assignments have changed since this proposal. Ask for a new one: it starts from how things are now.",
  },
  "dossier-not-admissible": {
    fr: "Seul un dossier recevable peut être confié. Décidez d’abord de la recevabilité.",
    en: "Only an admissible application can be assigned. Decide on admissibility first.",
  },
  "not-assigned": {
    fr: "Ce dossier ne vous est pas confié. Demandez-le à la personne qui gère le fonds.",
    en: "This application is not assigned to you. Ask the fund manager for it.",
  },
  "interest-not-declared": {
    fr: "Répondez d’abord à la question sur vos liens d’intérêt. Le dossier s’ouvre ensuite.",
    en: "First answer the question about your interests. The application opens after that.",
  },
  "already-declared": {
    fr: "Vous avez déjà répondu pour ce dossier.",
    en: "You have already answered for this application.",
  },
  "interest-kind-missing": { fr: "Choisissez la nature de votre lien.", en: "Choose what kind of interest it is." },
  "interest-detail-missing": {
    fr: "Décrivez votre lien en quelques mots.",
    en: "Describe your interest in a few words.",
  },
  "marks-fixed": {
    fr: "Les notes ne changent plus dans cette phase. Pour un délai, demandez-le à la personne qui gère le fonds.",
    en: "Marks no longer change in this phase. For more time, ask the fund manager.",
  },
  "review-not-submitted": {
    fr: "Cette notation n’a pas été rendue. Elle ne peut pas être révisée.",
    en: "This review was not handed in. It cannot be revised.",
  },
  "mark-out-of-range": {
    fr: "Une note va de 0 à 5. Choisissez l’un des six niveaux.",
    en: "A mark goes from 0 to 5. Choose one of the six levels.",
  },
  "same-mark": {
    fr: "C’est déjà votre note. Choisissez-en une autre ou laissez-la.",
    en: "This is your mark already. Choose another or leave it.",
  },
  "revision-reason-missing": {
    fr: `Écrivez pourquoi la note change, ${reasonFr}. La première note reste visible.`,
    en: `Write why the mark changes, ${reasonEn}. The first mark stays visible.`,
  },
  "review-request-pending": {
    fr: "Une demande de complément attend la réponse de la commune. Vous pourrez noter quand elle sera close.",
    en: "A request for information is waiting for the town’s answer. You can score once it is closed.",
  },
  "phase-closed": {
    fr: "La notation n’est pas ouverte. Si vous êtes en retard, demandez à la personne qui gère le fonds de la rouvrir pour vous.",
    en: "Scoring is not open. If you are late, ask the fund manager to reopen it for you.",
  },
  "review-already-submitted": {
    fr: "Vous avez déjà rendu cette notation. Une note se change avec un motif, et la première reste.",
    en: "You have already handed in this review. A mark is changed with a reason, and the first one stays.",
  },
  "review-incomplete": {
    fr: ({ count }) =>
      `Il reste ${count} champ(s) à compléter : chaque critère demande une note et une justification d’au moins ${JUSTIFICATION_CHARS_MIN} caractères.`,
    en: ({ count }) =>
      `${count} field(s) are still to complete: each criterion needs a mark and a justification of at least ${JUSTIFICATION_CHARS_MIN} characters.`,
  },
  "review-not-readable": {
    fr: "Une note ou un texte n’a pas pu être lu. Corrigez ce qui est signalé, puis enregistrez.",
    en: "A mark or a text could not be read. Correct what is pointed out, then save.",
  },
  "abstain-reason-missing": {
    fr: `Écrivez pourquoi vous vous abstenez, ${reasonFr}.`,
    en: `Write why you abstain, ${reasonEn}.`,
  },
};
