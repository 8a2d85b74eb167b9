import type { Reader, Tx } from "~/db/database.server";
import type { JournalEvent } from "~/domain/journal/events";
import type { SubjectType } from "~/domain/journal/subjects";
import type { Letter } from "~/domain/notices/letters";
import type { Actor } from "~/domain/shared/actor";
import type { Outcome, Refused } from "~/domain/shared/outcome";
import type { Locale } from "~/words/locale";

/** Someone looks. */
export type Visit = { actor: Actor; now: Date; locale: Locale; read: Reader };

export type Told = {
  subject: readonly [SubjectType, id: string];
  /** The town concerned: its people may read this entry. */
  townId?: string | undefined;
  /** What the sentence needs. No personal data beyond names of agents. */
  data?: Record<string, unknown>;
  letters?: readonly Letter[];
};

/** Someone changes something. One transaction; one `tell`, as the last sentence. */
export type Work = {
  actor: Actor;
  now: Date;
  locale: Locale;
  tx: Tx;
  tell: (event: JournalEvent, told: Told) => Promise<void>;
};

export type Query<I, V> = (visit: Visit, input: I) => Promise<Outcome<V>>;
export type Command<I, V = unknown> = (work: Work, input: I) => Promise<Outcome<V> | Refused>;
