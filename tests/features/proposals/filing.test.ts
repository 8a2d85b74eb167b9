import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { extendCall } from "~/features/calls/extend-call.server";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { checkDossier } from "~/features/proposals/check-dossier.server";
import { dossierList } from "~/features/proposals/dossier-list.server";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { newDossier } from "~/features/proposals/new-dossier.server";
import {
  receiptByHash,
  receiptContent,
  receiptDocument,
  receiptPage,
  typedHash,
} from "~/features/proposals/receipt-page.server";
import { startProposal } from "~/features/proposals/start-proposal.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { giveUpProposal, takeBackProposal } from "~/features/proposals/withdraw-proposal.server";
import { renderPdf } from "~/integrations/pdf/live.server";
import { CLOSES_AT, edition, must, reasonOf } from "./edition";

const portal = edition();
const second = (n: number) => new Date(CLOSES_AT.getTime() + n * 1000);

test("the self-check names the rule that fails and what makes it right", async () => {
  const answers = {
    applicant: "yes",
    territory: "yes",
    recipients: "yes",
    not_started: "no",
    amount: "yes",
    co_funding: "yes",
  };
  const page = await must(
    portal.look(await portal.awa(), newDossier, { callReference: "2026", answers, report: null }),
  );
  expect(page.check).toMatchObject({ verdict: "not_yet", failing: [{ question: "not_started", article: 4 }] });
  expect(page.towns).toMatchObject([{ id: "93010", charterSigned: true, isOpen: true }]);
});

test("a town that has not signed the charter may begin, and is told so first", async () => {
  const page = await must(
    portal.look(await portal.neighbour(), newDossier, { callReference: null, answers: {}, report: null }),
  );
  expect(page.towns).toMatchObject([{ id: "93008", charterSigned: false }]);
  expect(await portal.start(await portal.neighbour(), "93008")).toMatch(/^2026-\d{3}$/);
});

test("only those who write for a town begin a dossier, and only for their own", async () => {
  const asked = { callReference: "2026", townId: "93010" };
  expect(await reasonOf(portal.act(await portal.rita(), startProposal, asked))).toBe("only-writers");
  expect(await reasonOf(portal.act(await portal.neighbour(), startProposal, asked))).toBe("not-found");
  expect(await reasonOf(portal.act(portal.visitor, startProposal, asked))).toBe("sign-in-first");
  expect(await reasonOf(portal.act(await portal.awa(), startProposal, asked, CLOSES_AT))).toBe("call-closed");
});

test("the whole way: whole, checked, filed, taken back, filed again, with two receipts", async () => {
  const { reference, version } = await portal.whole(await portal.awa());
  const mayor = await portal.mayor();
  const check = await must(portal.look(await portal.awa(), checkDossier, { reference }));
  expect(check).toMatchObject({
    gaps: [],
    can: { submit: false },
    isSignatory: false,
    signatories: ["Mireille, Maire"],
    obstacle: null,
  });

  const filing = { reference, seenVersion: version, certified: true };
  expect(await reasonOf(portal.act(await portal.awa(), submitProposal, filing))).toBe("only-signatory-files");
  expect(await reasonOf(portal.act(mayor, submitProposal, { ...filing, certified: false }))).toBe("not-certified");
  expect(await reasonOf(portal.act(mayor, submitProposal, { ...filing, seenVersion: version - 1 }))).toBe(
    "stale-version",
  );

  const entries = await portal.journal();
  const first = await must(portal.act(mayor, submitProposal, filing, second(-60)));
  expect(first.receiptNumber).toBe(`${reference}-R1`);
  expect(await portal.journal()).toBe(entries + 1);
  for (const { email } of [await portal.awa(), mayor])
    expect((await portal.lettersTo(email))[0]).toMatchObject({
      template: "proposal_receipt",
      data: { receiptNumber: first.receiptNumber },
    });
  expect(await portal.lettersTo("rita@93010.example")).toEqual([]);

  const frozen = await portal.read.proposalVersion.findUniqueOrThrow({ where: { receiptNumber: first.receiptNumber } });
  expect(createHash("sha256").update(frozen.content).digest("hex")).toBe(first.contentHash);
  expect(frozen).toMatchObject({ signerName: "Mireille", signerFunction: "Maire" });
  expect(await reasonOf(portal.act(mayor, submitProposal, filing, second(-59)))).toBe("already-handed-in");

  expect(await reasonOf(portal.act(await portal.awa(), takeBackProposal, { reference }, second(-50)))).toBe(
    "only-signatory-withdraws",
  );
  const back = await must(portal.act(mayor, takeBackProposal, { reference }, second(-50)));
  expect((await portal.lettersTo(mayor.email))[0]?.template).toBe("proposal_withdrawn");
  const again = await must(portal.act(mayor, submitProposal, { ...filing, seenVersion: back.version }, second(-1)));
  expect(again).toMatchObject({ receiptNumber: `${reference}-R2`, contentHash: first.contentHash });
  expect(await reasonOf(portal.act(mayor, takeBackProposal, { reference }, CLOSES_AT))).toBe("call-closed");

  const page = await must(portal.look(await portal.rita(), receiptPage, { reference, number: first.receiptNumber }));
  expect(page).toMatchObject({ isLast: false, others: [{ number: again.receiptNumber }] });
  expect(await must(portal.look(portal.visitor, receiptByHash, { hash: first.contentHash }))).toMatchObject({
    found: { receiptNumber: `${reference}-R1`, isLast: false },
  });
  const exact = await must(portal.look(await portal.awa(), receiptContent, { reference, number: first.receiptNumber }));
  expect(createHash("sha256").update(exact.content).digest("hex")).toBe(first.contentHash);
  expect(await reasonOf(portal.look(await portal.neighbour(), receiptContent, { reference, number: null }))).toBe(
    "not-found",
  );
  const pasted = typedHash(`  ${first.contentHash.toUpperCase().replace(/(.{16})/g, "$1 ")}\n`);
  expect(pasted).toBe(first.contentHash);
  const { paper } = await must(portal.look(await portal.awa(), receiptDocument, { reference, number: null }));
  expect((await renderPdf(paper)).subarray(0, 5).toString()).toBe("%PDF-");
  await must(portal.act(mayor, giveUpProposal, { reference }, second(10)));
});

