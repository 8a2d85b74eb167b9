import { expect, test } from "vitest";
import { verifyLedger } from "~/db/verify-ledger.server";
import type { AmendmentForm } from "~/domain/awards/amendment-form";
import { deskAmendmentFile } from "~/features/awards/amendment-file.server";
import { deskAmendments, townAmendments } from "~/features/awards/amendments-page.server";
import { AmendmentsView } from "~/features/awards/amendments-view";
import { askAmendment } from "~/features/awards/ask-amendment.server";
import { deskAgreement } from "~/features/awards/desk-agreement.server";
import { settleAmendmentOf } from "~/features/awards/settle-amendment.server";
import { signAmendmentForDepartment, signAmendmentForTown } from "~/features/awards/sign-amendment.server";
import { townAgreement } from "~/features/awards/town-agreement.server";
import { drawn } from "../drawn";
import { funded, IN_FORCE, must, reasonOf } from "./funded";

const { portal, filed, helene, agreement, person } = funded();
const ASKED = new Date("2026-09-01T08:00:00Z");
const EMPTY: AmendmentForm = {
  kind: "extension",
  newEndsOn: "",
  from: "",
  to: "",
  movedCents: 0,
  newEligibleCents: 0,
  newAmountCents: 0,
  siret: "",
  representedBy: "",
  representedAs: "",
  reason: "Le local n’ouvre qu’au printemps, les travaux ont pris du retard.",
};
const of = () => ({ reference: filed.bondy });
const asking = (given: Partial<AmendmentForm>) => ({ ...EMPTY, ...of(), ...given });
const answer = { answer: "approved" as const, reason: "", number: "", on: "" };
const look = async (at = ASKED) => must(portal.look(await portal.mayor(), townAmendments, of(), at));
const atDesk = async (at = ASKED) => must(portal.look(await helene(), deskAmendments, of(), at));
const envelope = () => portal.read.envelopeBalance.findFirstOrThrow();

/** Signed by the mayor, then by Hélène, each the text on the screen. */
async function sign(at = ASKED) {
  const readHash = (await look(at)).pending?.text?.contentHash ?? "";
  const town = { ...of(), readHash, signerFunction: "Maire" };
  await must(portal.act(await portal.mayor(), signAmendmentForTown, town, at));
  await must(portal.act(await helene(), signAmendmentForDepartment, { ...town, signerFunction: "Directrice" }, at));
}

test("more time: asked by the town, shown old beside new, approved by somebody else, in force once both have signed", async () => {
  const before = (await must(portal.look(await portal.mayor(), townAgreement, of(), ASKED))).content;
  const newEndsOn = `${Number(before.endsOn.slice(0, 4))}-12-31`;
  const wanted = asking({ newEndsOn: newEndsOn > before.endsOn ? newEndsOn : "2028-01-31" });
  const awa = await portal.awa();
  expect(await reasonOf(portal.act(await portal.neighbour(), askAmendment, wanted, ASKED))).toBe("not-found");
  expect(await reasonOf(portal.act(await portal.rita(), askAmendment, wanted, ASKED))).toBe("amendment-needs-writer");
  expect(await reasonOf(portal.act(awa, askAmendment, { ...wanted, reason: "" }, ASKED))).toBe(
    "amendment-reason-missing",
  );
  await must(portal.act(awa, askAmendment, wanted, ASKED));
  expect(await reasonOf(portal.act(awa, askAmendment, wanted, ASKED))).toBe("amendment-pending");

  const page = await look();
  expect(page.pending?.changes).toContainEqual({ what: "endsOn", before: before.endsOn, after: wanted.newEndsOn });
  expect(page.pending?.effect).toMatchObject({ releaseCents: 0, availableCents: null });
  expect(page.can).toMatchObject({ ask: false, settle: false, sign: false });
  for (const locale of ["fr", "en"] as const)
    expect(drawn(<AmendmentsView page={page} side="town" answer={undefined} />, locale)).toContain("<table");
  expect(await reasonOf(portal.act(awa, settleAmendmentOf, { ...of(), ...answer }, ASKED))).toBe("wrong-role");

  await must(portal.act(await helene(), settleAmendmentOf, { ...of(), ...answer }, ASKED));
  expect((await portal.lettersTo("mireille@93010.example"))[0]).toMatchObject({ template: "amendment_to_sign" });
  // Until both have signed, the agreement is the one of before, on every page.
  expect((await must(portal.look(awa, townAgreement, of(), ASKED))).content.endsOn).toBe(before.endsOn);
  expect((await look()).can.sign).toBe(true);
  const early = { ...of(), readHash: "0".repeat(64), signerFunction: "Directrice" };
  expect(await reasonOf(portal.act(await helene(), signAmendmentForDepartment, early, ASKED))).toBe("town-signs-first");
  expect(await reasonOf(portal.act(await portal.mayor(), signAmendmentForTown, early, ASKED))).toBe(
    "agreement-text-changed",
  );
  expect((await must(portal.look(await helene(), deskAmendmentFile, of(), ASKED))).fileName).toMatch(/^CONV-/);
  await sign();

  const after = await must(portal.look(awa, townAgreement, of(), ASKED));
  expect(after.content).toMatchObject({ endsOn: wanted.newEndsOn, amendment: { number: 1, kind: "extension" } });
  expect(after.paper.title).toContain("Avenant n°\u00a01");
  expect((await look()).past).toMatchObject([{ status: "in_force", versionNumber: 2 }]);
  const { reports } = await agreement();
  expect(
    reports
      .find((r) => r.kind === "final")
      ?.dueOn.toISOString()
      .slice(0, 10),
  ).toBe(new Date(Date.parse(after.content.finalReportDueOn) - 86_400_000).toISOString().slice(0, 10));
});

