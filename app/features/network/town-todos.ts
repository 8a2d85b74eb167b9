import type { CharterState } from "~/domain/network/charter";
import { mayManageSeats } from "~/domain/network/seats";
import { lastDayOf } from "~/domain/proposals/requests";
import type { SectionId } from "~/domain/proposals/sections";
import { type Actor, signsFor, writesFor } from "~/domain/shared/actor";
import { daysBetween, inParis } from "~/domain/shared/calendar";
import type { BankFacts, RejectedPayment } from "~/features/network/town-facts";

type Dossier = { reference: string; title: string };
type BankTodo = "give_bank_details" | "await_bank_details" | "correct_bank_details" | "check_bank_change";
export type TownTodo =
  | { kind: "sign_charter" | "sign_charter_again"; by: Date | null; late: boolean; mine: boolean }
  | { kind: "invite_signatory"; by: null; late: false; mine: boolean }
  | {
      kind: "finish_draft" | "certify_dossier" | "answer_award" | "sign_agreement" | "sign_amendment";
      dossier: Dossier;
      by: Date | null;
      late: boolean;
      mine: boolean;
    }
  | { kind: "answer_request"; dossier: Dossier; by: Date; daysLeft: number; late: boolean; mine: boolean }
  | { kind: "read_messages"; dossier: Dossier; by: null; late: false; mine: boolean }
  | {
      kind: "write_report";
      dossier: Dossier;
      report: "interim" | "final";
      returned: boolean;
      by: Date;
      late: boolean;
      mine: boolean;
    }
  | { kind: "correct_payment"; dossier: Dossier; payment: RejectedPayment; by: null; late: false; mine: boolean }
  | { kind: BankTodo; by: Date | null; late: false; mine: boolean }
  | { kind: "answer_comment"; dossier: Dossier; section: SectionId; author: string; by: null; late: false; mine: true }
  | { kind: "renew_paper"; paper: { id: string; fileName: string }; by: Date; late: boolean; mine: boolean }
  | { kind: "decide_people"; count: number; by: null; late: false; mine: boolean };

export type TownFacts = {
  townId: string;
  charter: CharterState;
  signatories: number;
  /** Where this person is called by a comment of a colleague. */
  calls: readonly (Dossier & { section: SectionId; author: string })[];
  /** Account requests and seats that wait for somebody's word. */
  peopleWaiting: number;
  bank: BankFacts;
  /** Papers of the safe that lapse soon, or have: `until` is the instant at which their last day is over. */
  lapsing: readonly { id: string; fileName: string; until: Date }[];
  dossiers: readonly {
    reference: string;
    title: string;
    status: string;
    /** Until when a draft may be filed; null when it no longer can be. */
    deadline: Date | null;
    /** Somebody who writes has asked the signatory to certify and file. */
    signatureAsked: boolean;
    requests: readonly { dueOn: Date }[];
    /** Messages of the Département that nobody of the town has read. */
    unread: number;
    awardStatus: string | null;
    agreementStatus: string | null;
    /** An amendment that the Département has accepted waits for the signatory. */
    amendmentToSign: boolean;
    /** The last payment that came back and has not left again. */
    rejected: RejectedPayment | null;
    reports: readonly { kind: string; status: string; dueOn: Date }[];
  }[];
};

/** What waits for this town, what is late first, then by date. `mine`: this person may do it; the others are told who can. */
export function townTodos(facts: TownFacts, actor: Actor, at: Date): TownTodo[] {
  const writes = writesFor(actor, facts.townId);
  const signs = signsFor(actor, facts.townId);
  const todos: TownTodo[] = [
    ...membershipTodos(facts, actor, at),
    ...facts.lapsing.map(({ id, fileName, until }) => ({
      kind: "renew_paper" as const,
      paper: { id, fileName },
      by: until,
      late: at >= until,
      mine: writes,
    })),
    ...facts.dossiers.flatMap((d) => dossierTodos(d, { writes, signs }, at)),
  ];
  for (const { section, author, ...dossier } of facts.calls)
    todos.push({ kind: "answer_comment", dossier, section, author, by: null, late: false, mine: true });
  todos.push(...paymentTodos(facts, signs));
  const bank = bankTodo(facts, at);
  if (bank) todos.push({ ...bank, late: false, mine: signs && bank.kind !== "await_bank_details" });
  return todos.sort((a, b) => Number(b.late) - Number(a.late) || time(a.by) - time(b.by));
}

