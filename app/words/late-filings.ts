import { catalogue } from "~/words/catalogue";

/** What the call's desk says of filings that came too late. */
export const lateFilingsWords = catalogue(
  {
    title: "Dépôts arrivés trop tard",
    lead: "Refusés à la seconde où ils sont arrivés, et gardés comme preuve. Une commune bloquée par un incident donne au téléphone la référence de sa tentative.",
    attempt: (reference: string, when: string, name: string) => `${reference} : le ${when}, par ${name}`,
    dossier: (reference: string) => `dossier ${reference}`,
    late: (seconds: number) =>
      seconds < 60
        ? `${Math.max(1, seconds)} s après la clôture`
        : seconds < 3600
          ? `${Math.floor(seconds / 60)} min après la clôture`
          : `${Math.floor(seconds / 3600)} h après la clôture`,
    filed: "Le dossier a été déposé depuis.",
    extended: (until: string) => `La commune a un délai jusqu’au ${until}.`,
    given_up: "La commune a renoncé à ce dossier.",
    reason: "Motif du délai",
    reasonGiven: (attempt: string) => `Incident au moment du dépôt, tentative ${attempt}.`,
    grant: (town: string) => `Accorder 24 heures à ${town}`,
    other: "Choisir un autre délai",
  },
  {
    title: "Filings that came too late",
    lead: "Refused at the second they arrived, and kept as proof. A town that an incident held up gives the reference of its attempt on the phone.",
    attempt: (reference, when, name) => `${reference}: on ${when}, by ${name}`,
    dossier: (reference) => `dossier ${reference}`,
    late: (seconds) =>
      seconds < 60
        ? `${Math.max(1, seconds)} s after the deadline`
        : seconds < 3600
          ? `${Math.floor(seconds / 60)} min after the deadline`
          : `${Math.floor(seconds / 3600)} h after the deadline`,
    filed: "The dossier has been filed since.",
    extended: (until) => `The town has more time, until ${until}.`,
    given_up: "The town has given this dossier up.",
    reason: "Reason for more time",
    reasonGiven: (attempt) => `Incident at the moment of filing, attempt ${attempt}.`,
    grant: (town) => `Grant ${town} 24 hours`,
    other: "Choose another deadline",
  },
);