test("a transfer between lines is kept in the text; what a line does not hold is refused", async () => {
  const awa = await portal.awa();
  const [from = "", to = ""] = (await look()).lines;
  const big = { kind: "transfer" as const, from, to, movedCents: 99_999_999_00 };
  expect(await reasonOf(portal.act(awa, askAmendment, asking(big), ASKED))).toBe("transfer-above-line");
  expect(await reasonOf(portal.act(awa, askAmendment, asking({ ...big, to: from, movedCents: 1 }), ASKED))).toBe(
    "amendment-changes-nothing",
  );
  await must(portal.act(awa, askAmendment, asking({ ...big, movedCents: 100 }), ASKED));
  const why = { ...of(), ...answer, answer: "refused" as const };
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.act(sofia, settleAmendmentOf, why, ASKED))).toBe("amendment-reason-missing");
  await must(portal.act(sofia, settleAmendmentOf, { ...why, reason: "Ce poste n’est pas éligible." }, ASKED));
  expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({ template: "amendment_refused" });
  expect((await look()).past[0]).toMatchObject({ status: "refused", settledReason: "Ce poste n’est pas éligible." });

  await must(portal.act(awa, askAmendment, asking({ ...big, movedCents: 100 }), ASKED));
  await must(portal.act(sofia, settleAmendmentOf, { ...of(), ...answer }, ASKED));
  await sign();
  const { content } = await must(portal.look(await helene(), deskAgreement, of(), ASKED));
  expect(content.budgetMoves).toEqual([{ from, to, amountCents: 100 }]);
});

test("less money rests on a deliberation, never touches what is owed, and goes back by an entry of the ledger", async () => {
  const sofia = await portal.sofia();
  const { content } = await must(portal.look(sofia, deskAgreement, of(), ASKED));
  const [advance] = (await agreement()).instalments;
  const owed = advance?.amountCents ?? 0;
  const less = (newAmountCents: number) => asking({ kind: "reduction", newAmountCents });
  expect(await reasonOf(portal.act(sofia, askAmendment, less(owed - 1), ASKED))).toBe("reduction-below-paid");
  expect(await reasonOf(portal.act(sofia, askAmendment, less(content.amountCents), ASKED))).toBe(
    "amendment-changes-nothing",
  );
  const newAmountCents = content.amountCents - 1_000_01;
  await must(portal.act(sofia, askAmendment, less(newAmountCents), ASKED));
  const desk = await atDesk();
  const available = (await envelope()).availableCents;
  expect(desk.pending).toMatchObject({
    route: "approver",
    needsDeliberation: true,
    effect: { releaseCents: 1_000_01, availableCents: available },
  });
  expect(desk.pending?.effect.instalments.reduce((sum, i) => sum + i.afterCents, 0)).toBe(newAmountCents);
  expect(drawn(<AmendmentsView page={desk} side="department" answer={undefined} />)).toContain('name="number"');
  const settle = async (given: Partial<typeof answer>, who = helene()) =>
    reasonOf(portal.act(await who, settleAmendmentOf, { ...of(), ...answer, ...given }, ASKED));
  expect(await settle({}, portal.sofia())).toBe("own-amendment");
  expect(await settle({})).toBe("deliberation-missing");
  expect(await settle({ number: "09-04", on: "2027-01-01" })).toBe("deliberation-in-future");
  expect(await settle({ number: "09-04", on: "2026-08-27" })).toBe("granted");
  expect((await envelope()).availableCents).toBe(available);
  await sign();

  expect((await envelope()).availableCents).toBe(available + 1_000_01);
  const { instalments, awardId } = await agreement();
  expect(instalments.filter((i) => i.status !== "cancelled").reduce((sum, i) => sum + i.amountCents, 0)).toBe(
    newAmountCents,
  );
  expect(instalments[0]).toMatchObject({ status: "due", amountCents: owed });
  expect(await portal.read.award.findUniqueOrThrow({ where: { id: awardId } })).toMatchObject({
    amountCents: newAmountCents,
  });
  const [entry] = await portal.read.ledgerEntry.findMany({ orderBy: { id: "desc" }, take: 1 });
  expect(entry).toMatchObject({ kind: "release", amountCents: 1_000_01, awardId });
  expect(await verifyLedger(portal.read)).toMatchObject({ ok: true });
});

test("to somebody in a conflict of interest an agreement has no amendments", async () => {
  expect(await reasonOf(portal.look(await person("claire"), deskAmendments, of(), IN_FORCE))).toBe("wrong-role");
  expect(await reasonOf(portal.look(await portal.neighbour(), townAmendments, of(), IN_FORCE))).toBe("not-found");
});
