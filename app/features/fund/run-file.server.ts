import type { Reader, Tx } from "~/db/database.server";
import type { RunFile } from "~/db/payments.server";
import { agreementContent, type InstalmentKind } from "~/domain/awards/agreement-content";
import type { PaymentSettings } from "~/domain/fund/payment-settings";
import { sirenOf } from "~/domain/network/siret";
import type { ExportRun } from "~/integrations/payment-export/port";

/** A run as its files need it: each line with its agreement, its beneficiary and its evidence. The same run gives the same value. */
export async function exportRunOf(db: Reader | Tx, run: RunFile, settings: PaymentSettings): Promise<ExportRun> {
  const versions = await db.agreementVersion.findMany({
    where: {
      agreementId: { in: run.lines.map((l) => l.instalment.agreement.id) },
      // The text that counted when the run was prepared: the first, or the last that both sides had signed by then.
      OR: [{ number: 1 }, { departmentSignedAt: { lte: run.preparedAt } }],
    },
    orderBy: { number: "asc" },
    select: { agreementId: true, content: true },
  });
  const textOf = new Map(versions.map((v) => [v.agreementId, agreementContent.parse(JSON.parse(v.content))]));
  const { name, siret, iban, bic, account, functionCode } = settings;
  return {
    reference: run.reference,
    createdAt: run.approvedAt ?? run.preparedAt,
    executionOn: run.executionOn,
    debtor: { name, siret, iban, bic },
    lines: run.lines.map((line) => {
      const text = textOf.get(line.instalment.agreement.id);
      if (!text) throw new Error(`payment line ${line.endToEndId} has no agreement`);
      return {
        position: line.position,
        endToEndId: line.endToEndId,
        agreement: text.reference,
        commitment: `ENG-${text.proposalReference}`,
        beneficiary: { name: text.town.name, siren: sirenOf(text.town.siret), siret: text.town.siret },
        iban: line.iban,
        bic: line.bic,
        holder: line.holder,
        account,
        functionCode,
        kind: line.instalment.kind as InstalmentKind,
        amountCents: line.amountCents,
        label: line.label,
        evidence: [`Convention ${text.reference}`, `Délibération ${text.deliberation.number}`],
      };
    }),
  };
}
