import { createHash } from "node:crypto";
import { recompute } from "~/domain/reviews/kept-ranking";

/** The sentences for whoever computes a kept ranking again; throws when it does not come out the same. */
export function verifyRankingFile(text: string): string[] {
  const again = recompute(text);
  if (again.ok)
    return [
      `The ranking of ${again.call} holds to the last digit. Dossiers: ${again.dossiers}, reviews: ${again.marks}.`,
      `Fingerprint of the file: ${createHash("sha256").update(text).digest("hex")}`,
    ];
  throw new Error(
    again.problem === "differs"
      ? `The ranking does not hold: ${again.where} is ${again.kept} in the file and ${again.found} when computed.`
      : "This is not a kept ranking of a version that can be computed again.",
  );
}
