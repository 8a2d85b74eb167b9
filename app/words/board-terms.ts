import type { ExperienceStatus } from "~/domain/board/experience";
import type { Audience, ExperienceDraft } from "~/domain/board/experience-form";
import type { PersonalDataKind } from "~/domain/board/personal-data";
import { catalogue } from "~/words/catalogue";

/** The names of the board's closed sets and of the fields of an experience report. */
export const boardTerms = catalogue(
  {
    statuses: { draft: "Brouillon", published: "Publié", withdrawn: "Retiré" } satisfies Record<
      ExperienceStatus,
      string
    >,
    audiences: { network: "Les membres du réseau", public: "Tout le monde" } satisfies Record<Audience, string>,
    personalData: {
      email: "Adresse électronique",
      phone: "Numéro de téléphone",
      social_security: "Numéro de sécurité sociale",
      iban: "Numéro de compte bancaire",
      recipient_number: "Numéro d’allocataire",
    } satisfies Record<PersonalDataKind, string>,
    fields: {
      title: "Titre",
      summary: "En bref",
      sector: "Filière",
      obstacles: "Freins concernés",
      context: "Le besoin",
      action: "Ce que nous avons fait",
      reached: "Les personnes concernées",
      planned: "Coût prévu",
      actual: "Coût réel",
      whatWorked: "Ce qui a marché",
      whatFailed: "Ce qui n’a pas marché",
      wouldChange: "Ce que nous ferions autrement",
      advice: "Nos conseils",
      contact: "Contact professionnel",
    } satisfies Record<keyof ExperienceDraft, string>,
  },
  {
    statuses: { draft: "Draft", published: "Published", withdrawn: "Withdrawn" } satisfies Record<
      ExperienceStatus,
      string
    >,
    audiences: { network: "Members of the network", public: "Everybody" } satisfies Record<Audience, string>,
    personalData: {
      email: "E-mail address",
      phone: "Telephone number",
      social_security: "Social security number",
      iban: "Bank account number",
      recipient_number: "Recipient number",
    } satisfies Record<PersonalDataKind, string>,
    fields: {
      title: "Title",
      summary: "In brief",
      sector: "Sector",
      obstacles: "Obstacles concerned",
      context: "The need",
      action: "What we did",
      reached: "The people concerned",
      planned: "Planned cost",
      actual: "Actual cost",
      whatWorked: "What worked",
      whatFailed: "What did not work",
      wouldChange: "What we would do differently",
      advice: "Our advice",
      contact: "Professional contact",
    } satisfies Record<keyof ExperienceDraft, string>,
  },
);
