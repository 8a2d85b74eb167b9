import { beforeAll } from "vitest";
import type { Actor } from "~/domain/shared/actor";
import { approvePaymentRun } from "~/features/fund/approve-run.server";
import { changePaymentSettings } from "~/features/fund/change-payment-settings.server";
import { exportPaymentRun } from "~/features/fund/export-run.server";
import { preparePaymentRun } from "~/features/fund/prepare-run.server";
import { confirmBankDetails, proposeBankDetails } from "~/features/network/bank-account.server";
import { paymentExport } from "~/integrations/payment-export/live.server";
import { funded, IN_FORCE, must } from "../awards/funded";

export { must, reasonOf } from "../awards/funded";

export const PAYER = {
  name: "Département de la Seine-Saint-Denis",
  siret: "22930008201453",
  iban: "FR7630001007941234567890185",
  bic: "BDFEFRPPCCT",
  account: "65734",
  functionCode: "564",
};
export const ACCOUNT = {
  iban: "FR1420041010050500013M02606",
  bic: "PSSTFRPPXXX",
  holder: "Trésorerie de Bondy",
  holderKind: "town" as const,
};
export const OTHER_ACCOUNT = {
  iban: "FR7630001007941234567890185",
  bic: "BDFEFRPPCCT",
  holder: "Ville de Bondy",
  holderKind: "town" as const,
};

/** Bondy's advance is due. Nadia pays and also approves for others, Aude audits. Nothing is known of Bondy's account or of the payer. */
export function treasury() {
  const world = funded();
  const { portal, person } = world;
  let clock = new Date(IN_FORCE.getTime() + 86_400_000);
  const act: typeof portal.act = (actor, command, input, at = clock) => portal.act(actor, command, input, at);
  const look: typeof portal.look = (actor, query, input, at = clock) => portal.look(actor, query, input, at);
  const nadia = () => person("nadia");
  const aude = () => person("aude");

  beforeAll(async () => {
    await portal.hire("Nadia", "nadia@seinesaintdenis.fr", "paymaster", "approver");
    await portal.hire("Aude", "aude@seinesaintdenis.fr", "auditor");
  });

  const propose = async (account: typeof ACCOUNT) =>
    must(act(await portal.mayor(), proposeBankDetails, { townId: "93010", ...account }));
  const confirm = async (id: string) => must(act(await portal.sofia(), confirmBankDetails, { id }));
  const bank = async (account: typeof ACCOUNT = ACCOUNT) => confirm((await propose(account)).id);
  const payer = async () => must(act(await nadia(), changePaymentSettings, PAYER));
  const advance = () => portal.read.instalment.findFirstOrThrow({ where: { position: 1 } });
  const wish = async () => ({ year: 2026, instalmentIds: [(await advance()).id], executionOn: "2026-07-31" });
  const prepare = async (who?: Actor) => must(act(who ?? (await nadia()), preparePaymentRun, await wish()));
  const sent = (reference: string) => ({ reference, orders: paymentExport });

  /** A run that has left: prepared and exported by Nadia, approved by Hélène. */
  async function leave() {
    const { reference } = await prepare();
    await must(act(await world.helene(), approvePaymentRun, { reference }));
    await must(act(await nadia(), exportPaymentRun, sent(reference)));
    return reference;
  }
  const balances = () => portal.read.envelopeBalance.findFirstOrThrow();
  const run = (reference: string) =>
    portal.read.paymentRun.findUniqueOrThrow({ where: { reference }, include: { lines: true } });
  return {
    ...world,
    act,
    look,
    nadia,
    aude,
    propose,
    confirm,
    bank,
    payer,
    advance,
    wish,
    prepare,
    sent,
    leave,
    balances,
    run,
    later: (days: number) => {
      clock = new Date(clock.getTime() + days * 86_400_000);
    },
  };
}
