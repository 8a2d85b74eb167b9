import type { CallFile } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import type { DecisionFile } from "~/db/decisions.server";
import { keepLetters, modelsInForce, nextLetterNumbers } from "~/db/letters.server";
import { DEPARTMENT } from "~/domain/awards/department";
import { emptyFields } from "~/domain/awards/letters";
import { notificationOf } from "~/domain/awards/notification";
import { readPaper } from "~/domain/notices/kept-paper";
import { inParis } from "~/domain/shared/calendar";
import { sealOf } from "~/domain/shared/page-code";
import { criterionMarks } from "~/features/awards/decided.server";
import { type DecisionFacts, letterPaper, letterValues } from "~/words/decision-letters";
import { LETTER_TEXTS } from "~/words/letter-texts";

export type DraftedDecision = Pick<DecisionFile, "deliberationNumber" | "deliberatedOn" | "reserveValidUntil"> & {
  lines: readonly Omit<DecisionFile["lines"][number], "id">[];
};
export type DraftedLetter = {
  proposalId: string;
  facts: DecisionFacts;
  modelNumber: number;
  body: string;
  /** The fields that the model uses and that the dossier has nothing for. */
  emptyFields: string[];
};

/** The letters of a decision as they would leave now: the model in force of each kind, and the facts of each dossier. */
export async function draftLetters(
  db: Reader | Tx,
  decision: DraftedDecision,
  call: CallFile,
  at: Date,
): Promise<DraftedLetter[]> {
  const { lines, deliberationNumber, deliberatedOn, reserveValidUntil } = decision;
  const [models, marks, towns] = await Promise.all([
    modelsInForce(db),
    criterionMarks(
      db,
      call,
      lines.map((l) => l.proposalId),
    ),
    db.town.findMany({ where: { id: { in: lines.map((l) => l.townId) } }, select: { id: true, linking: true } }),
  ]);
  const deliberation =
    deliberationNumber && deliberatedOn ? { number: deliberationNumber, on: inParis(deliberatedOn).date } : null;
  return lines.map((line) => {
    const said = notificationOf(line, lines);
    const facts: DecisionFacts = {
      kind: said.kind,
      number: null,
      reference: line.reference,
      title: line.title,
      callTitle: call.title,
      townName: line.townName,
      ofTown: `${towns.find((t) => t.id === line.townId)?.linking ?? ""}${line.townName}`,
      requestedCents: said.askedCents,
      awardedCents: said.grantedCents,
      reasons: said.reasons,
      deliberation,
      notifiedAt: at,
      meanHundredths: said.meanHundredths,
      lastAwardedHundredths: said.kind === "refused" ? said.lastAwardedHundredths : null,
      place: said.kind === "reserve" ? line.place : null,
      reserveValidUntil: said.kind === "reserve" && reserveValidUntil ? inParis(reserveValidUntil).date : null,
      criteria: marks(line.proposalId),
      signatory: { name: "", function: DEPARTMENT.function },
    };
    const model = models.find((m) => m.kind === said.kind);
    const body = model?.body ?? LETTER_TEXTS[said.kind];
    // Without a deliberation nothing leaves at all: that is said once, not of every letter.
    const values = letterValues({ ...facts, deliberation: deliberation ?? { number: "…", on: inParis(at).date } });
    return {
      proposalId: line.proposalId,
      facts,
      modelNumber: model?.number ?? 0,
      body,
      emptyFields: emptyFields(body, values),
    };
  });
}

/** They leave: each takes the next number of the register, in the order of the dossiers, and keeps its words. */
export async function issueLetters(tx: Tx, decision: DecisionFile, drafts: readonly DraftedLetter[], now: Date) {
  const numbers = await nextLetterNumbers(tx, drafts.length, now);
  await keepLetters(
    tx,
    drafts.flatMap(({ proposalId, facts, modelNumber, body }, i) => {
      const number = numbers[i];
      if (number === undefined) return [];
      const paper = letterPaper({ ...facts, number }, body);
      return [{ number, decisionId: decision.id, proposalId, kind: facts.kind, modelNumber, paper }];
    }),
    now,
  );
}

type Kept = { number: string; content: string; contentHash: string };

/** A letter as it was sent, with the code that says which it is on every page. */
export const letterFile = ({ number, content, contentHash }: Kept) => ({
  fileName: `${number}.pdf`,
  paper: { ...readPaper(content), code: { document: number, version: 1, seal: sealOf(contentHash) } },
});
