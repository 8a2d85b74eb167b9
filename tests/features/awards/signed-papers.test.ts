import { expect, test } from "vitest";
import { system } from "~/domain/shared/actor";
import { readPageCode, writePageCode } from "~/domain/shared/page-code";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { deskAgreement, deskSignedFile } from "~/features/awards/desk-agreement.server";
import { filePage, fileScan, setPageAside } from "~/features/awards/file-scan.server";
import { paperSignaturePage } from "~/features/awards/paper-signature-page.server";
import { prepareAgreementOf } from "~/features/awards/prepare-agreement.server";
import { scannedPageFile, scanPage, scansPage } from "~/features/awards/scans-page.server";
import { maySendScan, sendScan } from "~/features/awards/send-scan.server";
import { signAgreementOnPaper } from "~/features/awards/sign-on-paper.server";
import { townSignedFile } from "~/features/awards/town-agreement.server";
import { grantRole } from "~/features/network/keep-accounts.server";
import { readScan } from "~/integrations/signed-scans/live.server";
import { photographed, scanOf, stained } from "../../integrations/scanned";
import { ANSWERED, IN_FORCE, judged, must, reasonOf } from "./funded";

const { portal, filed, person, helene, decide } = judged();
const file = (n: number) => ({
  fileName: `scan-${n}.pdf`,
  mediaType: "application/pdf",
  sizeBytes: 1000,
  sha256: String(n).repeat(64),
  storageKey: `scans/${n}`,
});
const send = async (n: number) =>
  portal.act(await portal.sofia(), sendScan, { file: file(n), verdict: "accepted", verdictNote: "" }, ANSWERED);
const sheet = (position: number, codes: string[], n = 1) => ({
  position,
  codes,
  storageKey: `scans/pages/${n}-${position}`,
  sizeBytes: 10,
});
let pages = 0;
let scanId = "";

test("Sofia sends a scan, nobody else may, and the same file counts once", async () => {
  await decide();
  const reference = filed.bondy;
  await must(portal.act(await portal.mayor(), answerAwardOf, { reference, answer: "accepted", reason: "" }, ANSWERED));
  await must(portal.act(await portal.sofia(), prepareAgreementOf, { reference }, ANSWERED));
  for (const who of [await helene(), await portal.mayor(), await person("claire")]) {
    expect(await reasonOf(portal.look(who, maySendScan, {}, ANSWERED))).toBe("wrong-role");
    expect(await reasonOf(portal.look(who, scansPage, {}, ANSWERED))).toBe("wrong-role");
  }
  scanId = (await must(send(1))).id;
  expect(await reasonOf(send(1))).toBe("scan-known");
  const infected = { file: file(9), verdict: "refused" as const, verdictNote: "" };
  expect(await reasonOf(portal.act(await portal.sofia(), sendScan, infected, ANSWERED))).toBe("file-infected");
  expect(await portal.read.job.count({ where: { kind: "read-signed-scans", status: "waiting" } })).toBe(1);
});

test("its pages find their agreement by their codes; what cannot be told is listed", async () => {
  const sofia = await portal.sofia();
  const { paper } = await must(portal.look(sofia, deskAgreement, { reference: filed.bondy }, ANSWERED));
  const photos = await photographed(paper);
  pages = photos.length;
  expect(pages).toBeGreaterThan(2);
  const codes: string[][] = [];
  const scan = await scanOf(photos.map((page, i) => (i === 1 ? stained(page) : page)));
  await readScan(scan, async (read) => void codes.push(read.codes));
  const own = readPageCode(codes[0]?.[0] ?? "");
  if (!own) throw new Error("the first page bears its code");
  const sheets = [
    ...codes.map((found, i) => sheet(i + 1, found)),
    sheet(pages + 1, [writePageCode({ ...own, seal: "00000000" })]),
    sheet(pages + 2, [writePageCode({ ...own, document: "CONV-2026-999" })]),
    sheet(pages + 3, ["https://example.org"]),
  ];
  const before = await portal.read.journalEntry.count();
  await must(portal.act(system, fileScan, { scanId, sheets }, ANSWERED));
  expect(await portal.read.journalEntry.count()).toBe(before + 1);
  expect(await reasonOf(portal.act(system, fileScan, { scanId, sheets }, ANSWERED))).toBe("not-found");
  const page = await must(portal.look(sofia, scanPage, { id: scanId }, ANSWERED));
  expect(page.open.map((p) => [p.position, p.outcome])).toEqual([
    [2, "unreadable"],
    [pages + 1, "other_text"],
    [pages + 2, "unknown_paper"],
    [pages + 3, "unreadable"],
  ]);
  expect(page.done).toHaveLength(pages - 1);
  expect(page.done[0]).toMatchObject({
    agreement: { reference: `CONV-${filed.bondy}`, townName: "Bondy", page: 1 },
    handledBy: "",
  });
  const [row] = (await must(portal.look(sofia, scansPage, {}, ANSWERED))).scans;
  expect(row).toMatchObject({ sentBy: "Sofia", pages: pages + 3, filed: pages - 1, open: 4 });
}, 60_000);

