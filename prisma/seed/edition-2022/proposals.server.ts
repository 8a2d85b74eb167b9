import type { SectionId } from "~/domain/proposals/sections";
import { addDays } from "~/domain/shared/calendar";
import { confirmBankDetails, proposeBankDetails } from "~/features/network/bank-account.server";
import { startProposal } from "~/features/proposals/start-proposal.server";
import { database } from "~/web/database.server";
import { BANK_OF_FRANCE_BIC, ibanOf } from "../dossier/project";
import { attachPapers, carrierOf, fileDossier, writeSections } from "../dossier/write-dossier.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { minutesAfter, PROJECTS, type Project2022, referenceOf, workingDay } from "./projects";

const MANDATE_ON = "2022-05-18";
/** What a town writes at a time, and how far it then is between beginning and filing. */
const SITTINGS: readonly [part: number, sections: readonly SectionId[]][] = [
  [0.15, ["applicant", "initiative"]],
  [0.4, ["audience", "pathway"]],
  [0.55, ["partners", "calendar"]],
  [0.75, ["budget", "indicators"]],
];
const DAY_MS = 86_400_000;

/** Eighteen towns write a dossier and file it; each says where it is to be paid. */
export const dossiersOf2022 = (cast: Cast): Deed[] =>
  PROJECTS.flatMap((project, i) => [...writing(cast, project, i), ...bankAccount(cast, project.town, i)]);

function writing(cast: Cast, project: Project2022, i: number): Deed[] {
  const { town } = project;
  const people = { mayor: cast.mayor(town), editor: cast.editor(town) };
  const reference = referenceOf(town);
  const begun = on(...project.begun);
  const carrier = () => carrierOf(town, people, MANDATE_ON, begun);
  const days = (Date.parse(project.filed[0]) - Date.parse(project.begun[0])) / DAY_MS;
  const sitting = (part: number, hour: number) =>
    on(workingDay(project.begun[0], Math.floor(days * part)), minutesAfter(hour, 9 * i));
  const lastDay = on(addDays(project.filed[0], -1), minutesAfter(14, 8 * i));
  return [
    { at: begun, done: (at) => act(people.editor, startProposal, { callReference: "2022", townId: town }, at) },
    ...SITTINGS.map(
      ([part, only]): Deed => ({
        at: sitting(part, 10),
        done: async (at) => writeSections(people.editor, reference, { project, carrier: await carrier(), only }, at),
      }),
    ),
    {
      at: lastDay,
      async done(at) {
        await attachPapers(people.editor, reference, project, await carrier(), at);
        const only = ["documents", "commitments"] as const;
        await writeSections(people.editor, reference, { project, carrier: await carrier(), only }, at);
      },
    },
    { at: on(...project.filed), done: (at) => fileDossier(people.mayor, reference, at) },
  ];
}

/** The mayor says where the town is paid; somebody else, at the Département, confirms. */
const bankAccount = (cast: Cast, townId: string, i: number): Deed[] => [
  {
    at: on(workingDay("2022-05-16", i % 10), minutesAfter(15, 5 * i)),
    done: (at) => proposeAccount(cast, townId, 1, at),
  },
  {
    at: on(workingDay("2022-05-19", i % 10), minutesAfter(16, 5 * i)),
    done: (at) => confirmAccount(cast, townId, at),
  },
];

export async function proposeAccount(cast: Cast, townId: string, n: number, at: Date) {
  const { name } = await (await database()).read.town.findUniqueOrThrow({
    where: { id: townId },
    select: { name: true },
  });
  const holder = `TRESORERIE ${name.toUpperCase()}`;
  const typed = { iban: ibanOf(townId, n), bic: BANK_OF_FRANCE_BIC, holder, holderKind: "town" as const };
  await act(cast.mayor(townId), proposeBankDetails, { townId, ...typed }, at);
}

export async function confirmAccount(cast: Cast, townId: string, at: Date) {
  const { id } = await (await database()).read.bankDetails.findFirstOrThrow({
    where: { townId, status: "proposed" },
    select: { id: true },
  });
  await act(cast.named("Sofia Rossi"), confirmBankDetails, { id }, at);
}
