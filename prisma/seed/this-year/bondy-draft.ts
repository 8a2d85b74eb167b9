import type { SectionId } from "~/domain/proposals/sections";
import { addDays } from "~/domain/shared/calendar";

/** A dossier as a town would have it some days before the deadline: most parts written, the budget still out of balance. */
export function bondyDraft(today: string): { section: SectionId; content: object; done: boolean }[] {
  const startsOn = addDays(today, 150);
  const endsOn = addDays(today, 500);
  return [
    {
      section: "applicant",
      done: true,
      content: {
        kind: "town",
        bodyName: "",
        siret: "21930010000019",
        service: "Direction de l’insertion",
        leadName: "Mireille Fontaine",
        leadFunction: "Maire",
        contactName: "Awa Diallo",
        contactFunction: "Chargée de mission insertion",
        contactEmail: "awa.diallo@ville-bondy.example",
        contactPhone: "01 48 50 00 00",
        mandateKind: "deliberation",
        mandateReference: "DEL-041",
        mandateOn: addDays(today, -30),
      },
    },
    {
      section: "initiative",
      done: true,
      content: {
        title: "Relais-crèche à horaires élargis, deuxième site à Bondy nord",
        summary:
          "Un second relais de garde ouvert de 7\u00a0h à 20\u00a0h réserve vingt places aux enfants d’allocataires qui entrent en formation ou en immersion professionnelle.",
        description:
          "Les conseillers en insertion prescrivent une place en quarante-huit heures, pour que la garde d’enfant ne mette plus fin à un parcours. Le relais occupe des locaux municipaux rénovés, à cinq minutes de la gare. Une éducatrice coordonne l’accueil et le lien avec les employeurs qui reçoivent les parents en immersion.",
        sector: "other",
        moreSectors: [],
        otherSector: "Petite enfance",
        obstacles: ["childcare"],
        otherObstacle: "",
        kind: "operating",
        novelty: "renewal",
        previousReference: "2022-004",
        places: "Bondy nord",
        neighbourhoods: "",
        startsOn,
        endsOn,
      },
    },
    {
      section: "audience",
      done: true,
      content: {
        diagnosis:
          "Une famille allocataire sur trois de la commune a refusé une formation l’an passé faute de garde, d’après le suivi du CCAS.",
        recipients: "70",
        women: "60",
        priorityNeighbourhoods: "45",
        under30: "",
        singleParents: "35",
        outreach: "Les conseillers, la PMI et les centres sociaux orientent les parents.",
      },
    },
    {
      section: "budget",
      done: false,
      content: {
        expenses: [
          { account: "64", label: "Trois postes d’accueil", amount: "150 000" },
          { account: "60", label: "Matériel d’éveil", amount: "30 000" },
        ],
        income: [
          { source: "department_request", label: "", amount: "140 000", status: "" },
          { source: "town", label: "", amount: "35 000", status: "secured" },
        ],
        inKindUse: "",
        inKindSource: "",
        inKindNote: "",
        costNote: "",
      },
    },
  ];
}
