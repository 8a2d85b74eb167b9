import { findCall } from "~/db/calls.server";
import { type OwnScale, ownScale } from "~/domain/reviews/own-scale";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { queueOf } from "~/features/reviews/queue-order.server";
import type { Visit } from "~/features/visit.server";

export type OwnMarksPage = {
  reference: string;
  title: string;
  scale: OwnScale | null;
  /** From the lowest to the highest. */
  marks: { reference: string; title: string; totalHundredths: number }[];
};

/** What I gave in an edition, side by side: nothing here comes from anybody else. */
export async function ownMarksPage({ actor, now, locale, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "reviewer");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const mine = (await queueOf(read, actor, now)).filter((q) => q.callId === call.id);
  if (mine.length === 0) return refuse("not-found");
  const marks = mine
    .flatMap(({ reference, title, totalHundredths, state }) =>
      state === "done" && totalHundredths !== null ? [{ reference, title, totalHundredths }] : [],
    )
    .sort((a, b) => a.totalHundredths - b.totalHundredths);
  return grant<OwnMarksPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    scale: ownScale(marks.map((m) => m.totalHundredths)),
    marks,
  });
}
