import { modelsInForce, modelVersion, saveModel } from "~/db/letters.server";
import { changeModel } from "~/domain/awards/letters";
import type { NotificationKind } from "~/domain/awards/notification";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { kindOfSlug } from "~/features/awards/letter-model-forms";
import type { Work } from "~/features/visit.server";
import { LETTER_TEXTS } from "~/words/letter-texts";

type Saving = { slug: string; version: number; body: string };

/** The fund manager writes what the letters of one kind say from now on. What was said before stays readable. */
export async function saveLetterModel(work: Work, { slug, version, body }: Saving) {
  const stopped = gate(work.actor, "fund_manager");
  if (stopped) return stopped;
  const kind = kindOfSlug(slug);
  return kind ? change(work, kind, version, body) : refuse("not-found");
}

/** An earlier text, taken up again as a new version; number 0 is the portal's own. */
export async function restoreLetterModel(
  work: Work,
  { slug, version, number }: { slug: string; version: number; number: number },
) {
  const stopped = gate(work.actor, "fund_manager");
  if (stopped) return stopped;
  const kind = kindOfSlug(slug);
  if (!kind) return refuse("not-found");
  const body = number === 0 ? LETTER_TEXTS[kind] : (await modelVersion(work.tx, kind, number))?.body;
  return body === undefined ? refuse("not-found") : change(work, kind, version, body, number);
}

async function change(
  { actor, now, tx, tell }: Work,
  kind: NotificationKind,
  version: number,
  body: string,
  restoredFrom?: number,
) {
  const inForce = (await modelsInForce(tx)).find((m) => m.kind === kind);
  const outcome = changeModel(actor, kind, inForce?.body ?? LETTER_TEXTS[kind], body);
  if (!outcome.ok) return outcome;
  if ((inForce?.number ?? 0) !== version) return refuse("stale-version");
  const saved = await saveModel(tx, {
    kind,
    body,
    by: personId(actor) ?? "",
    at: now,
    ...(restoredFrom === undefined ? {} : { restoredFrom }),
  });
  await tell("letter_model.changed", { subject: ["letter_model", saved.id], data: { kind, number: saved.number } });
  return grant({ number: saved.number });
}
