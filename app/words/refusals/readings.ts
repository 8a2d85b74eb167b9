import type { PreflightRefusal } from "~/domain/reviews/preflight";
import { REMINDER_HOURS, type RemindingRefusal } from "~/domain/reviews/reminding";
import type { ThirdRefusal } from "~/domain/reviews/third-reading";
import { shortInstant } from "~/words/format";
import type { Locale } from "~/words/locale";
import type { Sentence } from "~/words/refusals/sentence";

type ReadingsRefusal =
  | RemindingRefusal
  | PreflightRefusal
  | Exclude<ThirdRefusal, "dossier-not-admissible" | "phase-closed">
  | "reading-begun";

const when = (locale: Locale, at: unknown) => shortInstant(locale, at instanceof Date ? at : new Date(String(at)));

/** Why a reminder, a reading taken back or a third reading cannot be. */
export const readingsRefusals: Record<ReadingsRefusal, Sentence> = {
  "nothing-to-remind": {
    fr: "Cette personne n’a plus rien à rendre. Il n’y a rien à rappeler.",
    en: "This person has nothing left to hand in. There is nothing to remind them of.",
  },
  "reader-cannot-write": {
    fr: "La notation n’est pas ouverte pour cette personne. Donnez-lui d’abord un délai.",
    en: "Scoring is not open to this person. Give them more time first.",
  },
  "reminded-lately": {
    fr: ({ remindedAt }) =>
      `Un rappel est déjà parti le ${when("fr", remindedAt)}. Attendez ${REMINDER_HOURS}\u00a0heures avant le suivant.`,
    en: ({ remindedAt }) =>
      `A reminder already left on ${when("en", remindedAt)}. Wait ${REMINDER_HOURS} hours before the next.`,
  },
  "nothing-would-change": {
    fr: "Rien ne changerait. Choisissez d’autres instructeurs ou d’autres dossiers.",
    en: "Nothing would change. Choose other reviewers or other applications.",
  },
  "preflight-out-of-date": {
    fr: "La situation a changé depuis cette vérification. Relisez la liste ci-dessous, puis confirmez.",
    en: "Things have changed since this check. Read the list below again, then confirm.",
  },
  "third-own-reading": {
    fr: "Vous devez encore noter ce dossier. Remettez d’abord votre avis.",
    en: "You have still to score this application. Hand in your own review first.",
  },
  "third-already-called": {
    fr: "Ce dossier a déjà trois lecteurs. Attendez leurs avis.",
    en: "This application has three readers already. Wait for their reviews.",
  },
  "third-too-early": {
    fr: "Deux avis ne sont pas encore remis. Attendez-les, ou rappelez-les à leurs lecteurs.",
    en: "Two reviews are not in yet. Wait for them, or remind their readers.",
  },
  "third-nobody": {
    fr: "Personne n’est libre pour une troisième lecture. Relevez un maximum ou ajoutez un instructeur.",
    en: "Nobody is free for a third reading. Raise a maximum or add a reviewer.",
  },
  "reading-begun": {
    fr: "Cette lecture est commencée. Retirez-la à la main si c’est voulu, ou attendez l’avis.",
    en: "This reading has begun. Take it off by hand if you mean it, or wait for the review.",
  },
};
