import { type Actor, type Person, system } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import type { Outcome } from "~/domain/shared/outcome";
import type { Command } from "~/features/visit.server";
import { carryOut } from "~/web/carry-out.server";

/** Something that happens at an instant. */
export type Deed = { at: Date; done: (at: Date) => Promise<unknown> };

/** Who one can be, found by the town they write or sign for, or by their own name. */
export type Cast = {
  mayor: (townId: string) => Person;
  editor: (townId: string) => Person;
  named: (name: string) => Person;
};

/** An instant in Paris. */
export const on = (day: string, time = "10:00") => fromParis(day, time);

/** Deeds of several stories, each at its time: what is told together happened in this order. */
export async function live(deeds: readonly Deed[]) {
  const inOrder = [...deeds].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, done } of inOrder) await done(at);
}

/** A command that a demonstration needs must not be refused: its reason is a mistake of the demonstration. */
export async function act<I extends object, V>(actor: Actor, command: Command<I, V>, input: I, at: Date): Promise<V> {
  const outcome: Outcome<V> = await carryOut({ actor, locale: "fr", now: at }, command, input);
  if (outcome.ok) return outcome.value;
  const { reason, detail = {} } = outcome;
  const who = actor === system ? "the portal" : "name" in actor ? actor.name : actor.kind;
  throw new Error(
    `the demonstration was refused ${command.name} by ${who} at ${at.toISOString()}: ${reason} ${JSON.stringify(detail)} ${JSON.stringify(input).slice(0, 300)}`,
  );
}
