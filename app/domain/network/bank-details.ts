import { type BicRefusal, type IbanRefusal, parseBic, parseIban } from "~/domain/network/iban";
import { sortName } from "~/domain/network/towns";
import { type Actor, belongsTo, isDepartment, personId, signsFor } from "~/domain/shared/actor";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason, REASON_CHARS_MIN } from "~/domain/shared/reason";
import { searchable } from "~/domain/shared/text";

/** Between the confirmation of a changed account and the first payment to it: time for the town to see it and object. */
export const BANK_CHANGE_DELAY_DAYS = 2;
export const HOLDER_CHARS_MAX = 70;
const DAY_MS = 86_400_000;

/** The town in its own name, or the public accountant who keeps the money of several towns ("SGC DE BOBIGNY"). */
export const HOLDER_KINDS = ["town", "public_accountant"] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

export type ProposedBankDetails = {
  townId: string;
  iban: string;
  bic: string;
  holder: string;
  holderKind: HolderKind;
  proposedById: string;
  status: "proposed" | "active" | "replaced" | "declined";
};
/** `taken_back` by who proposed it, `declined` by the Département, `stopped` after its confirmation and before its day. */
export const NOT_KEPT = ["taken_back", "declined", "stopped"] as const;
export type NotKept = (typeof NOT_KEPT)[number];

export type BankDetailsRefusal =
  | GateRefusal
  | IbanRefusal
  | BicRefusal
  | "holder-missing"
  | "holder-not-the-town"
  | "holder-is-an-accountant"
  | "holder-not-an-accountant"
  | "only-signatory-proposes"
  | "change-already-waiting"
  | "same-account"
  | "already-settled"
  | "own-change"
  | "department-must-confirm"
  | "change-in-force"
  | "decline-reason-missing";

type Typed = { iban: string; bic: string; holder: string; holderKind: HolderKind };
/** `active` is the account that payments go to now; `waiting` says whether a change waits for its second person. */
type Around = { town: { id: string; name: string }; active: { iban: string } | null; waiting: boolean };

/** An account in the town's name bears it: "TRESORERIE DE BONDY", "CCAS St Denis", "Ville de Saint-Ouen" (its river left out). */
export const holderNamesTown = (holder: string, townName: string) => {
  const said = ` ${searchable(holder)} `;
  return [sortName(townName), sortName(townName).replace(/ (?:sur|sous) .*$/, "")].some((name) =>
    said.includes(` ${name} `),
  );
};

const ACCOUNTANT =
  / (tresorerie|tresor public|sgc|service de gestion comptable|paierie|centre des finances publiques|dgfip|ddfip|drfip|comptable public) /;
/** How the account of a public accountant is called, whichever town's money is on it. */
export const holderNamesAccountant = (holder: string) => ACCOUNTANT.test(` ${searchable(holder)} `);

/** A signatory who says that the account is the accountant's has to say so: a slip of the pen is no account of somebody else. */
function wrongHolder({ holder, holderKind }: Typed, town: string) {
  if (holder.trim() === "") return refuse("holder-missing");
  const isAccountant = holderNamesAccountant(holder);
  if (holderKind === "public_accountant") return isAccountant ? null : refuse("holder-not-an-accountant", { town });
  if (holderNamesTown(holder, town)) return null;
  return isAccountant ? refuse("holder-is-an-accountant", { town }) : refuse("holder-not-the-town", { town });
}

export const mayProposeBankDetails = (actor: Actor, townId: string) => signsFor(actor, townId);

