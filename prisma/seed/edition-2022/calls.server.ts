import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/open-call.server";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { signCharter } from "~/features/network/sign-charter.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { minutesAfter, PROJECTS, workingDay } from "./projects";

/** The town's mayor signs the charter in force. */
export async function signFor(cast: Cast, townId: string, at: Date) {
  const { id } = await (await database()).read.charterVersion.findFirstOrThrow({
    orderBy: { number: "desc" },
    select: { id: true },
  });
  await act(cast.mayor(townId), signCharter, { townId, versionId: id, signerFunction: "Maire" }, at);
}

/** The million is voted, the call is opened, the towns join the network one after the other. */
export function openingOf2022(cast: Cast): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const signing = PROJECTS.map(({ town }, i): Deed => {
    const at = on(workingDay("2022-03-21", 3 * i), minutesAfter(10, 11 * i));
    return { at, done: () => signFor(cast, town, at) };
  });
  return [
    ...signing,
    { at: on("2022-03-28", "15:00"), done: (at) => act(sofia, openEnvelope, ENVELOPE_2022, at) },
    {
      at: on("2022-03-30", "11:00"),
      async done(at) {
        const { id } = await (await database()).read.envelope.findUniqueOrThrow({ where: { year: 2022 } });
        await act(sofia, createCall, { ...CALL_2022, envelopeId: id, isDemo: true }, at);
      },
    },
    { at: on("2022-04-08", "09:30"), done: (at) => act(sofia, publishCall, { reference: "2022" }, at) },
  ];
}

const ENVELOPE_2022 = {
  name: "Partenariat-ville 2022",
  year: 2022,
  amountCents: 100_000_000,
  voteReference: "CD-2022-03-24-12",
};

const CALL_2022 = {
  year: 2022,
  title: "Appel à initiatives 2022",
  titleEn: "Call for initiatives 2022",
  summary:
    "Première édition du partenariat-ville\u00a0: le Département répartit un million d’euros entre les initiatives locales qui aident les allocataires du RSA à retrouver un emploi.",
  summaryEn:
    "First edition of the town partnership: the Département shares one million euros among local initiatives that help RSA recipients back into work.",
  opensOn: "2022-04-11",
  opensTime: "09:00",
  closesOn: "2022-06-10",
  closesTime: "23:59",
  committeeOn: "2022-06-28",
  standingCommitteeOn: "2022-07-07",
};