test("one second too late is refused with both instants, and more time for the town is honoured", async () => {
  const { reference, version } = await portal.whole(await portal.awa());
  const mayor = await portal.mayor();
  const filing = { reference, seenVersion: version, certified: true };
  const entries = await portal.journal();
  const late = await portal.act(mayor, submitProposal, filing, second(1));
  expect(late).toMatchObject({ ok: false, reason: "filed-too-late", detail: { deadline: CLOSES_AT, at: second(1) } });
  expect(await portal.journal()).toBe(entries + 1);
  const [kept] = await portal.read.lateFiling.findMany({ where: { proposal: { reference } } });
  expect(kept).toMatchObject({ personId: mayor.id, arrivedAt: second(1), deadline: CLOSES_AT });
  expect(kept?.reference).toMatch(/^R-[2-9B-DF-HJ-NP-TV-Z]{4}$/);
  expect((await portal.lettersTo(mayor.email))[0]).toMatchObject({
    template: "filing_too_late",
    data: { attempt: kept?.reference },
  });

  const sofia = await portal.sofia();
  expect((await portal.lettersTo(sofia.email))[0]).toMatchObject({ template: "filing_came_late" });
  const desk = await must(portal.look(sofia, deskCallPage, { reference: "2026" }, second(60)));
  expect(desk.late).toMatchObject([
    { reference, townName: "Bondy", standing: "waiting", attempts: [{ secondsLate: 1 }] },
  ]);
  const until = second(86_400);
  const more = { reference: "2026", townId: "93010", until, reason: "Panne de réseau en mairie." };
  await must(portal.act(sofia, extendCall, more, second(60)));
  expect((await portal.lettersTo(mayor.email))[0]).toMatchObject({
    template: "deadline_extended",
    data: { path: expect.stringContaining("/verifier") },
  });
  expect((await must(portal.look(sofia, deskCallPage, { reference: "2026" }, second(90)))).late).toMatchObject([
    { standing: "extended" },
  ]);
  const page = await must(portal.look(mayor, dossierPage, { reference }, second(120)));
  expect(page.header).toMatchObject({ isOpen: true, deadline: until });
  expect(page.can.submit).toBe(true);
  expect((await must(portal.act(mayor, submitProposal, filing, second(120)))).receiptNumber).toBe(`${reference}-R1`);
  await portal.write((tx) => tx.callExtension.deleteMany({ where: { townId: "93010" } }));
});

test("a filing weeks after the deadline, or by who may not file, leaves nothing behind", async () => {
  const { reference, version } = await portal.whole(await portal.awa());
  const filing = { reference, seenVersion: version, certified: true };
  const kept = () => portal.read.lateFiling.count({ where: { proposal: { reference } } });
  expect(await reasonOf(portal.act(await portal.awa(), submitProposal, filing, second(1)))).toBe(
    "only-signatory-files",
  );
  expect(await reasonOf(portal.act(await portal.mayor(), submitProposal, filing, second(16 * 86_400)))).toBe(
    "call-closed",
  );
  expect(await kept()).toBe(0);
  await must(portal.act(await portal.mayor(), giveUpProposal, { reference }));
});

test("an unsigned town, a second dossier and a dossier with gaps are each refused by name", async () => {
  const unsigned = await portal.whole(await portal.neighbour(), "93008");
  expect(
    await reasonOf(
      portal.act(await portal.neighbour(), submitProposal, {
        reference: unsigned.reference,
        seenVersion: unsigned.version,
        certified: true,
      }),
    ),
  ).toBe("charter-not-signed");
  const other = await portal.whole(await portal.awa());
  const mayor = await portal.mayor();
  expect(
    await reasonOf(
      portal.act(mayor, submitProposal, { reference: other.reference, seenVersion: other.version, certified: true }),
    ),
  ).toBe("another-dossier-filed");
  const bare = await portal.start(await portal.awa());
  const check = await must(portal.look(mayor, checkDossier, { reference: bare }));
  expect(check.gaps.map((g) => g.section)).toContain("budget");
  expect(check.can.submit).toBe(false);
});

test("to another town a dossier does not exist, on any of its pages", async () => {
  const reference = await portal.start(await portal.neighbour(), "93008");
  const awa = await portal.awa();
  expect(await reasonOf(portal.look(awa, dossierPage, { reference }))).toBe("not-found");
  expect(await reasonOf(portal.look(awa, checkDossier, { reference }))).toBe("not-found");
  expect(await reasonOf(portal.look(awa, receiptPage, { reference, number: null }))).toBe("not-found");
  const mine = await must(portal.look(awa, dossierList, { after: null }));
  expect(mine.rows.map((r) => r.townName)).not.toContain("Bobigny");
  expect(mine.startFor).toBe("2026");
});
