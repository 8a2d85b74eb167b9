import { DEPARTMENT } from "~/domain/awards/department";
import { DEFAULT_ACCOUNTS } from "~/domain/fund/payment-settings";
import { approvePaymentRun } from "~/features/fund/approve-run.server";
import { changePaymentSettings } from "~/features/fund/change-payment-settings.server";
import { exportPaymentRun } from "~/features/fund/export-run.server";
import { preparePaymentRun } from "~/features/fund/prepare-run.server";
import { recordPaymentReturns } from "~/features/fund/record-returns.server";
import { paymentExport } from "~/integrations/payment-export/live.server";
import { database } from "~/web/database.server";
import { BANK_OF_FRANCE_BIC, ibanOf } from "../dossier/project";
import { act, type Cast, type Deed, on } from "../world.server";
import { confirmAccount, proposeAccount } from "./proposals.server";

const EPINAY = "93031";

/** A run and its days: prepared, approved by somebody else, exported, executed, and what the accountant said of it. */
type Run = {
  reference: string;
  prepared: string;
  approved: string;
  exported: string;
  executed: string;
  returned: string;
  /** A town whose payment came back, and why. */
  rejected?: { town: string; reason: string };
};

const RUNS: readonly Run[] = [
  {
    reference: "V2022-01",
    prepared: "2022-10-03",
    approved: "2022-10-04",
    exported: "2022-10-05",
    executed: "2022-10-10",
    returned: "2022-10-12",
    rejected: { town: EPINAY, reason: "Compte clôturé" },
  },
  {
    reference: "V2022-02",
    prepared: "2022-10-24",
    approved: "2022-10-25",
    exported: "2022-10-25",
    executed: "2022-10-28",
    returned: "2022-11-02",
  },
  {
    reference: "V2023-01",
    prepared: "2023-03-27",
    approved: "2023-03-28",
    exported: "2023-03-29",
    executed: "2023-04-03",
    returned: "2023-04-05",
  },
  {
    reference: "V2023-02",
    prepared: "2023-12-04",
    approved: "2023-12-05",
    exported: "2023-12-06",
    executed: "2023-12-11",
    returned: "2023-12-13",
  },
];

/** Advances in the autumn, one of which comes back and is paid again on another account; then interim and balance. */
export function paymentsOf2022(cast: Cast): Deed[] {
  const settings = {
    name: DEPARTMENT.name,
    siret: DEPARTMENT.siret,
    iban: ibanOf("93"),
    bic: BANK_OF_FRANCE_BIC,
    ...DEFAULT_ACCOUNTS,
  };
  return [
    {
      at: on("2022-09-19", "10:20"),
      done: (at) => act(cast.named("Nadia Meunier"), changePaymentSettings, settings, at),
    },
    ...RUNS.flatMap((run) => runOf(cast, run)),
    { at: on("2022-10-13", "11:00"), done: (at) => proposeAccount(cast, EPINAY, 2, at) },
    { at: on("2022-10-17", "09:45"), done: (at) => confirmAccount(cast, EPINAY, at) },
  ];
}

function runOf(cast: Cast, run: Run): Deed[] {
  const nadia = cast.named("Nadia Meunier");
  const { reference } = run;
  return [
    {
      at: on(run.prepared, "10:00"),
      done: async (at) =>
        act(nadia, preparePaymentRun, { year: 2022, instalmentIds: await dueNow(), executionOn: run.executed }, at),
    },
    {
      at: on(run.approved, "14:30"),
      done: (at) => act(cast.named("Hélène Caron"), approvePaymentRun, { reference }, at),
    },
    {
      at: on(run.exported, "15:10"),
      done: (at) => act(nadia, exportPaymentRun, { reference, orders: paymentExport }, at),
    },
    {
      at: on(run.returned, "09:30"),
      done: async (at) => act(nadia, recordPaymentReturns, { reference, returns: await returnsOf(run) }, at),
    },
  ];
}

async function dueNow() {
  const rows = await (await database()).read.instalment.findMany({
    where: { status: "due", award: { envelope: { year: 2022 } } },
    select: { id: true },
  });
  return rows.map((r) => r.id);
}

async function returnsOf({ reference, rejected }: Run) {
  const { lines } = await (await database()).read.paymentRun.findUniqueOrThrow({
    where: { reference },
    select: {
      lines: { select: { endToEndId: true, instalment: { select: { award: { select: { townId: true } } } } } },
    },
  });
  return lines.map(({ endToEndId, instalment }) =>
    rejected && instalment.award.townId === rejected.town
      ? { endToEndId, outcome: "rejected" as const, reason: rejected.reason }
      : { endToEndId, outcome: "paid" as const, reason: "" },
  );
}
