import { proposalReference } from "~/domain/proposals/proposal";
import { visitor } from "~/domain/shared/actor";
import { askOpinion } from "~/features/desk/ask-opinion.server";
import { openRequest } from "~/features/desk/open-request.server";
import { answerOpinion } from "~/features/opinions/answer-opinion.server";
import { answerRequest } from "~/features/proposals/answer-request.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { sendMessage } from "~/features/proposals/send-message.server";
import { freshToken } from "~/web/session.server";
import { dossierLife } from "../dossier/dossier-life.server";
import { budgetOf } from "../dossier/figures";
import { checkAndAdmit } from "../edition-2022/examination.server";
import { minutesAfter } from "../edition-2022/projects";
import { act, type Cast, type Deed, on } from "../world.server";
import { fromToday, openingOf } from "./call.server";
import { comesLate } from "./late-town.server";
import { EXAMINED } from "./projects";
import { scoringOf } from "./scoring.server";
import { simulationsOf } from "./simulations.server";

/** Days from today on which the edition that is being examined opened, closed, and will be decided. */
const OPENED = -110;
const CLOSED = -30;
const STAINS = "93072";
const NOISY = "93053";
const MONTFERMEIL = "93047";
const LATE = MONTFERMEIL;
/** Not admitted yet: one was asked and has to answer, one has answered, one was not looked at. */
const NOT_ADMITTED = [STAINS, NOISY, MONTFERMEIL];

export const examinedProject = (town: string, now: Date) => {
  const own = EXAMINED.find((p) => p.town === town);
  if (!own) throw new Error(`no project of ${town} is being examined`);
  return { ...own, startsOn: fromToday(now, 45), endsOn: fromToday(now, 400), confirmed: own.total > 120_000 };
};

/**
 * The edition before the one that is open: closed a month ago, and being read. Reviewers score a closed call only, so
 * that their work is to be seen here and not in the open one.
 */
export function editionInReview(cast: Cast, year: number, now: Date): Deed[] {
  const reference = (town: string) => proposalReference(year, 1 + EXAMINED.findIndex((p) => p.town === town));
  const day = (days: number, time: string) => on(fromToday(now, days), time);
  const admitted = EXAMINED.map((p) => p.town).filter((town) => !NOT_ADMITTED.includes(town));
  return [
    ...openingOf(cast, {
      year,
      title: `Appel à initiatives ${year}, seconde session`,
      titleEn: `Call for initiatives ${year}, second session`,
      opensOn: fromToday(now, OPENED),
      closesOn: fromToday(now, CLOSED),
      committeeOn: fromToday(now, 12),
      standingCommitteeOn: fromToday(now, 30),
    }),
    ...EXAMINED.flatMap(({ town }, i) =>
      dossierLife(cast, {
        callReference: String(year),
        reference: reference(town),
        project: examinedProject(town, now),
        mandateOn: fromToday(now, CLOSED - 25),
        begun: day(OPENED + 6 + 4 * i, minutesAfter(9, 17 * i)),
        written: day(CLOSED - 9 + (i % 4), minutesAfter(13, 11 * i)),
        filed: town === LATE ? day(CLOSED + 1, "10:12") : day(CLOSED - 4 + (i % 4), minutesAfter(14, 21 * i)),
      }),
    ),
    ...comesLate(cast, { town: LATE, reference: reference(LATE), closes: day(CLOSED, "12:00") }),
    ...admitted.map((town, i): Deed => {
      const at = day(CLOSED + 5, minutesAfter(9, 30 * i));
      return { at, done: () => checkAndAdmit(cast, reference(town), at) };
    }),
    ...stainsIsAsked(cast, reference(STAINS), now),
    ...noisyAnswers(cast, reference(NOISY), now),
    ...montfermeilIsDiscussed(cast, reference(MONTFERMEIL), now),
    ...scoringOf(cast, { year, reference, admitted, now }),
    ...simulationsOf(cast, year, now),
  ];
}

function stainsIsAsked(cast: Cast, reference: string, now: Date): Deed[] {
  const asked = {
    reason: "incomplete" as const,
    message:
      "Le calendrier ne dit pas quand le local sera prêt, et le rôle des partenaires reste à décrire. Complétez ces deux parties.",
    sections: ["calendar" as const],
    fields: ["partners.partners" as const],
    documentKinds: [],
    lastDay: fromToday(now, 6),
  };
  return [
    {
      at: on(fromToday(now, -4), "15:30"),
      done: (at) => act(cast.named("Sofia Rossi"), openRequest, { reference, ...asked }, at),
    },
  ];
}

function noisyAnswers(cast: Cast, reference: string, now: Date): Deed[] {
  const editor = cast.editor(NOISY);
  const asked = {
    reason: "incorrect" as const,
    message: "Expliquez comment le coût de l’équipe a été calculé.",
    sections: [],
    fields: ["budget.costNote" as const],
    documentKinds: [],
    lastDay: fromToday(now, 2),
  };
  return [
    {
      at: on(fromToday(now, -9), "11:00"),
      done: (at) => act(cast.named("Sofia Rossi"), openRequest, { reference, ...asked }, at),
    },
    {
      at: on(fromToday(now, -2), "10:40"),
      async done(at) {
        const costNote = "Deux postes à temps plein sur dix mois, au quatrième échelon, cotisations comprises.";
        const content = { ...budgetOf(examinedProject(NOISY, now)), costNote };
        await act(editor, saveSection, { reference, section: "budget", content, seen: 1, done: true }, at);
        await act(editor, answerRequest, { reference, answer: "Le calcul figure dans la note du budget." }, at);
      },
    },
  ];
}

/** An expert was asked one question and has answered for both sides; the town has written, and waits to be read. */
function montfermeilIsDiscussed(cast: Cast, reference: string, now: Date): Deed[] {
  const { token, hash: tokenHash } = freshToken();
  const question = {
    expertName: "Inès Moreau",
    expertEmail: "ines.moreau@drieets.example",
    introduction: "La DRIEETS suit les structures d’insertion du secteur.",
    question: "Le nombre de places annoncé est-il réaliste pour une première année\u00a0?",
    readers: "shared" as const,
    lastDay: fromToday(now, 5),
  };
  const said = { answer: "yes" as const, note: "Deux structures voisines ont ouvert autant de places en un an." };
  const body = "Le local sera libre un mois plus tôt que prévu. Faut-il corriger le calendrier\u00a0?";
  return [
    {
      at: on(fromToday(now, -5), "09:15"),
      done: (at) => act(cast.named("Sofia Rossi"), askOpinion, { reference, ...question, token, tokenHash }, at),
    },
    { at: on(fromToday(now, -3), "17:20"), done: (at) => act(visitor, answerOpinion, { tokenHash, ...said }, at) },
    {
      at: on(fromToday(now, -1), "11:40"),
      done: (at) => act(cast.editor(MONTFERMEIL), sendMessage, { reference, body }, at),
    },
  ];
}
