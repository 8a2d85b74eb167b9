import type { FundRefusal } from "~/domain/fund/refusals";
import { fromParis, isCalendarDay } from "~/domain/shared/calendar";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import { day, euros } from "~/words/format";
import type { Locale } from "~/words/locale";
import type { Sentence } from "~/words/refusals/sentence";

const fr = (cents: unknown) => euros("fr", Number(cents), { exact: true });
const en = (cents: unknown) => euros("en", Number(cents), { exact: true });
const dayOf = (locale: Locale, text: unknown) =>
  isCalendarDay(String(text)) ? day(locale, fromParis(String(text))) : String(text);

const RETURN_PROBLEMS: Record<string, Record<Locale, (line: string, said: string) => string>> = {
  "payment-unnamed": {
    fr: (line) => `Ligne ${line}\u00a0: il manque la référence.`,
    en: (line) => `Line ${line}: the reference is missing.`,
  },
  "payment-unknown": {
    fr: (line, said) => `Ligne ${line}\u00a0: la référence ${said} n’est pas dans ce bordereau.`,
    en: (line, said) => `Line ${line}: the reference ${said} is not in this payment run.`,
  },
  "payment-repeated": {
    fr: (line, said) => `Ligne ${line}\u00a0: la référence ${said} figure deux fois.`,
    en: (line, said) => `Line ${line}: the reference ${said} stands there twice.`,
  },
  "status-unknown": {
    fr: (line, said) => `Ligne ${line}\u00a0: le statut ${said || "vide"} n’est ni payé ni rejeté.`,
    en: (line, said) => `Line ${line}: the status ${said || "(empty)"} is neither paid nor rejected.`,
  },
  "reason-missing": {
    fr: (line, said) => `Ligne ${line}\u00a0: il manque le motif du rejet de ${said}.`,
    en: (line, said) => `Line ${line}: the reason why ${said} was rejected is missing.`,
  },
};
/** "3|status-unknown|soldé" on each line → the sentences. */
const problemsOf = (locale: Locale, found: unknown) =>
  String(found)
    .split("\n")
    .map((each) => {
      const [line = "", problem = "", said = ""] = each.split("|");
      const sentence = RETURN_PROBLEMS[problem]?.[locale](line, said.slice(0, 40));
      return sentence ? ` ${sentence}` : "";
    })
    .join("");

