import { findKnownRun } from "~/db/payments.server";
import { gate } from "~/domain/shared/gate";
import { refuse } from "~/domain/shared/outcome";
import { recordPaymentReturns } from "~/features/fund/record-returns.server";
import type { Work } from "~/features/visit.server";
import type { PaymentReturnOutcome, ReturnProblem } from "~/integrations/payment-export/port";

const PROBLEMS_SHOWN = 10;
type ReturnFile = {
  reference: string;
  text: string;
  readReturn: (text: string, known: ReadonlySet<string>) => PaymentReturnOutcome;
};

/** The accountant's return as a file: every line is understood, or nothing of it is recorded. */
export async function recordReturnFile(work: Work, { reference, text, readReturn }: ReturnFile) {
  const stopped = gate(work.actor, "paymaster");
  if (stopped) return stopped;
  if (text.trim() === "") return refuse("return-missing");
  const run = await findKnownRun(work.tx, work.actor, reference, work.now);
  if (!run) return refuse("not-found");
  const read = readReturn(text, new Set(run.lines.map((l) => l.endToEndId)));
  if (!read.ok) return read;
  const { lines, problems } = read.value;
  if (problems.length > 0) return refuse("return-unreadable", { count: problems.length, found: foundIn(problems) });
  return recordPaymentReturns(work, {
    reference,
    returns: lines.map((line) => ({
      endToEndId: line.endToEndId,
      outcome: line.status,
      reason: line.status === "rejected" ? line.reason.replace(/\p{Cc}+/gu, " ") : "",
    })),
  });
}

/** As the refusal's sentence reads it back: "3|status-unknown|soldé", one a line. */
const foundIn = (problems: readonly ReturnProblem[]) =>
  problems
    .slice(0, PROBLEMS_SHOWN)
    .map(({ line, problem, found }) => `${line}|${problem}|${found.replace(/[|\n\r]/g, " ")}`)
    .join("\n");
