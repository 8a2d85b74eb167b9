import { createHash } from "node:crypto";
import { RolledBack, type Tx } from "~/db/database.server";
import { appendJournal } from "~/db/journal.server";
import { queueLetters } from "~/db/outbox.server";
import { refusalOf } from "~/db/refusals.server";
import { type Actor, actorLabel, personId } from "~/domain/shared/actor";
import { canonical } from "~/domain/shared/canonical";
import type { Granted, Outcome, Refused } from "~/domain/shared/outcome";
import type { Command, Work } from "~/features/visit.server";
import { wakeJobs } from "~/web/alarm.server";
import { database } from "~/web/database.server";
import type { Locale } from "~/words/locale";

/** Who acts, in which language, at which instant. */
export type Arrival = { actor: Actor; locale: Locale; now: Date };

/** Runs a command in its transaction. Also the door of the job loop and of the demonstration's seeding. */
export async function carryOut<I extends object, V>(
  { actor, locale, now }: Arrival,
  command: Command<I, V>,
  input: I,
  key: FormDataEntryValue | null = null,
): Promise<Outcome<V>> {
  const receipt = typeof key === "string" && key ? receiptKey(actor, command.name, key, input) : null;
  let letters = 0;
  try {
    const outcome = await (await database()).write(async (tx) => {
      const before = receipt && (await tx.commandReceipt.findUnique({ where: { key: receipt } }));
      if (before) return { ok: true, value: JSON.parse(before.outcome) } as Granted<V>;
      let told = 0;
      const tell = teller({ actor, now, tx }, (queued) => {
        told++;
        letters += queued;
      });
      const outcome = (await command({ actor, now, locale, tx, tell }, input)) as Outcome<V>;
      if (!outcome.ok && !outcome.onRecord) throw new RolledBack(outcome);
      if (told !== 1) throw new Error(`${command.name} left ${told} journal entries instead of one`);
      if (receipt && outcome.ok)
        await tx.commandReceipt.create({
          data: { key: receipt, outcome: JSON.stringify(outcome.value ?? null), at: now },
        });
      return outcome;
    });
    if (letters > 0) wakeJobs();
    return outcome;
  } catch (error) {
    if (error instanceof RolledBack) return error.value as Refused;
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw error;
  }
}

function teller(
  { actor, now, tx }: { actor: Actor; now: Date; tx: Tx },
  count: (letters: number) => void,
): Work["tell"] {
  return async (event, { subject, townId, data: facts, letters = [] }) => {
    count(letters.length);
    await appendJournal(tx, {
      at: now,
      actorId: personId(actor),
      actorLabel: actorLabel(actor),
      event,
      subjectType: subject[0],
      subjectId: subject[1],
      townId: townId ?? null,
      data: facts ?? {},
    });
    await queueLetters(tx, letters, now);
  };
}

/** Same person, same command, same form, same content: the same deed. */
const receiptKey = (actor: Actor, command: string, key: string, input: object) =>
  createHash("sha256")
    .update(canonical([personId(actor) ?? actor.kind, command, key.slice(0, 100), JSON.parse(JSON.stringify(input))]))
    .digest("hex");
