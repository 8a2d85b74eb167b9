import type { Sentence } from "~/words/refusals/sentence";

type Guard =
  | "envelope-overspent"
  | "award-overdrawn"
  | "nothing-due"
  | "nothing-paid"
  | "already-in-a-run"
  | "approver-is-preparer"
  | "approver-prepared-run"
  | "call-frozen"
  | "decision-frozen"
  | "decision-published"
  | "already-signed"
  | "same-person-twice"
  | "two-active-accounts"
  | "run-frozen"
  | "amount-without-award"
  | "award-without-amount";

const reload = {
  fr: "Rechargez la page pour voir où en est le dossier.",
  en: "Reload the page to see where things stand.",
};

/** What the database itself refuses, mostly when two people act at once. */
export const guardsRefusals: Record<Guard, Sentence> = {
  "envelope-overspent": {
    fr: "L’enveloppe ne suffit plus\u00a0: quelqu’un vient d’attribuer une partie du reste. Vérifiez ce qui reste, puis baissez un montant.",
    en: "The envelope no longer suffices: somebody has just awarded part of what was left. Check what is left, then lower an amount.",
  },
  "award-overdrawn": {
    fr: `Ce montant dépasse ce qui reste de cette attribution. ${reload.fr}`,
    en: `This amount is above what is left of this award. ${reload.en}`,
  },
  "nothing-due": {
    fr: `Rien n’est dû pour cette tranche. ${reload.fr}`,
    en: `Nothing is due for this instalment. ${reload.en}`,
  },
  "nothing-paid": {
    fr: `Rien n’a été versé qui puisse revenir. ${reload.fr}`,
    en: `Nothing was paid that could come back. ${reload.en}`,
  },
  "already-in-a-run": {
    fr: "Cette tranche est déjà dans un bordereau. Retirez-la de votre choix.",
    en: "This instalment is in a payment run already. Take it out of your choice.",
  },
  "approver-is-preparer": {
    fr: "Vous avez préparé cette liste. Une autre personne doit l’approuver.",
    en: "You prepared this list. Another person must approve it.",
  },
  "approver-prepared-run": {
    fr: "Bordereau préparé par vous. Une autre personne doit l’approuver.",
    en: "You prepared this payment run. Another person must approve it.",
  },
  "call-frozen": {
    fr: "L’appel est ouvert\u00a0: ses règles et sa grille ne changent plus.",
    en: "The call is open: its rules and grid no longer change.",
  },
  "decision-frozen": {
    fr: "Cette liste est approuvée\u00a0: elle ne change plus.",
    en: "This list is approved: it no longer changes.",
  },
  "decision-published": {
    fr: "Cette décision est publiée\u00a0: elle ne change plus.",
    en: "This decision is published: it no longer changes.",
  },
  "already-signed": {
    fr: "La commune a déjà signé cette version de la charte.",
    en: "The town has signed this version of the charter already.",
  },
  "same-person-twice": {
    fr: "La même personne ne peut pas faire les deux étapes. Demandez à une autre personne.",
    en: "The same person cannot take both steps. Ask another person.",
  },
  "two-active-accounts": {
    fr: `La commune a déjà un compte en service. ${reload.fr}`,
    en: `The town has an account in use already. ${reload.en}`,
  },
  "run-frozen": {
    fr: `Ce bordereau ne change plus. ${reload.fr}`,
    en: `This payment run no longer changes. ${reload.en}`,
  },
  "amount-without-award": {
    fr: "Un dossier retenu demande un montant\u00a0; un dossier non retenu n’en a pas.",
    en: "A retained application needs an amount; one that is not retained has none.",
  },
  "award-without-amount": {
    fr: "Indiquez le montant de chaque dossier retenu.",
    en: "Give the amount of each retained application.",
  },
};
