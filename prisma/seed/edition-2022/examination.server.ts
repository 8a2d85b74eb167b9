import { checkCompleteness } from "~/features/desk/check-completeness.server";
import { closeRequest } from "~/features/desk/close-request.server";
import { admitProposal, rejectProposal } from "~/features/desk/decide-admissibility.server";
import { openRequest } from "~/features/desk/open-request.server";
import { answerRequest } from "~/features/proposals/answer-request.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { sectionsOf } from "../dossier/sections";
import { carrierOf } from "../dossier/write-dossier.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { minutesAfter, PROJECTS, referenceOf } from "./projects";

const STAINS = "93072";
const MONTREUIL = "93048";

/** Sofia checks what only a person can check, and admits; one town completes its dossier, another does not answer. */
export function examinationOf2022(cast: Cast): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const plain = PROJECTS.filter((p) => p.town !== STAINS && p.town !== MONTREUIL);
  return [
    ...plain.map(({ town }, i): Deed => {
      const at = on(i < 9 ? "2022-06-13" : "2022-06-14", minutesAfter(9, 25 * (i % 9)));
      return { at, done: () => checkAndAdmit(cast, referenceOf(town), at) };
    }),
    ...montreuilCompletes(cast),
    ...stainsDoesNotAnswer(cast),
    {
      at: on("2022-06-22", "08:30"),
      done: (at) => act(sofia, rejectProposal, { reference: referenceOf(STAINS), reasons: WHY_STAINS }, at),
    },
  ];
}

const WHY_STAINS =
  "La part demandée au Département atteint 85\u00a0% du coût éligible, pour un maximum de 80\u00a0%. Le budget corrigé qui vous a été demandé ne nous est pas parvenu avant le 20 juin. L’initiative peut être présentée à une prochaine édition.";

export async function checkAndAdmit(cast: Cast, reference: string, at: Date) {
  const sofia = cast.named("Sofia Rossi");
  const checks = [{ rule: "in_department" as const, verdict: "met" as const, note: "" }];
  await act(sofia, checkCompleteness, { reference, checks }, at);
  await act(sofia, admitProposal, { reference }, new Date(at.getTime() + 4 * 60_000));
}

function montreuilCompletes(cast: Cast): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const editor = cast.editor(MONTREUIL);
  const reference = referenceOf(MONTREUIL);
  const project = PROJECTS.find((p) => p.town === MONTREUIL);
  const asked = {
    reason: "incomplete" as const,
    message: "Nommez au moins une structure d’insertion parmi les partenaires, et dites ce qu’elle apporte.",
    sections: ["partners" as const],
    fields: [],
    documentKinds: [],
    lastDay: "2022-06-20",
  };
  return [
    { at: on("2022-06-13", "16:30"), done: (at) => act(sofia, openRequest, { reference, ...asked }, at) },
    {
      at: on("2022-06-15", "11:40"),
      async done(at) {
        if (!project) return;
        const carrier = await carrierOf(MONTREUIL, { mayor: cast.mayor(MONTREUIL), editor }, "2022-05-18", at);
        const { partners } = sectionsOf(project, carrier) as { partners: { partners: object[] } };
        const added = { name: "Régie de quartier Croix de Chavaux", kind: "neighbourhood_agency", role: ROLE };
        const content = { partners: [...partners.partners, { ...added, commitment: "contemplated" }] };
        await act(editor, saveSection, { reference, section: "partners", content, seen: 1, done: true }, at);
        await act(
          editor,
          answerRequest,
          { reference, answer: "La régie de quartier est ajoutée aux partenaires." },
          at,
        );
      },
    },
    {
      at: on("2022-06-16", "09:20"),
      async done(at) {
        await act(sofia, closeRequest, { reference }, at);
        await checkAndAdmit(cast, reference, at);
      },
    },
  ];
}

const ROLE = "Emploie huit participants en contrat d’insertion et encadre le tri des matériaux.";

function stainsDoesNotAnswer(cast: Cast): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const reference = referenceOf(STAINS);
  const note =
    "6\u00a0250\u00a0€ de dépenses étaient engagés avant le dépôt\u00a0: le coût éligible est de 100\u00a0000\u00a0€.";
  const asked = {
    reason: "incorrect" as const,
    message:
      "Deux dépenses ont été engagées avant le dépôt et ne peuvent être soutenues. Sans elles, votre demande dépasse 80\u00a0% du coût éligible\u00a0: corrigez le budget.",
    sections: ["budget" as const],
    fields: [],
    documentKinds: [],
    lastDay: "2022-06-20",
  };
  const checks = [{ rule: "rate" as const, verdict: "not_met" as const, note }];
  return [
    {
      at: on("2022-06-14", "15:00"),
      async done(at) {
        await act(sofia, checkCompleteness, { reference, checks }, at);
        await act(sofia, openRequest, { reference, ...asked }, at);
      },
    },
    { at: on("2022-06-21", "09:05"), done: (at) => act(sofia, closeRequest, { reference }, at) },
  ];
}
