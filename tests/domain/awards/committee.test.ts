import { expect, test } from "vitest";
import { closeSession, moveSession, planSession, type Session } from "~/domain/awards/committee";
import { agendaOf, comingsAndGoings } from "~/domain/awards/committee-agenda";
import { castVotes, settleItem } from "~/domain/awards/committee-items";
import type { DecisionLine } from "~/domain/awards/decision-lines";
import type { Actor, DepartmentRole } from "~/domain/shared/actor";

const AT = new Date("2026-06-20T08:00:00Z");
const person = (id: string, ...roles: DepartmentRole[]): Actor => ({
  kind: "person",
  id,
  name: id,
  email: `${id}@cd.fr`,
  seats: [],
  roles,
  heldRoles: roles,
});
const sofia = person("sofia", "fund_manager");
const claire = person("claire", "reviewer");
const nobodyOut = new Set<string>();
const session = (over: Partial<Session> = {}): Session => ({
  status: "open",
  quorum: 2,
  members: ["claire", "idriss", "marc"].map((personId) => ({ personId, isPresent: personId !== "marc" })),
  ...over,
});
const line = (reference: string, over: Partial<DecisionLine> = {}): DecisionLine => ({
  proposalId: reference,
  reference,
  outcome: "awarded",
  amountCents: 40_000_00,
  requestedCents: 50_000_00,
  place: 1,
  meanHundredths: 70_00,
  eliminated: null,
  reasons: "Le poste de communication est retiré.",
  exceptionReason: "",
  ...over,
});
const reason = (outcome: { ok: boolean } & Partial<{ reason: string }>) => (outcome.ok ? "granted" : outcome.reason);

test("a session is planned by whoever leads the fund, in time, with a quorum that its members can reach, one at a time", () => {
  const plan = { heldAt: new Date("2026-06-28T07:00:00Z"), members: ["claire", "idriss", "claire"], quorum: 2 };
  const free = { unfinished: null, dossiers: 5 };
  expect(reason(planSession(sofia, plan, free, AT))).toBe("granted");
  expect(reason(planSession(claire, plan, free, AT))).toBe("wrong-role");
  expect(planSession(sofia, plan, { ...free, unfinished: "C2026-01" }, AT)).toMatchObject({
    reason: "session-unfinished",
    detail: { reference: "C2026-01" },
  });
  expect(reason(planSession(sofia, { ...plan, heldAt: new Date("2026-06-19T08:00:00Z") }, free, AT))).toBe(
    "session-in-past",
  );
  expect(planSession(sofia, { ...plan, quorum: 3 }, free, AT)).toMatchObject({
    reason: "quorum-out-of-bounds",
    detail: { members: 2 },
  });
  expect(reason(planSession(sofia, { ...plan, quorum: 0 }, free, AT))).toBe("quorum-out-of-bounds");
  expect(reason(planSession(sofia, plan, { ...free, dossiers: 0 }, AT))).toBe("agenda-empty");
});

test("it opens with its quorum, is paused and taken up again, and a closed one stays closed", () => {
  expect(reason(moveSession(sofia, session({ status: "planned" }), "open"))).toBe("granted");
  expect(moveSession(sofia, session({ status: "planned", quorum: 3 }), "open")).toMatchObject({
    reason: "quorum-missing",
    detail: { present: 2, quorum: 3 },
  });
  expect(reason(moveSession(sofia, session({ status: "planned" }), "paused"))).toBe("session-not-open");
  expect(reason(moveSession(sofia, session(), "paused"))).toBe("granted");
  expect(reason(moveSession(sofia, session({ status: "paused" }), "open"))).toBe("granted");
  expect(reason(moveSession(sofia, session(), "open"))).toBe("session-already-so");
  expect(reason(moveSession(sofia, session({ status: "closed" }), "open"))).toBe("session-closed");
  expect(reason(moveSession(claire, session(), "paused"))).toBe("wrong-role");
});

const settling = (proposed: DecisionLine, over: Partial<Parameters<typeof settleItem>[2]> = {}) => ({
  line: proposed,
  others: [line("2026-002", { place: 2, amountCents: 960_000_00, requestedCents: 960_000_00, reasons: "" })],
  seenVersion: 1,
  version: 1,
  availableCents: 1_000_000_00,
  capCents: 1_000_000_00,
  out: nobodyOut,
  last: { by: "Nadia", reference: "2026-002", amountCents: 960_000_00 },
  ...over,
});

test("the last euro is proposed, the next one is refused and says who took what", () => {
  expect(settleItem(sofia, session(), settling(line("2026-001")))).toEqual({ ok: true, value: { leftCents: 0 } });
  expect(settleItem(sofia, session(), settling(line("2026-001", { amountCents: 40_001_00 })))).toMatchObject({
    reason: "committee-over-envelope",
    detail: { leftCents: 40_000_00, excessCents: 1_00, by: "Nadia", reference: "2026-002", amountCents: 960_000_00 },
  });
});

test("an opinion stands in an open session with its quorum, by whoever holds it, over what they saw", () => {
  const said = (at: Session, over = {}, actor = sofia) =>
    reason(settleItem(actor, at, settling(line("2026-001"), over)));
  expect(said(session({ status: "paused" }))).toBe("session-not-open");
  expect(said(session({ status: "closed" }))).toBe("session-closed");
  expect(said(session(), { out: new Set(["idriss"]) })).toBe("quorum-missing");
  expect(said(session({ quorum: 1 }), { out: new Set(["idriss"]) })).toBe("granted");
  expect(said(session(), { version: 2 })).toBe("item-changed");
  expect(said(session(), {}, claire)).toBe("wrong-role");
});