/** The mayor or a delegate says where the town is paid. Nothing changes before the Département confirms. */
export function proposeBankDetails(
  typed: Typed,
  { town, active, waiting }: Around,
  actor: Actor,
): Outcome<ProposedBankDetails, BankDetailsRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const proposedById = personId(actor);
  if (!proposedById || !mayProposeBankDetails(actor, town.id))
    return refuse(belongsTo(actor, town.id) ? "only-signatory-proposes" : "not-found");
  if (waiting) return refuse("change-already-waiting");

  const iban = parseIban(typed.iban);
  if (!iban.ok) return iban;
  const bic = parseBic(typed.bic, iban.value);
  if (!bic.ok) return bic;
  const wrong = wrongHolder(typed, town.name);
  if (wrong) return wrong;
  if (active?.iban === iban.value) return refuse("same-account");
  return grant({
    townId: town.id,
    iban: iban.value,
    bic: bic.value,
    holder: typed.holder.trim(),
    holderKind: typed.holderKind,
    proposedById,
    status: "proposed",
  });
}

/** The second person: a fund manager, who is neither the proposer nor of the town. */
export const mayConfirmBankDetails = (actor: Actor, details: Pick<ProposedBankDetails, "townId" | "proposedById">) =>
  whyNot(actor, details) === null;

function whyNot(actor: Actor, { townId, proposedById }: Pick<ProposedBankDetails, "townId" | "proposedById">) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (personId(actor) === proposedById) return refuse("own-change");
  return belongsTo(actor, townId) ? refuse("department-must-confirm") : gate(actor, "fund_manager");
}

/** Confirms. A first account counts at once, a changed one after a delay. */
export function confirmBankDetails(
  details: ProposedBankDetails,
  replaces: boolean,
  actor: Actor,
  at: Date,
): Outcome<{ confirmedAt: Date; activeFrom: Date }, BankDetailsRefusal> {
  const stop = whyNot(actor, details);
  if (stop) return stop;
  if (details.status !== "proposed") return refuse("already-settled");
  return grant({
    confirmedAt: at,
    activeFrom: replaces ? new Date(at.getTime() + BANK_CHANGE_DELAY_DAYS * DAY_MS) : at,
  });
}

/** Declines with a reason; the proposer takes a proposal back without one. */
export function declineBankDetails(
  details: ProposedBankDetails,
  reason: string,
  actor: Actor,
): Outcome<{ how: NotKept; reason: string }, BankDetailsRefusal> {
  const own = personId(actor) === details.proposedById;
  const stop = own ? null : whyNot(actor, details);
  if (stop) return stop;
  if (details.status !== "proposed") return refuse("already-settled");
  if (!own && !givesReason(reason)) return refuse("decline-reason-missing", { min: REASON_CHARS_MIN });
  return grant({ how: own ? "taken_back" : "declined", reason: reason.trim() });
}

type Confirmed = { townId: string; status: string; activeFrom: Date | null };
/** Confirmed, and not yet in use. */
export const isInDelay = ({ status, activeFrom }: Omit<Confirmed, "townId">, at: Date) =>
  status === "active" && activeFrom !== null && at < activeFrom;

/** What the delay is for: a signatory of the town or a fund manager stops a confirmed change, and the account before goes on. */
export function stopBankChange(
  details: Confirmed,
  reason: string,
  actor: Actor,
  at: Date,
): Outcome<{ how: NotKept; reason: string }, BankDetailsRefusal> {
  const stop = mayProposeBankDetails(actor, details.townId) ? null : whyNotStop(actor, details.townId);
  if (stop) return stop;
  if (!isInDelay(details, at)) return refuse("change-in-force");
  if (!givesReason(reason)) return refuse("decline-reason-missing", { min: REASON_CHARS_MIN });
  return grant({ how: "stopped", reason: reason.trim() });
}

/** The same rule before a reason is written: what offers the page that asks for it. */
export const mayStopBankChange = (details: Confirmed, actor: Actor, at: Date) =>
  (mayProposeBankDetails(actor, details.townId) || whyNotStop(actor, details.townId) === null) &&
  isInDelay(details, at);

function whyNotStop(actor: Actor, townId: string) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (belongsTo(actor, townId)) return refuse("only-signatory-proposes");
  return isDepartment(actor) ? gate(actor, "fund_manager") : refuse("not-found");
}
