import type { Person } from "~/domain/shared/actor";
import { addDays, inParis } from "~/domain/shared/calendar";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/open-call.server";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { act, type Cast, type Deed, on } from "../world.server";

type Edition = {
  year: number;
  title: string;
  titleEn: string;
  /** Days of Paris. */
  opensOn: string;
  closesOn: string;
  committeeOn: string;
  standingCommitteeOn: string;
};

const SUMMARY =
  "Le Département répartit un million d’euros entre les initiatives locales qui aident les allocataires du RSA à retrouver un emploi.";
const SUMMARY_EN =
  "The Département shares one million euros among local initiatives that help RSA recipients back into work.";

/** The million of a year is voted, then its call is prepared and opened. */
export function openingOf(cast: Cast, edition: Edition): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const before = (days: number, time: string) => on(addDays(edition.opensOn, -days), time);
  return [
    { at: before(20, "15:00"), done: (at) => prepare(sofia, edition, at) },
    {
      at: before(3, "09:30"),
      done: (at) => act(sofia, publishCall, { reference: String(edition.year) }, at),
    },
  ];
}

async function prepare(manager: Person, edition: Edition, at: Date) {
  const { year } = edition;
  const envelope = {
    name: `Partenariat-ville ${year}`,
    year,
    amountCents: 100_000_000,
    voteReference: `BP-${year}`,
  };
  const { envelopeId } = await act(manager, openEnvelope, envelope, at);
  const texts = { summary: SUMMARY, summaryEn: SUMMARY_EN, opensTime: "09:00", closesTime: "12:00" };
  await act(
    manager,
    createCall,
    { ...edition, ...texts, envelopeId, isDemo: true },
    new Date(at.getTime() + 30 * 60_000),
  );
}

/** Today's date in Paris, `days` later. */
export const fromToday = (now: Date, days: number) => addDays(inParis(now).date, days);