test("less than was asked, or a dossier that goes before a better ranked one, says why", () => {
  const better = line("2026-002", { place: 1, outcome: "reserved", amountCents: 0 });
  const said = (proposed: DecisionLine) =>
    reason(settleItem(sofia, session(), settling(proposed, { others: [better] })));
  expect(said(line("2026-001", { place: 2 }))).toBe("exception-reason-missing");
  expect(said(line("2026-001", { place: 2, exceptionReason: "Seule action du territoire." }))).toBe("granted");
  expect(said(line("2026-001", { place: 1, reasons: "" }))).toBe("reasons-missing");
});

test("members vote for themselves, the fund manager for the hands in the room, nobody for who is out or absent", () => {
  const vote = (actor: Actor, voter: string, out: string[] = [], at = session({ quorum: 1 })) =>
    reason(castVotes(actor, at, [{ personId: voter, vote: "for" }], new Set(out)));
  expect(vote(claire, "claire")).toBe("granted");
  expect(vote(claire, "idriss")).toBe("vote-of-another");
  expect(vote(sofia, "idriss")).toBe("granted");
  expect(vote(claire, "claire", ["claire"])).toBe("voter-out");
  expect(vote(sofia, "marc")).toBe("voter-absent");
  expect(vote(claire, "claire", [], session({ status: "paused" }))).toBe("session-not-open");
});

test("a session closes over what it settled, once every exception is explained, by somebody who heard all of it", () => {
  const closing = {
    lines: [line("2026-001", { place: 2 })],
    putOff: [],
    availableCents: 1_000_000_00,
    capCents: 50_000_00,
    conflicted: false,
  };
  expect(closeSession(sofia, session(), closing)).toMatchObject({ ok: true, value: { awardedCents: 40_000_00 } });
  expect(closeSession(sofia, session(), { ...closing, putOff: [{ reference: "2026-009", place: 1 }] })).toMatchObject({
    reason: "exception-reason-missing",
    detail: { passedOver: "2026-009" },
  });
  expect(reason(closeSession(sofia, session(), { ...closing, conflicted: true }))).toBe("closer-in-conflict");
  expect(reason(closeSession(sofia, session(), { ...closing, lines: [] }))).toBe("nothing-settled");
  expect(reason(closeSession(sofia, session(), { ...closing, availableCents: 39_999_99 }))).toBe("over-envelope");
  expect(reason(closeSession(sofia, session({ status: "planned" }), closing))).toBe("session-not-open");
});

const dossier = (id: string, fundedBp: number | null, over = {}) => ({
  id,
  reference: id,
  rankKey: id,
  fundedBp,
  eliminated: null,
  ...over,
});

test("the agenda begins with what is least sure; what is certain or out of reach comes together at the end", () => {
  const dossiers = [
    dossier("a", 9_900),
    dossier("b", 7_000),
    dossier("c", 5_000),
    dossier("d", 200),
    dossier("e", null),
    dossier("f", 5_000, { eliminated: "score" }),
    dossier("g", null, { rankKey: null }),
  ];
  const agenda = agendaOf(dossiers, () => []);
  expect(agenda.map((d) => `${d.id} ${d.part}`)).toEqual([
    "c discuss",
    "b discuss",
    "e discuss",
    "f certain",
    "d certain",
    "a certain",
  ]);
});

/** Every order of the dossiers. */
function* orders<T>(of: readonly T[]): Generator<T[]> {
  if (of.length === 0) yield [];
  for (const [i, first] of of.entries())
    for (const rest of orders([...of.slice(0, i), ...of.slice(i + 1)])) yield [first, ...rest];
}

/** The same numbers every time. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test("no order of the agenda has people leave and come back less often: every order of 300 small agendas is tried", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = numbers(seed);
    const dossiers = Array.from({ length: 3 + next(4) }, (_, i) => dossier(`d${i}`, 5_000 + 100 * next(20)));
    const out = new Map(dossiers.map((d) => [d.id, ["claire", "idriss", "marc"].filter(() => next(3) === 0)]));
    const cost = (list: readonly { id: string }[]) => comingsAndGoings(list.map((d) => out.get(d.id) ?? []));
    const fewest = Math.min(...[...orders(dossiers)].map(cost));
    expect(cost(agendaOf(dossiers, (id) => out.get(id) ?? []))).toBe(fewest);
  }
});

test("a long agenda with many ties is put in order at once, and better than as it came", () => {
  const next = numbers(7);
  const people = Array.from({ length: 8 }, (_, i) => `p${i}`);
  const dossiers = Array.from({ length: 60 }, (_, i) => dossier(`d${i}`, 5_000 + next(3_000)));
  const out = new Map(dossiers.map((d) => [d.id, people.filter(() => next(4) === 0)]));
  const cost = (list: readonly { id: string }[]) => comingsAndGoings(list.map((d) => out.get(d.id) ?? []));
  const agenda = agendaOf(dossiers, (id) => out.get(id) ?? []);
  expect(new Set(agenda.map((d) => d.id)).size).toBe(60);
  expect(cost(agenda)).toBeLessThan(cost(dossiers) * 0.7);
});
