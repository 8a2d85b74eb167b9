import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import {
  isLetterTemplate,
  LETTER_TEMPLATES,
  type Letter,
  type LetterTemplate,
  readLetterData,
} from "~/domain/notices/letters";
import { belongsTo, isDepartment } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";
import { letterText } from "~/words/letters";

export type Notice = { id: string; at: Date; subject: string; to: string };
export type NoticesPage = { notices: Notice[]; next: string | null };

/** Letters that hold a key are not shown again. */
const SECRETS: readonly LetterTemplate[] = ["sign_in_link", "invitation"];
const SHOWN = LETTER_TEMPLATES.filter((t) => !SECRETS.includes(t));
const ROWS = 30;

/** What the portal wrote to this person, the latest first, each with the page it leads to. `base`: the portal's own address. */
export async function noticesPage(visit: Visit, { after, base }: { after: string | null; base: string }) {
  const { actor, locale, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (actor.kind !== "person") return refuse("not-found");
  const rows = await read.outboxLetter.findMany({
    where: {
      personId: actor.id,
      template: { in: SHOWN },
      NOT: [{ status: "cancelled" }, ...(await hiddenLetters(visit))],
      ...(after ? { createdAt: { lt: new Date(Number(after) || 0) } } : {}),
    },
    orderBy: { createdAt: "desc" },
    take: ROWS + 1,
    select: { id: true, createdAt: true, template: true, data: true },
  });
  return grant<NoticesPage>({
    notices: rows.slice(0, ROWS).flatMap((row): Notice[] => {
      if (!isLetterTemplate(row.template)) return [];
      const data = readLetterData(row.template, JSON.parse(row.data)) as Letter["data"];
      return [
        { id: row.id, at: row.createdAt, subject: letterText(locale, row.template, data, base).subject, to: data.path },
      ];
    }),
    next: rows.length > ROWS ? String(rows[ROWS - 1]?.createdAt.getTime()) : null,
  });
}

/** Letters about a dossier that a conflict hides from somebody of the Département since they were written. */
async function hiddenLetters({ actor, now, read }: Visit) {
  if (!isDepartment(actor)) return [];
  const hidden = await read.proposal.findMany({
    where: { id: { in: await hiddenProposalIds(read, actor, now) } },
    select: { reference: true, townId: true },
  });
  return hidden
    .filter(({ townId }) => !belongsTo(actor, townId))
    .map(({ reference }) => ({ data: { contains: `"reference":"${reference}"` } }));
}
