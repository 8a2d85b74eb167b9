import type { ExperienceDraft } from "~/domain/board/experience-form";
import type { SeatRole } from "~/domain/shared/actor";
import type { portal } from "../network/portal";

export const BONDY = "93010";
export const BOBIGNY = "93008";
export const MAYOR = "maire@ville-bondy.fr";
export const AWA = "awa@ville-bondy.fr";
export const KARIM = "karim@ville-bobigny.fr";
export const LEO = "leo@seinesaintdenis.fr";

const joined = new Date("2022-01-01T08:00:00Z");

/** The mayor of Bondy, Awa who writes there, and Karim who writes for Bobigny. */
export async function seatThem(here: ReturnType<typeof portal>) {
  const sit = (email: string, name: string, townId: string, role: SeatRole, seatFunction: string) =>
    here.write(async (tx) => {
      const person = await tx.person.create({ data: { email, name, createdAt: joined } });
      await tx.seat.create({
        data: {
          personId: person.id,
          townId,
          role,
          function: seatFunction,
          createdAt: joined,
          confirmedAt: joined,
        },
      });
    });
  await sit(MAYOR, "Jeanne Roux", BONDY, "signatory", "Maire");
  await sit(AWA, "Awa Diallo", BONDY, "editor", "Chargée de mission");
  await sit(KARIM, "Karim Bensalem", BOBIGNY, "editor", "Directeur du CCAS");
}

/** A report that says everything that publishing asks for. */
export const told: ExperienceDraft & { dossier: string } = {
  title: "Relais-crèche : garder les enfants pendant la formation",
  summary: "Vingt places de garde à horaires décalés ont permis à des parents d’aller au bout de leur formation.",
  sector: "holistic_support",
  obstacles: ["childcare", "training"],
  context: "Un parent sur trois abandonnait sa formation faute de garde.",
  action: "Nous avons ouvert un relais de vingt places, de 7 h à 20 h.",
  reached: "Cinquante-deux parents bénéficiaires du RSA.",
  planned: "130 000",
  actual: "127 450,50",
  whatWorked: "Les horaires décalés.",
  whatFailed: "Le recrutement a pris six mois.",
  wouldChange: "Recruter avant l’ouverture.",
  advice: "Signez tôt avec la PMI.",
  contact: "CCAS de Bondy, 01 48 50 53 00",
  dossier: "",
};
