import { expect, test } from "vitest";
import { checkDossier } from "~/features/proposals/check-dossier.server";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { sectionPage } from "~/features/proposals/section-page.server";
import { askSignOff, declineSignOff, takeBackSignOff } from "~/features/proposals/sign-off.server";
import { signOffDeclinePage } from "~/features/proposals/sign-off-page.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { sections } from "../../domain/proposals/dossier";
import { edition, must, reasonOf } from "./edition";

const portal = edition();
const REMARKS = [{ section: "budget", reason: "Revoir le coût du poste." }] as const;

test("asked, sent back, corrected, asked again, filed: each with one entry in the journal and one letter", async () => {
  const awa = await portal.awa();
  const mayor = await portal.mayor();
  const { reference } = await portal.whole(awa);
  const tasks = async (who = awa) => must(portal.look(who, dossierPage, { reference }));
  expect((await tasks()).signOff).toMatchObject({ awaited: null, declined: null, can: { ask: true } });
  expect((await tasks(mayor)).signOff.can.ask).toBe(false);

  const entries = await portal.journal();
  await must(portal.act(awa, askSignOff, { reference, message: "Le budget est à jour." }));
  expect(await portal.journal()).toBe(entries + 1);
  expect((await portal.lettersTo(mayor.email))[0]).toMatchObject({
    template: "sign_off_asked",
    data: { askedBy: "Awa", message: "Le budget est à jour.", path: `/dossiers/${reference}/verifier` },
  });
  expect(await reasonOf(portal.act(awa, askSignOff, { reference, message: "" }))).toBe("sign-off-pending");
  expect((await tasks(mayor)).signOff).toMatchObject({ awaited: { by: "Awa" }, can: { decline: true } });
  expect((await tasks(await portal.rita())).signOff.can).toEqual({ ask: false, takeBack: false, decline: false });
  expect(await reasonOf(portal.look(awa, signOffDeclinePage, { reference }))).toBe("only-signatory-declines");

  portal.at(new Date("2026-05-05T08:00:00Z"));
  await must(portal.act(mayor, declineSignOff, { reference, remarks: [...REMARKS] }));
  expect(await portal.journal()).toBe(entries + 2);
  expect((await portal.lettersTo(awa.email))[0]).toMatchObject({
    template: "sign_off_declined",
    data: { declinedBy: "Mireille", remarks: "Le budget – Revoir le coût du poste." },
  });
  const page = await tasks();
  const budget = page.groups.flatMap((g) => g.tasks).find((t) => t.id === "budget");
  expect(budget).toMatchObject({ status: "to_fix", remark: "Revoir le coût du poste." });
  expect(page.signOff).toMatchObject({ awaited: null, declined: { by: "Mireille" }, can: { ask: false } });
  expect(await must(portal.look(awa, sectionPage, { reference, slug: "budget" }))).toMatchObject({
    status: "to_fix",
    remark: { by: "Mireille", reason: "Revoir le coût du poste." },
  });
  expect(await reasonOf(portal.act(awa, askSignOff, { reference, message: "" }))).toBe("remarks-left");

  portal.at(new Date("2026-05-06T08:00:00Z"));
  await must(portal.save(awa, reference, "budget", sections.budget, 1));
  expect(await must(portal.look(awa, sectionPage, { reference, slug: "budget" }))).toMatchObject({
    status: "done",
    remark: null,
  });
  await must(portal.act(awa, askSignOff, { reference, message: "" }));
  const check = await must(portal.look(mayor, checkDossier, { reference }));
  expect(check.signOff.awaited).toMatchObject({ by: "Awa" });
  await must(portal.act(mayor, submitProposal, { reference, seenVersion: check.version, certified: true }));
  const settled = await portal.read.signOff.findMany({
    where: { proposal: { reference } },
    orderBy: { askedAt: "asc" },
  });
  expect(settled.map((s) => s.outcome)).toEqual(["declined", "filed"]);
  expect((await tasks(mayor)).signOff).toMatchObject({ awaited: null, can: { decline: false } });
});

test("a request is taken back by a colleague, and the signatory is told that there is nothing to do", async () => {
  const neighbour = await portal.neighbour();
  const awa = await portal.awa();
  const { reference } = await portal.whole(awa);
  await must(portal.act(awa, askSignOff, { reference, message: "" }));
  expect(await reasonOf(portal.act(neighbour, takeBackSignOff, { reference }))).toBe("not-found");
  await must(portal.act(awa, takeBackSignOff, { reference }));
  const mayor = await portal.mayor();
  expect((await portal.lettersTo(mayor.email))[0]).toMatchObject({ template: "sign_off_taken_back" });
  expect(await reasonOf(portal.act(mayor, declineSignOff, { reference, remarks: [...REMARKS] }))).toBe("no-sign-off");
});
