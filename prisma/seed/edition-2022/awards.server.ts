import { findAgreement } from "~/db/agreements.server";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { approveDecisionList } from "~/features/awards/approve-decision.server";
import { prepareAgreementOf } from "~/features/awards/prepare-agreement.server";
import { type LineProposed, prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { publishDecisionList } from "~/features/awards/publish-decision.server";
import { recordDeliberationOf } from "~/features/awards/record-deliberation.server";
import { signAgreementForDepartment, signAgreementForTown } from "~/features/awards/sign-agreement.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { AWARDED, minutesAfter, PROJECTS, type Project2022, referenceOf, workingDay } from "./projects";

const DECISION = "D2022-01";
const RESERVED = ["93027", "93047", "93048", "93073"];

/** The list of the Commission permanente: prepared by one, approved by another, published on the day of the vote. */
export function decisionOf2022(cast: Cast): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const helene = cast.named("Hélène Caron");
  const list = { callReference: "2022", decisionReference: null, version: null, lines: linesOf2022() };
  const deliberation = { reference: DECISION, number: "CP-2022-07-07-41", on: "2022-07-07" };
  return [
    { at: on("2022-06-29", "11:00"), done: (at) => act(sofia, prepareDecisionList, list, at) },
    {
      at: on("2022-06-30", "16:15"),
      async done(at) {
        const { version } = await (await database()).read.decision.findUniqueOrThrow({
          where: { reference: DECISION },
          select: { version: true },
        });
        await act(helene, approveDecisionList, { reference: DECISION, version }, at);
      },
    },
    { at: on("2022-07-07", "17:10"), done: (at) => act(sofia, recordDeliberationOf, deliberation, at) },
    { at: on("2022-07-07", "18:00"), done: (at) => act(sofia, publishDecisionList, { reference: DECISION }, at) },
  ];
}

/** What became of each dossier: said by the committee, decided by the Commission permanente. */
export const linesOf2022 = (): LineProposed[] =>
  PROJECTS.filter((p) => p.marks.length > 0).map((project) => ({
    reference: referenceOf(project.town),
    ...outcomeOf(project),
    exceptionReason: "",
  }));

function outcomeOf({ town, awarded, requested, marks }: Project2022) {
  const amountCents = awarded * 100;
  if (awarded > 0)
    return { outcome: "awarded" as const, amountCents, reasons: awarded === requested ? "" : WHY_IN_PART };
  if (RESERVED.includes(town)) return { outcome: "reserved" as const, amountCents: 0, reasons: WHY_RESERVED };
  const weak = (marks[0] ?? "").startsWith("2");
  return { outcome: "refused" as const, amountCents: 0, reasons: weak ? WHY_BELOW : WHY_REFUSED };
}

const WHY_IN_PART =
  "Le Département soutient l’initiative pour une partie de la somme demandée, afin d’accompagner neuf communes avec l’enveloppe votée.";
const WHY_RESERVED =
  "L’initiative répond aux attentes de l’appel, mais l’enveloppe est épuisée par les dossiers mieux classés. Elle est placée sur liste complémentaire pour six mois.";
const WHY_REFUSED =
  "Les partenariats et le budget demandent à être précisés. Le Département propose un rendez-vous pour préparer la prochaine édition.";
const WHY_BELOW =
  "La note moyenne est inférieure à 50 points sur 100\u00a0: le besoin de la commune et l’accompagnement des personnes restent à décrire.";

/** The towns accept; agreements are drawn up and signed by both sides during the summer. */
export const agreementsOf2022 = (cast: Cast): Deed[] => AWARDED.flatMap((p, i) => agreement(cast, p.town, i));

function agreement(cast: Cast, town: string, i: number): Deed[] {
  const reference = referenceOf(town);
  const mayor = cast.mayor(town);
  const helene = cast.named("Hélène Caron");
  const after = (days: number, hour: number) => on(workingDay("2022-07-11", days + 2 * i), minutesAfter(hour, 6 * i));
  const hash = async () => (await findAgreement((await database()).read, reference))?.contentHash ?? "";
  return [
    {
      at: after(0, 10),
      done: (at) => act(mayor, answerAwardOf, { reference, answer: "accepted", reason: "" }, at),
    },
    {
      at: after(7, 14),
      done: (at) => act(cast.named("Sofia Rossi"), prepareAgreementOf, { reference }, at),
    },
    {
      at: after(20 + 2 * i, 11),
      done: async (at) =>
        act(
          mayor,
          signAgreementForTown,
          { reference, readHash: await hash(), signerName: mayor.name, signerFunction: "Maire" },
          at,
        ),
    },
    {
      at: after(27 + 2 * i, 17),
      done: async (at) =>
        act(
          helene,
          signAgreementForDepartment,
          {
            reference,
            readHash: await hash(),
            signerName: helene.name,
            signerFunction: "Vice-présidente du conseil départemental",
          },
          at,
        ),
    },
  ];
}
