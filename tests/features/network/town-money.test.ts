import { expect, test } from "vitest";
import { townMoney } from "~/features/network/town-money";

const instalment = (kind: string, condition: string, status: string) => ({ kind, condition, status, amountCents: 100 });
const dossier = { reference: "2026-001", title: "Relais-crèche", requestedCents: 500, isFiled: true, balance: null };

test("a town reads what it asked for, what is due and paid, and what each next payment waits for", () => {
  const balance = { committedCents: 200, dueCents: 100, paidCents: 100 };
  const instalments = [
    instalment("advance", "agreement_signed", "paid"),
    instalment("interim", "interim_report_accepted", "planned"),
    instalment("balance", "final_report_accepted", "planned"),
  ];
  expect(
    townMoney([
      { ...dossier, balance, instalments },
      { ...dossier, reference: "2026-002", isFiled: false, instalments: [] },
    ]),
  ).toEqual({
    requestedCents: 500,
    awardedCents: 400,
    dueCents: 100,
    paidCents: 100,
    next: [{ ...instalments[1], reference: "2026-001", title: "Relais-crèche" }],
  });
});