export const fundRefusals: Record<FundRefusal, Sentence> = {
  // the ledger
  "not-enough-available": {
    fr: ({ balanceCents, missingCents }) =>
      `L’enveloppe n’a plus que ${fr(balanceCents)} disponibles. Il manque ${fr(missingCents)}.`,
    en: ({ balanceCents, missingCents }) =>
      `The envelope has only ${en(balanceCents)} available. ${en(missingCents)} is missing.`,
  },
  "not-enough-committed": {
    fr: ({ balanceCents, missingCents }) =>
      `Il n’y a que ${fr(balanceCents)} engagés sur ce dossier. Il manque ${fr(missingCents)}.`,
    en: ({ balanceCents, missingCents }) =>
      `Only ${en(balanceCents)} is committed to this application. ${en(missingCents)} is missing.`,
  },
  "not-enough-due": {
    fr: ({ balanceCents, missingCents }) =>
      `Il n’y a que ${fr(balanceCents)} exigibles sur ce dossier. Il manque ${fr(missingCents)}.`,
    en: ({ balanceCents, missingCents }) =>
      `Only ${en(balanceCents)} is due on this application. ${en(missingCents)} is missing.`,
  },
  "not-enough-paid": {
    fr: ({ balanceCents }) => `La commune n’a reçu que ${fr(balanceCents)}. Indiquez ce montant ou moins.`,
    en: ({ balanceCents }) => `The town received only ${en(balanceCents)}. Enter that amount or less.`,
  },

  // instalments
  "instalment-already-released": {
    fr: "Cette tranche est déjà exigible ou payée.",
    en: "This instalment is due or paid already.",
  },
  "instalment-cancelled": { fr: "Cette tranche est annulée.", en: "This instalment is cancelled." },
  "agreement-not-in-force": {
    fr: "La convention n’est pas en vigueur. Les deux parties doivent l’avoir signée.",
    en: "The agreement is not in force. Both sides must have signed it.",
  },
  "condition-not-met": {
    fr: "La condition de cette tranche n’est pas remplie : le bilan attendu n’est pas encore accepté.",
    en: "The condition of this instalment is not met: the expected report is not accepted yet.",
  },
  "agreement-lapsed": {
    fr: "La convention est caduque : cette tranche ne peut plus être payée. Un avenant de prolongation, signé par les deux parties, la rouvre.",
    en: "The agreement has lapsed: this instalment can no longer be paid. An amendment that gives more time, signed by both sides, reopens it.",
  },

  // what cannot be paid
  "already-in-a-run": {
    fr: "Cette tranche est déjà dans un bordereau.",
    en: "This instalment is already in a payment run.",
  },
  "nothing-due": { fr: "Rien n’est exigible pour cette tranche.", en: "Nothing is due for this instalment." },
  "no-bank-details": {
    fr: "La commune n’a pas donné de RIB. Demandez-lui de l’enregistrer.",
    en: "The town gave no bank details. Ask it to enter them.",
  },
  "bank-details-pending": {
    fr: "Un changement de RIB attend sa confirmation ou la fin de son délai. La tranche pourra partir ensuite.",
    en: "A change of bank details waits to be confirmed or for its delay to end. The instalment can leave after that.",
  },

  // runs
  "nothing-selected": { fr: "Choisissez au moins une tranche.", en: "Choose at least one instalment." },
  "nothing-payable": {
    fr: ({ references }) =>
      `Aucune des tranches choisies ne peut être payée maintenant (${references}). Le motif de chacune est indiqué dans la liste.`,
    en: ({ references }) =>
      `None of the chosen instalments can be paid now (${references}). The reason for each is in the list.`,
  },
  "too-many-lines": {
    fr: ({ max }) => `Un bordereau contient au plus ${max} tranches. Faites-en deux.`,
    en: ({ max }) => `A payment run holds at most ${max} instalments. Make two.`,
  },
  "execution-in-past": {
    fr: "La date d’exécution est passée. Choisissez aujourd’hui ou une date à venir.",
    en: "The execution date is past. Choose today or a later day.",
  },
  "run-not-prepared": {
    fr: "Ce bordereau n’est plus à approuver.",
    en: "This payment run is no longer waiting for approval.",
  },
  "run-not-approved": {
    fr: "Ce bordereau n’est pas approuvé. Une autre personne doit l’approuver avant l’export.",
    en: "This payment run is not approved. Somebody else must approve it before it is exported.",
  },
  "run-already-exported": {
    fr: "Ce bordereau est déjà exporté : il ne s’annule plus. Enregistrez les rejets quand ils reviennent.",
    en: "This payment run is exported already: it can no longer be cancelled. Record the rejections when they come back.",
  },
  "approver-prepared-run": {
    fr: "Versement préparé par vous. Une autre personne doit le valider.",
    en: "You prepared this payment run. Somebody else must approve it.",
  },

  // returns
  "run-not-exported": {
    fr: "Ce bordereau n’est pas encore exporté. Exportez-le d’abord depuis sa page\u00a0: ses fichiers et ses retours viennent après.",
    en: "This payment run is not exported yet. Export it from its page first: its files and its returns come after that.",
  },
  "nothing-returned": {
    fr: "Indiquez au moins un retour : payé ou rejeté.",
    en: "Enter at least one return: paid or rejected.",
  },
  "line-unknown": {
    fr: ({ endToEndId }) =>
      `La référence ${endToEndId} n’est pas dans ce bordereau. Vérifiez le fichier de retour : rien n’a été enregistré.`,
    en: ({ endToEndId }) =>
      `The reference ${endToEndId} is not in this payment run. Check the return file: nothing was recorded.`,
  },
  "line-already-returned": {
    fr: ({ endToEndId }) =>
      `Le retour de ${endToEndId} est déjà enregistré, ou figure deux fois. Rien n’a été enregistré.`,
    en: ({ endToEndId }) =>
      `The return of ${endToEndId} is recorded already, or stands there twice. Nothing was recorded.`,
  },
  "reject-reason-missing": {
    fr: ({ endToEndId }) => `Indiquez le motif du rejet de ${endToEndId}.`,
    en: ({ endToEndId }) => `Enter the reason why ${endToEndId} was rejected.`,
  },

  // files
  "run-not-as-exported": {
    fr: "Le fichier ne peut pas être refait à l’identique\u00a0: son empreinte n’est plus celle de l’export. Ne le transmettez pas et prévenez l’administrateur du portail.",
    en: "The file cannot be made again as it was: its hash is no longer that of the export. Do not send it, and tell the administrator of the portal.",
  },
  "return-missing": {
    fr: "Choisissez le fichier de retour, ou collez son contenu.",
    en: "Choose the return file, or paste what it says.",
  },
  "return-empty": {
    fr: "Ce fichier de retour ne contient aucune ligne. Vérifiez que c’est le bon.",
    en: "This return file has no lines. Check that it is the right one.",
  },
  "return-headings-missing": {
    fr: "La première ligne doit nommer les colonnes\u00a0: endToEndId, statut et motif.",
    en: "The first line must name the columns: endToEndId, statut and motif.",
  },
  "return-too-long": {
    fr: "Ce fichier est trop long pour un retour. Vérifiez que c’est le bon.",
    en: "This file is too long for a return. Check that it is the right one.",
  },
  "return-unreadable": {
    fr: ({ count, found }) =>
      `Rien n’a été enregistré. Lignes du fichier à corriger\u00a0: ${count}.${problemsOf("fr", found)}`,
    en: ({ count, found }) => `Nothing was recorded. Lines of the file to correct: ${count}.${problemsOf("en", found)}`,
  },

  // recovery
  "recovery-amount-wrong": {
    fr: "Indiquez un montant à reverser plus grand que zéro.",
    en: "Enter an amount to recover that is more than zero.",
  },
  "recovery-above-paid": {
    fr: ({ paidCents }) => `La commune a reçu ${fr(paidCents)}. Demandez ce montant ou moins.`,
    en: ({ paidCents }) => `The town received ${en(paidCents)}. Ask for that amount or less.`,
  },
  "recovery-reason-missing": {
    fr: `Écrivez les motifs du reversement, en ${REASON_CHARS_MIN} caractères au moins. La commune peut y répondre.`,
    en: `Write the reasons for the recovery, in at least ${REASON_CHARS_MIN} characters. The town can answer them.`,
  },
  "recovery-out-of-order": {
    fr: "Ce reversement n’en est pas à cette étape. Rechargez la page.",
    en: "This recovery is not at this step. Reload the page.",
  },
  "observations-need-writer": {
    fr: "Votre rôle permet de lire, pas de répondre. Demandez à un·e collègue qui rédige.",
    en: "Your role is to read, not to answer. Ask a colleague who writes.",
  },
  "observations-missing": { fr: "Écrivez les observations de la commune.", en: "Write the town’s observations." },
  "observations-still-open": {
    fr: ({ dueOn }) =>
      `La commune peut répondre jusqu’au ${dayOf("fr", dueOn)}. Décidez après sa réponse ou après cette date.`,
    en: ({ dueOn }) => `The town can answer until ${dayOf("en", dueOn)}. Decide after its answer or after that day.`,
  },
  "own-recovery": {
    fr: "Vous avez ouvert ce reversement. Une autre personne doit le décider.",
    en: "You opened this recovery. Somebody else must decide it.",
  },
  "title-number-missing": {
    fr: "Indiquez le numéro du titre de recettes.",
    en: "Enter the number of the title of receipt.",
  },
};