/** How long a proposal that was not kept stays among what is to do: the account before may well be right. */
const SET_ASIDE_DAYS = 30;
const DAY_MS = 86_400_000;

function bankTodo({ bank, dossiers }: TownFacts, at: Date): { kind: BankTodo; by: Date | null } | null {
  const { active, waiting, setAside } = bank;
  if (waiting) return { kind: "await_bank_details", by: null };
  if (setAside && at.getTime() - setAside.proposedAt.getTime() < SET_ASIDE_DAYS * DAY_MS)
    return { kind: "correct_bank_details", by: null };
  if (active?.activeFrom && at < active.activeFrom) return { kind: "check_bank_change", by: active.activeFrom };
  const isAwarded = dossiers.some((d) => d.awardStatus === "accepted");
  return isAwarded && !active ? { kind: "give_bank_details", by: null } : null;
}

/** Until the account is another, or the same that somebody is about to replace; or until the payment leaves again. */
function paymentTodos({ bank, dossiers }: TownFacts, mine: boolean): TownTodo[] {
  if (bank.waiting) return [];
  const isCorrected = ({ at }: RejectedPayment) => bank.active?.confirmedAt != null && bank.active.confirmedAt >= at;
  return dossiers.flatMap(({ reference, title, rejected: payment }): TownTodo[] =>
    payment && !isCorrected(payment)
      ? [{ kind: "correct_payment", dossier: { reference, title }, payment, by: null, late: false, mine }]
      : [],
  );
}

const time = (at: Date | null) => at?.getTime() ?? Number.MAX_SAFE_INTEGER;

function membershipTodos(
  { charter, signatories, peopleWaiting, townId }: TownFacts,
  actor: Actor,
  at: Date,
): TownTodo[] {
  const mine = signsFor(actor, townId);
  const again = charter.kind === "to_sign_again";
  return [
    ...(charter.kind === "signed"
      ? []
      : [
          {
            kind: again ? ("sign_charter_again" as const) : ("sign_charter" as const),
            by: again ? charter.by : null,
            late: again && charter.by !== null && at >= charter.by,
            mine,
          },
        ]),
    ...(signatories === 0
      ? [{ kind: "invite_signatory" as const, by: null, late: false as const, mine: writesFor(actor, townId) }]
      : []),
    ...(peopleWaiting > 0
      ? [
          {
            kind: "decide_people" as const,
            count: peopleWaiting,
            by: null,
            late: false as const,
            mine: mayManageSeats(actor, townId) || writesFor(actor, townId),
          },
        ]
      : []),
  ];
}

type May = { writes: boolean; signs: boolean };

function dossierTodos(d: TownFacts["dossiers"][number], { writes, signs }: May, at: Date): TownTodo[] {
  const dossier = { reference: d.reference, title: d.title };
  const todos: TownTodo[] = d.requests.map(({ dueOn }) => ({
    kind: "answer_request",
    dossier,
    by: dueOn,
    daysLeft: daysBetween(at, lastDayOf({ dueOn })),
    late: at >= dueOn,
    mine: writes,
  }));
  if (d.unread > 0) todos.push({ kind: "read_messages", dossier, by: null, late: false, mine: writes });
  if (d.status === "draft" && d.deadline && at < d.deadline)
    todos.push(
      d.signatureAsked
        ? { kind: "certify_dossier", dossier, by: d.deadline, late: false, mine: signs }
        : { kind: "finish_draft", dossier, by: d.deadline, late: false, mine: writes },
    );
  if (d.awardStatus === "notified") todos.push({ kind: "answer_award", dossier, by: null, late: false, mine: signs });
  if (d.agreementStatus === "to_sign")
    todos.push({ kind: "sign_agreement", dossier, by: null, late: false, mine: signs });
  if (d.amendmentToSign) todos.push({ kind: "sign_amendment", dossier, by: null, late: false, mine: signs });
  if (d.agreementStatus !== "in_force") return todos;
  const open = d.reports
    .filter((r) => ["expected", "draft", "returned"].includes(r.status))
    .sort((a, b) => a.dueOn.getTime() - b.dueOn.getTime())[0];
  if (open) {
    const late = inParis(at).date > inParis(open.dueOn).date;
    todos.push({
      kind: "write_report",
      dossier,
      report: open.kind === "final" ? "final" : "interim",
      returned: open.status === "returned",
      by: open.dueOn,
      late,
      mine: writes,
    });
  }
  return todos;
}