const signature = () => ({
  reference: filed.bondy,
  signerName: "Stephen Hervé",
  signerFunction: "Maire",
  on: "2026-07-14",
});

test("a signature is written down once the whole paper is back, the lost page filed by hand", async () => {
  const [sofia, second] = [await portal.sofia(), await helene()];
  const sign = (who: typeof sofia, over = {}) =>
    reasonOf(portal.act(who, signAgreementOnPaper, { ...signature(), ...over }, IN_FORCE));
  expect(await sign(sofia)).toBe("paper-pages-missing");
  const seen = await must(portal.look(sofia, paperSignaturePage, { reference: filed.bondy }, IN_FORCE));
  expect(seen).toMatchObject({ missing: [2], side: "town", can: { record: false } });

  const byHand = { scanId, position: 2, agreement: `conv-${filed.bondy}`, page: 2 };
  expect(await reasonOf(portal.act(second, filePage, byHand, IN_FORCE))).toBe("wrong-role");
  expect(await reasonOf(portal.act(sofia, filePage, { ...byHand, agreement: "CONV-2026-999" }, IN_FORCE))).toBe(
    "agreement-unknown",
  );
  await must(portal.act(sofia, filePage, byHand, IN_FORCE));
  expect(await reasonOf(portal.act(sofia, filePage, byHand, IN_FORCE))).toBe("page-handled");
  await must(portal.act(sofia, setPageAside, { scanId, position: pages + 3 }, IN_FORCE));

  expect(await sign(sofia, { on: "2026-07-18" })).toBe("paper-signed-in-future");
  expect(await sign(second)).toBe("wrong-role");
  expect(await sign(sofia)).toBe("granted");
  expect(await sign(sofia)).toBe("wrong-role");
  expect(await sign(second, { signerName: "Le président", signerFunction: "Président", on: "2026-07-16" })).toBe(
    "granted",
  );
  expect(await sign(second)).toBe("agreement-already-signed");
  const agreement = await must(portal.look(sofia, deskAgreement, { reference: filed.bondy }, IN_FORCE));
  expect(agreement).toMatchObject({
    status: "in_force",
    signedPages: pages,
    signed: { town: { name: "Stephen Hervé", onPaper: true }, department: { name: "Le président", onPaper: true } },
  });
  expect(JSON.stringify(agreement.paper)).toContain("Signé sur papier le 14 juillet 2026");
  expect(await portal.read.instalment.findFirst({ where: { kind: "advance" } })).toMatchObject({ status: "due" });
});

test("both sides read the signed pages; another town, and whom a conflict keeps away, find none", async () => {
  const reference = filed.bondy;
  const mayor = await portal.mayor();
  const signed = await must(portal.look(mayor, townSignedFile, { reference }, IN_FORCE));
  expect(signed.storageKeys).toHaveLength(pages);
  expect(await must(portal.look(await portal.sofia(), deskSignedFile, { reference }, IN_FORCE))).toEqual(signed);
  expect(await reasonOf(portal.look(await portal.neighbour(), townSignedFile, { reference }, IN_FORCE))).toBe(
    "not-found",
  );
  const { id } = await person("marc");
  await must(portal.act(system, grantRole, { personId: id, role: "fund_manager" }, IN_FORCE));
  const marc = await person("marc");
  const page = await must(portal.look(marc, scanPage, { id: scanId }, IN_FORCE));
  expect(JSON.stringify(page)).not.toContain(reference);
  for (const position of [1, pages + 1])
    expect(await reasonOf(portal.look(marc, scannedPageFile, { id: scanId, position }, IN_FORCE))).toBe("not-found");
  expect(await reasonOf(portal.look(marc, deskSignedFile, { reference }, IN_FORCE))).toBe("not-found");
});
