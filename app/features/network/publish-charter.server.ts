import { createHash } from "node:crypto";
import { networkAddressees } from "~/db/addressees.server";
import { charterVersions, standingSignatures } from "~/db/charter.server";
import { publishCharter as decide } from "~/domain/network/charter";
import { addDays, fromParis } from "~/domain/shared/calendar";
import { grant } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Text = {
  title: string;
  body: string;
  bodyEn: string /** The last day to sign again, "2026-12-31"; "" for none. */;
  resignOn: string;
};

/** A new text of the charter. Towns stay members until the day given to sign again. */
export async function publishCharter({ actor, now, tx, tell }: Work, { title, body, bodyEn, resignOn }: Text) {
  const resignBy = resignOn === "" ? null : fromParis(addDays(resignOn, 1));
  const outcome = decide(await charterVersions(tx), resignBy, actor, now);
  if (!outcome.ok) return outcome;

  const text = body.replace(/\r\n?/g, "\n").trim();
  const textHash = createHash("sha256").update(text).digest("hex");
  const version = {
    ...outcome.value,
    title: title.trim(),
    body: text,
    bodyEn: bodyEn.replace(/\r\n?/g, "\n").trim(),
    textHash,
  };
  const { id } = await tx.charterVersion.create({ data: version, select: { id: true } });
  const towns = (await standingSignatures(tx)).map((s) => s.townId);
  const told = {
    path: "/reseau/charte",
    versionNumber: version.number,
    ...(resignBy ? { resignBy: resignBy.toISOString() } : {}),
  };
  await tell("charter.published", {
    subject: ["charter", id],
    data: { versionNumber: version.number, textHash },
    letters: (await networkAddressees(tx, [...new Set(towns)])).map((to) => ({
      ...to,
      template: "charter_published" as const,
      data: told,
    })),
  });
  return grant({ number: version.number });
}
