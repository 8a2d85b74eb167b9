import {
  isLetterTemplate,
  LETTER_TEMPLATES,
  type Letter,
  type LetterTemplate,
  readLetterData,
} from "~/domain/notices/letters";
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
export async function noticesPage(
  { actor, locale, read }: Visit,
  { after, base }: { after: string | null; base: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (actor.kind !== "person") return refuse("not-found");
  const rows = await read.outboxLetter.findMany({
    where: {
      personId: actor.id,
      template: { in: SHOWN },
      NOT: { status: "cancelled" },
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
