import { findDecision } from "~/db/decisions.server";
import { askForFiles, batchOf, lettersOf, letterWords } from "~/db/letter-files.server";
import { filesOfLetters } from "~/domain/awards/letters";
import type { NotificationKind } from "~/domain/awards/notification";
import { hasRole, personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { readDecision } from "~/features/awards/decision-page.server";
import { letterFile } from "~/features/awards/drafted-letters.server";
import type { Visit, Work } from "~/features/visit.server";

export type LetterRow = { number: string; kind: NotificationKind; dossier: string; townName: string };
export type LettersPage = {
  reference: string;
  letters: LetterRow[];
  files: { done: number; total: number; ready: boolean } | null;
  can: { ask: boolean; print: boolean };
};

/** The letters of a decision as this person may see them: without the dossiers that a conflict of interest hides. */
async function findLetters(visit: Visit, reference: string) {
  const stopped = gate(visit.actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const found = await readDecision(visit, reference);
  if (!found) return refuse("not-found");
  const seen = new Set(found.lines.map((l) => l.proposalId));
  const [all, batch] = await Promise.all([
    lettersOf(visit.read, found.decision.id),
    batchOf(visit.read, found.decision.id),
  ]);
  const letters = all.filter((l) => seen.has(l.proposalId));
  return grant({ decision: found.decision, letters, batch, isWhole: letters.length === all.length });
}

/** The register of a decision's letters, and how far their files are. */
export async function lettersPage(visit: Visit, { reference }: { reference: string }) {
  const found = await findLetters(visit, reference);
  if (!found.ok) return found;
  const { letters, batch, decision, isWhole } = found.value;
  const done = letters.filter((l) => l.drawn).length;
  return grant<LettersPage>({
    reference,
    letters: letters.map(({ number, kind, proposal }) => ({
      number,
      kind: kind as NotificationKind,
      dossier: proposal.reference,
      townName: proposal.town.name,
    })),
    files: batch && { done, total: letters.length, ready: batch.finishedAt !== null },
    can: {
      ask: hasRole(visit.actor, "fund_manager") && decision.status === "published" && !batch && letters.length > 0,
      print: isWhole,
    },
  });
}

/** The fund manager asks for the files, once: a letter that has left never changes. */
export async function askForLetters({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const decision = await findDecision(tx, reference);
  if (!decision) return refuse("not-found");
  const letters = await lettersOf(tx, decision.id);
  const asked = (await batchOf(tx, decision.id)) !== null;
  const outcome = filesOfLetters(actor, { letters: letters.length, asked });
  if (!outcome.ok) return outcome;
  await askForFiles(tx, decision.id, personId(actor) ?? "", now);
  await tell("decision.letters_asked", {
    subject: ["decision", decision.id],
    data: { reference, letters: letters.length },
  });
  return grant({ reference });
}

/** Every letter that this person may see, each as a file of its own. */
export async function lettersZip(visit: Visit, { reference }: { reference: string }) {
  const found = await findLetters(visit, reference);
  if (!found.ok) return found;
  if (!found.value.batch?.finishedAt) return refuse("not-found");
  const entries = found.value.letters.flatMap(({ number, drawn, issuedAt, proposal }) =>
    drawn ? [{ name: `${number}-${proposal.reference}.pdf`, at: issuedAt, ...drawn }] : [],
  );
  return grant({ fileName: `lettres-${reference}.zip`, entries });
}

/** All of them in one file to print; not for whom a conflict hides one of them. */
export async function lettersPrint(visit: Visit, { reference }: { reference: string }) {
  const found = await findLetters(visit, reference);
  if (!found.ok) return found;
  const { batch, isWhole } = found.value;
  if (!batch?.printKey || !isWhole) return refuse("not-found");
  const { printKey: storageKey, printBytes: sizeBytes } = batch;
  return grant({ storageKey, sizeBytes, fileName: `lettres-${reference}.pdf`, mediaType: "application/pdf" });
}

/** One letter as it was sent. */
export async function deskLetter(visit: Visit, { reference, number }: { reference: string; number: string }) {
  const found = await findLetters(visit, reference);
  if (!found.ok) return found;
  const letter = found.value.letters.find((l) => l.number === number);
  const kept = letter && (await letterWords(visit.read, letter.id));
  return kept ? grant(letterFile(kept)) : refuse("not-found");
}
