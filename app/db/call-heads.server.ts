import type { Reader } from "~/db/database.server";

/** The name of a call and no more, for lists. */
export async function findCallHead(db: Reader, reference: string, locale: "fr" | "en") {
  const call = await db.call.findUnique({
    where: { reference },
    select: { id: true, reference: true, title: true, titleEn: true, envelopeId: true },
  });
  return (
    call && {
      id: call.id,
      reference: call.reference,
      title: locale === "en" ? call.titleEn : call.title,
      envelopeId: call.envelopeId,
    }
  );
}
