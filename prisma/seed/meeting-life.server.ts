import type { MeetingContent } from "~/domain/meetings/meeting-form";
import { addDays } from "~/domain/shared/calendar";
import { answerInvitationOf } from "~/features/meetings/answer-invitation.server";
import { approveMinutesOf } from "~/features/meetings/approve-minutes.server";
import { completeActionOf } from "~/features/meetings/complete-action.server";
import { notePresenceOf } from "~/features/meetings/note-presence.server";
import { planMeeting } from "~/features/meetings/plan-meeting.server";
import { saveMinutesOf } from "~/features/meetings/save-minutes.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "./world.server";

export type Held = {
  reference: string;
  content: MeetingContent;
  /** Days of Paris. */
  planned: string;
  minutesOn: string;
  approvedOn: string;
  minutes: string;
  decisions: { body: string }[];
  actions: { body: string; owner: string; dueOn: string | null }[];
  /** Actions done since, by their place, and when. */
  done: readonly (readonly [index: number, day: string])[];
};

/** What a town answers to an invitation: most come, one sends somebody, one cannot. */
const ANSWERS = ["yes", "yes", "yes", "proxy", "yes", "yes", "no", "yes"] as const;
const answerOf = (i: number) => ANSWERS[i % ANSWERS.length] ?? "yes";

const meetingOf = async (reference: string) =>
  (await database()).read.meeting.findUniqueOrThrow({
    where: { reference },
    select: { version: true, actions: { orderBy: { id: "asc" }, select: { id: true, body: true } } },
  });

/** A meeting is called, and the towns answer. */
export function invitation(
  cast: Cast,
  {
    reference,
    content,
    planned,
    towns,
  }: Pick<Held, "reference" | "content" | "planned"> & { towns: readonly string[] },
): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  return [
    {
      at: on(planned, "11:30"),
      done: (at) => act(sofia, planMeeting, { existing: null, isDemo: true, ...content }, at),
    },
    ...towns.map((townId, i): Deed => {
      const answer = answerOf(i);
      const said = { reference, townId, answer, proxyName: answer === "proxy" ? cast.editor(townId).name : "" };
      return {
        at: on(addDays(planned, 2 + (i % 4)), `1${i % 8}:${10 + i}`),
        done: (at) => act(cast.mayor(townId), answerInvitationOf, said, at),
      };
    }),
  ];
}

/** What follows a meeting: who was there, the minutes, and the actions as they are done. */
export function followUp(cast: Cast, held: Held, towns: readonly string[]): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const helene = cast.named("Hélène Caron");
  const { reference, minutes, decisions, actions } = held;
  const present = towns.filter((_, i) => answerOf(i) !== "no");
  return [
    {
      at: on(held.content.day, "18:30"),
      done: (at) => act(sofia, notePresenceOf, { reference, present }, at),
    },
    {
      at: on(held.minutesOn, "15:00"),
      async done(at) {
        const { version } = await meetingOf(reference);
        await act(sofia, saveMinutesOf, { reference, version, minutes, decisions, actions }, at);
      },
    },
    {
      at: on(held.approvedOn, "10:15"),
      async done(at) {
        const { version } = await meetingOf(reference);
        await act(helene, approveMinutesOf, { reference, version }, at);
      },
    },
    ...held.done.map(
      ([index, day]): Deed => ({
        at: on(day, "14:40"),
        async done(at) {
          const action = (await meetingOf(reference)).actions.find((a) => a.body === actions[index]?.body);
          await act(sofia, completeActionOf, { reference, actionId: action?.id ?? "" }, at);
        },
      }),
    ),
  ];
}
