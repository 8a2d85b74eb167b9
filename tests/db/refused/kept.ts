import { insert, remove, update } from "../rows";
import { type RefusedCase, refuses } from "./case";

const B = "b".repeat(64);
const AT = "2026-04-01 09:00:00";
const nextEntry = insert("JournalEntry", { prevHash: "a".repeat(64), hash: B });
const replaced = (sql: string) => sql.replace("INSERT", "INSERT OR REPLACE");
const kept = (
  guard: RefusedCase["guard"],
  table: string,
  where: Record<string, string | number>,
  change: Record<string, string | number>,
  beside: string,
) => [refuses(guard, update(table, change, where), beside), refuses(guard, remove(table, where), beside)];
const keptOnReplace = (
  guard: RefusedCase["guard"],
  table: string,
  values: Record<string, string | number>,
  beside: string,
): RefusedCase => ({
  ...refuses(guard, replaced(insert(table, values)), beside),
  only: "sqlite",
});

const newVersion = insert("ProposalVersion", { id: "pv2", number: 2, receiptNumber: "R2" });
const newRevision = insert("SectionRevision", { id: "sr2", version: 2 });
const newGrid = insert("GridVersion", { id: "gv2", number: 2 });
const newModel = insert("LetterModel", { id: "lm2", number: 2 });
const newLetter = insert("IssuedLetter", { id: "il2", number: "L2026-0002", decisionId: "d2", proposalId: "pr2" });
const newScan = insert("SignedScan", { id: "sc2", sha256: B, storageKey: "scans/2" });
const newPage = insert("ScannedPage", { id: "sp2", position: 2, storageKey: "scans/pages/2" });
const filedPage = update("ScannedPage", { outcome: "filed", versionId: "av1", page: 1 }, { id: "sp1" });
const newLateFiling = insert("LateFiling", { id: "late2", reference: "R-8G4K" });
const newScore = insert("ScoreRevision", { id: "scr2" });
const newDelivery = insert("Delivery", { id: "del2" });
const newCharter = insert("CharterVersion", { id: "cv2", number: 2 });
const newAgreement = insert("AgreementVersion", { id: "av2", number: 2 });
const newBooking = insert("LedgerEntry", {
  correlationKey: "other",
  kind: "release",
  debitAccount: "available",
  creditAccount: "committed",
});
const signedByTown = update(
  "AgreementVersion",
  { townSignedAt: AT, townSignerId: "ann", townSignerName: "Ann", townSignerFunction: "Maire" },
  { id: "av1" },
);
const signedByDepartment = update(
  "AgreementVersion",
  { departmentSignedAt: AT, departmentSignerId: "ben", departmentSignerName: "Ben" },
  { id: "av1" },
);
const withdrawn = update("CharterSignature", { withdrawnAt: AT, withdrawnById: "ann" }, { id: "cs1" });

