import { settleCheck } from "~/domain/proposals/admissibility";
import type { AdmissibilityRule, Verdict } from "~/domain/proposals/admissibility-checks";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { findAdmissibility } from "~/features/desk/admissibility-facts.server";
import type { Work } from "~/features/visit.server";

type Said = { reference: string; checks: readonly { rule: AdmissibilityRule; verdict: Verdict; note: string }[] };

/** A person's verdict on one or several rules of admissibility, beside what the portal found. */
export async function checkCompleteness({ actor, now, tx, tell }: Work, { reference, checks }: Said) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const facts = await findAdmissibility(tx, actor, reference, now);
  if (!facts) return refuse("not-found");
  const { proposal } = facts.file;
  for (const check of checks) {
    const settled = settleCheck(
      proposal,
      check,
      facts.automatic.find((a) => a.rule === check.rule)?.verdict ?? "to_check",
      actor,
    );
    if (!settled.ok) return settled;
    const { rule, ...said } = settled.value;
    const row = { ...said, checkedById: personId(actor) ?? "", checkedAt: now };
    await tx.completenessCheck.upsert({
      where: { proposalId_rule: { proposalId: proposal.id, rule } },
      create: { proposalId: proposal.id, rule, ...row },
      update: row,
    });
  }
  await tell("completeness.checked", {
    subject: ["proposal", proposal.id],
    data: { reference, checks: checks.map((c) => `${c.rule}:${c.verdict}`).join(",") },
  });
  return grant({ reference });
}
