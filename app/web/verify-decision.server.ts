import { createHash } from "node:crypto";
import { recomputeDecision } from "~/domain/awards/kept-decision";
import { euros } from "~/words/format";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The sentences for whoever computes a published decision again; throws, naming all that differs, when it is not the same. */
export function verifyDecisionFile(text: string): string[] {
  const again = recomputeDecision(text, sha256);
  if (again.ok)
    return [
      `Decision ${again.reference} holds to the last digit. Dossiers: ${again.dossiers}, awarded: ${euros("en", again.awardedCents, { exact: true })}.`,
      again.rankingChecked ? "The ranking that it cites was computed again." : "It cites no kept ranking.",
      `Fingerprint of the file: ${sha256(text)}`,
    ];
  if (again.problem === "not-a-decision")
    throw new Error("This is not a published decision of a version that can be computed again.");
  const named = again.findings.map(
    ({ where, kept, found }) => `- ${where} is ${kept} in the file and ${found} when computed.`,
  );
  throw new Error(["The decision does not hold:", ...named].join("\n"));
}