export const keptCases: RefusedCase[] = [
  ...kept("journal-is-kept", "JournalEntry", { subjectId: "c1" }, { actorLabel: "Ben" }, nextEntry),
  keptOnReplace("journal-is-kept", "JournalEntry", { id: 1, prevHash: "a".repeat(64), hash: B }, nextEntry),
  refuses("journal-is-a-chain", insert("JournalEntry", { hash: B }), nextEntry),
  refuses("journal-is-a-chain", insert("JournalEntry", { prevHash: "a".repeat(64), hash: "b" }), nextEntry),
  ...kept("ledger-is-kept", "LedgerEntry", { kind: "commit" }, { amountCents: 1 }, newBooking),
  keptOnReplace("ledger-is-kept", "LedgerEntry", { id: 1 }, newBooking),
  ...kept("filed-dossier-is-kept", "ProposalVersion", { id: "pv1" }, { content: "[]" }, newVersion),
  keptOnReplace("filed-dossier-is-kept", "ProposalVersion", {}, newVersion),
  ...kept("revision-is-kept", "SectionRevision", { id: "sr1" }, { content: "[]" }, newRevision),
  keptOnReplace("revision-is-kept", "SectionRevision", { id: "sr9" }, newRevision),
  ...kept("grid-version-is-kept", "GridVersion", { id: "gv1" }, { content: "[1]" }, newGrid),
  keptOnReplace("grid-version-is-kept", "GridVersion", {}, newGrid),
  ...kept("letter-model-is-kept", "LetterModel", { id: "lm1" }, { body: "Adieu" }, newModel),
  keptOnReplace("letter-model-is-kept", "LetterModel", {}, newModel),
  ...kept("issued-letter-is-kept", "IssuedLetter", { id: "il1" }, { content: "[]" }, newLetter),
  keptOnReplace("issued-letter-is-kept", "IssuedLetter", {}, newLetter),
  ...kept("signed-scan-is-kept", "SignedScan", { id: "sc1" }, { fileName: "other.pdf" }, newScan),
  keptOnReplace("signed-scan-is-kept", "SignedScan", {}, newScan),
  ...kept("signed-page-is-kept", "ScannedPage", { id: "sp1" }, { position: 9 }, newPage),
  keptOnReplace("signed-page-is-kept", "ScannedPage", {}, newPage),
  refuses("signed-page-is-kept", update("ScannedPage", { page: 2 }, { id: "sp1" }), newPage, filedPage),
  refuses(
    "signed-page-is-placed",
    insert("ScannedPage", { id: "sp2", position: 2, storageKey: "scans/pages/2", outcome: "filed" }),
    newPage,
  ),
  refuses("signed-page-is-placed", update("ScannedPage", { outcome: "filed" }, { id: "sp1" }), filedPage),
  ...kept("late-filing-is-kept", "LateFiling", { id: "late1" }, { arrivedAt: AT }, newLateFiling),
  keptOnReplace("late-filing-is-kept", "LateFiling", {}, newLateFiling),
  ...kept("score-revision-is-kept", "ScoreRevision", { id: "scr1" }, { toMark: 5 }, newScore),
  keptOnReplace("score-revision-is-kept", "ScoreRevision", {}, newScore),
  ...kept("delivery-is-kept", "Delivery", { id: "del1" }, { outcome: "failed" }, newDelivery),
  keptOnReplace("delivery-is-kept", "Delivery", {}, newDelivery),
  refuses(
    "receipt-is-kept",
    update("CommandReceipt", { outcome: "1" }, { key: "key1" }),
    remove("CommandReceipt", { key: "key1" }),
  ),

  refuses("agreement-text-is-kept", update("AgreementVersion", { content: "[]" }, { id: "av1" }), signedByTown),
  refuses("agreement-text-is-kept", remove("AgreementVersion", { id: "av1" }), newAgreement),
  keptOnReplace("agreement-text-is-kept", "AgreementVersion", {}, newAgreement),
  refuses(
    "agreement-signature-is-kept",
    update("AgreementVersion", { townSignerName: "Zoé" }, { id: "av1" }),
    signedByDepartment,
    signedByTown,
  ),
  refuses(
    "agreement-signature-is-kept",
    update("AgreementVersion", { departmentSignedAt: null, departmentSignerId: null }, { id: "av1" }),
    signedByTown,
    signedByDepartment,
  ),
  refuses(
    "agreement-signature-is-whole",
    update("AgreementVersion", { townSignedAt: AT }, { id: "av1" }),
    signedByTown,
  ),
  refuses(
    "agreement-signature-is-whole",
    insert("AgreementVersion", { id: "av2", number: 2, townSignedAt: AT }),
    newAgreement,
  ),

  refuses(
    "charter-text-is-kept",
    update("CharterVersion", { body: "Autre" }, { id: "cv1" }),
    update("CharterVersion", { resignBy: AT }, { id: "cv1" }),
  ),
  refuses(
    "charter-text-is-kept",
    remove("CharterVersion", { id: "cv2" }),
    insert("CharterVersion", { id: "cv3", number: 3 }),
    newCharter,
  ),
  keptOnReplace("charter-text-is-kept", "CharterVersion", { id: "cv9" }, newCharter),
  refuses("charter-signature-is-kept", update("CharterSignature", { signerName: "Zoé" }, { id: "cs1" }), withdrawn),
  refuses(
    "charter-signature-is-kept",
    update("CharterSignature", { withdrawnAt: null }, { id: "cs1" }),
    insert("CharterSignature", { id: "cs2" }),
    withdrawn,
  ),
  refuses("charter-signature-is-kept", remove("CharterSignature", { id: "cs1" }), withdrawn),
  keptOnReplace("charter-signature-is-kept", "CharterSignature", { withdrawnAt: AT }, withdrawn),
  refuses(
    "already-signed",
    insert("CharterSignature", { id: "cs2" }),
    insert("CharterSignature", { id: "cs2", charterVersionId: "cv2" }),
    newCharter,
  ),
];
