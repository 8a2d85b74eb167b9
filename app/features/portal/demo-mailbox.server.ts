import { isLetterTemplate } from "~/domain/notices/letters";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type KeptLetter = { id: string; to: string; at: Date; locale: string; template: string; data: string };

/** The letters of the demonstration, newest first. Outside it this page does not exist: letters are their readers' own. */
export async function demoMailbox({ read }: Visit, { demo }: { demo: boolean }) {
  if (!demo) return refuse("not-found");
  const rows = await read.outboxLetter.findMany({
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, toAddress: true, createdAt: true, locale: true, template: true, data: true },
  });
  return grant({
    letters: rows
      .filter((r) => isLetterTemplate(r.template))
      .map(
        (r): KeptLetter => ({
          id: r.id,
          to: r.toAddress,
          at: r.createdAt,
          locale: r.locale,
          template: r.template,
          data: r.data,
        }),
      ),
  });
}
