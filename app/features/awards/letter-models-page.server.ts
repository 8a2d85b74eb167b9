import { namesOf } from "~/db/dossier-standing.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { modelsInForce, modelVersions } from "~/db/letters.server";
import { LETTER_FIELDS, type LetterField, REQUIRED_FIELDS } from "~/domain/awards/letter-fields";
import { NOTIFICATION_KINDS, type NotificationKind } from "~/domain/awards/notification";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { kindOfSlug, MODEL_SLUGS } from "~/features/awards/letter-model-forms";
import type { Visit } from "~/features/visit.server";
import { LETTER_TEXTS } from "~/words/letter-texts";

const mayLook = ({ actor }: Visit) => gate(actor, "fund_manager");

export type ModelHead = {
  kind: NotificationKind;
  slug: string;
  /** 0: the portal's own text. */
  number: number;
  saved: { by: string; at: Date } | null;
};
export type LetterModelsPage = { models: ModelHead[] };

/** What each kind of letter says, and since when. */
export async function letterModelsPage(visit: Visit, _input: object) {
  const stopped = mayLook(visit);
  if (stopped) return stopped;
  return grant<LetterModelsPage>({ models: await headsOf(visit) });
}

async function headsOf({ read }: Visit): Promise<ModelHead[]> {
  const inForce = await modelsInForce(read);
  const nameOf = await namesOf(
    read,
    inForce.map((m) => m.savedById),
  );
  return NOTIFICATION_KINDS.map((kind) => {
    const model = inForce.find((m) => m.kind === kind);
    return {
      kind,
      slug: MODEL_SLUGS[kind],
      number: model?.number ?? 0,
      saved: model ? { by: nameOf(model.savedById), at: model.savedAt } : null,
    };
  });
}

export type ModelField = { field: LetterField; name: string; required: boolean };
export type LetterModelPage = ModelHead & { body: string; fields: ModelField[]; dossier: string };

/** One model, to be written. `dossier` is one that it can be tried on. */
export async function letterModelPage(visit: Visit, { slug }: { slug: string }) {
  const stopped = mayLook(visit);
  if (stopped) return stopped;
  const kind = kindOfSlug(slug);
  const head = (await headsOf(visit)).find((m) => m.kind === kind);
  if (!kind || !head) return refuse("not-found");
  const [model] = await modelVersions(visit.read, kind);
  return grant<LetterModelPage>({
    ...head,
    body: model?.body ?? LETTER_TEXTS[kind],
    fields: (Object.keys(LETTER_FIELDS) as LetterField[]).map((field) => ({
      field,
      name: LETTER_FIELDS[field],
      required: REQUIRED_FIELDS[kind].includes(field),
    })),
    dossier: await lastDecided(visit),
  });
}

async function lastDecided({ actor, now, read }: Visit) {
  const line = await read.decisionLine.findFirst({
    where: { proposalId: { notIn: await hiddenProposalIds(read, actor, now) } },
    orderBy: { decision: { preparedAt: "desc" } },
    select: { proposal: { select: { reference: true } } },
  });
  return line?.proposal.reference ?? "";
}

export type ModelVersionLine = {
  number: number;
  savedAt: Date | null;
  savedBy: string;
  restoredFrom: number | null;
  isCurrent: boolean;
  body: string;
};
export type LetterVersionsPage = ModelHead & { versions: ModelVersionLine[] };

/** Every text that this kind of letter ever had, the portal's own last. */
export async function letterVersionsPage(visit: Visit, { slug }: { slug: string }) {
  const stopped = mayLook(visit);
  if (stopped) return stopped;
  const kind = kindOfSlug(slug);
  const head = (await headsOf(visit)).find((m) => m.kind === kind);
  if (!kind || !head) return refuse("not-found");
  const saved = await modelVersions(visit.read, kind);
  const nameOf = await namesOf(
    visit.read,
    saved.map((v) => v.savedById),
  );
  const own: ModelVersionLine = {
    number: 0,
    savedAt: null,
    savedBy: "",
    restoredFrom: null,
    isCurrent: saved.length === 0,
    body: LETTER_TEXTS[kind],
  };
  const lines = saved.map(({ number, savedAt, savedById, restoredFrom, body }, i) => ({
    number,
    savedAt,
    savedBy: nameOf(savedById),
    restoredFrom,
    isCurrent: i === 0,
    body,
  }));
  return grant<LetterVersionsPage>({ ...head, versions: [...lines, own] });
}
