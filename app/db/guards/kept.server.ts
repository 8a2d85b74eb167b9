import { changes, guard, neverChanged, neverRemoved } from "~/db/guards/guard.server";

const TOWN_SIGNS = [
  "townSignerId",
  "townSignerName",
  "townSignerFunction",
  "townSignedOnPaper",
  "townSignedAt",
] as const;
const DEPARTMENT_SIGNS = [
  "departmentSignerId",
  "departmentSignerName",
  "departmentSignerFunction",
  "departmentSignedOnPaper",
  "departmentSignedAt",
] as const;
const onceSigned = (columns: readonly string[]) => `old.${columns.at(-1)} IS NOT NULL AND ${changes(...columns)}`;
const CHARTER_TEXT = ["number", "title", "body", "bodyEn", "textHash", "publishedAt"] as const;
const SIGNATURE = [
  "charterVersionId",
  "townId",
  "personId",
  "signerName",
  "signerFunction",
  "textHash",
  "signedAt",
] as const;

/** What is written once: the traces, and the texts that were signed. */
export const keptGuards = [
  guard(
    "journal-is-a-chain",
    "insert JournalEntry",
    `new.prevHash IS DISTINCT FROM COALESCE((SELECT j.hash FROM JournalEntry j ORDER BY j.id DESC LIMIT 1), '${"0".repeat(64)}')
     OR length(new.hash) <> 64`,
    "Each entry is sealed to the one before it.",
  ),
  ...neverChanged(
    "journal-is-kept",
    "JournalEntry",
    [["id"], ["hash"], ["prevHash"]],
    "What happened is not rewritten.",
  ),
  ...neverChanged(
    "ledger-is-kept",
    "LedgerEntry",
    [["id"], ["correlationKey"]],
    "A booking is corrected by another booking.",
  ),
  ...neverChanged(
    "filed-dossier-is-kept",
    "ProposalVersion",
    [["id"], ["receiptNumber"], ["proposalId", "number"]],
    "A filed dossier stays as its town filed it.",
  ),
  ...neverChanged(
    "revision-is-kept",
    "SectionRevision",
    [["id"], ["proposalId", "section", "version"]],
    "Every accepted save of a section can be read again.",
  ),
  ...neverChanged(
    "grid-version-is-kept",
    "GridVersion",
    [["id"], ["callId", "number"]],
    "What a grid was before it changed can be read again.",
  ),
  ...neverChanged(
    "letter-model-is-kept",
    "LetterModel",
    [["id"], ["kind", "number"]],
    "What a letter said before its model changed can be read again.",
  ),
  ...neverChanged(
    "issued-letter-is-kept",
    "IssuedLetter",
    [["id"], ["number"], ["decisionId", "proposalId"]],
    "A letter that has left says what it said.",
  ),
  ...neverChanged(
    "late-filing-is-kept",
    "LateFiling",
    [["id"], ["reference"]],
    "A filing that came too late stays as proof of when it came.",
  ),
  ...neverChanged(
    "score-revision-is-kept",
    "ScoreRevision",
    [["id"]],
    "A mark changed after the reveal stays on record.",
  ),
  ...neverChanged("delivery-is-kept", "Delivery", [["id"]], "Every try to send a letter stays on record."),
  guard("receipt-is-kept", "update CommandReceipt", "TRUE", "The first outcome of a command is what a repeat gets."),

  guard(
    "agreement-text-is-kept",
    "update AgreementVersion",
    changes("agreementId", "number", "content", "contentHash", "createdAt"),
    "The text that is signed never changes; an amendment makes a new version.",
  ),
  guard(
    "signed-scan-is-kept",
    "update SignedScan",
    changes("fileName", "sizeBytes", "sha256", "storageKey", "uploadedById", "uploadedAt"),
    "A scan is the proof of a signature: it stays as it was sent.",
  ),
  ...neverRemoved(
    "signed-scan-is-kept",
    "SignedScan",
    [["id"], ["sha256"]],
    "The proof of a signature is not removed.",
  ),
  guard(
    "signed-page-is-kept",
    "update ScannedPage",
    `${changes("scanId", "position", "storageKey")} OR (old.outcome = 'filed' AND ${changes("outcome", "versionId", "page")})`,
    "A page that is filed stays where it is filed.",
  ),
  ...neverRemoved(
    "signed-page-is-kept",
    "ScannedPage",
    [["id"], ["scanId", "position"]],
    "A scanned page is not removed.",
  ),
  guard(
    "signed-page-is-placed",
    "ScannedPage",
    "(new.outcome = 'filed') <> (new.versionId IS NOT NULL)",
    "A page is filed at an agreement, or it is not filed.",
  ),
  guard(
    "agreement-signature-is-kept",
    "update AgreementVersion",
    `(${onceSigned(TOWN_SIGNS)}) OR (${onceSigned(DEPARTMENT_SIGNS)})`,
    "A signature, once given, stays as it was given.",
  ),
  guard(
    "agreement-signature-is-whole",
    "AgreementVersion",
    "(new.townSignedAt IS NULL) <> (new.townSignerId IS NULL) OR (new.departmentSignedAt IS NULL) <> (new.departmentSignerId IS NULL)",
    "A signature has a signer and an instant, or neither.",
  ),
  ...neverRemoved(
    "agreement-text-is-kept",
    "AgreementVersion",
    [["id"], ["agreementId", "number"]],
    "The text that is signed is not removed.",
  ),

  guard(
    "charter-text-is-kept",
    "update CharterVersion",
    changes(...CHARTER_TEXT),
    "The text that towns signed never changes; a new version is published.",
  ),
  ...neverRemoved(
    "charter-text-is-kept",
    "CharterVersion",
    [["id"], ["number"]],
    "The text that towns signed is not removed.",
  ),
  guard(
    "charter-signature-is-kept",
    "update CharterSignature",
    `${changes(...SIGNATURE)} OR (old.withdrawnAt IS NOT NULL AND ${changes("withdrawnAt", "withdrawnById")})`,
    "A signature stays; it can only be withdrawn, once.",
  ),
  guard(
    "already-signed",
    "insert CharterSignature",
    `new.withdrawnAt IS NULL AND EXISTS (SELECT 1 FROM CharterSignature s
       WHERE s.townId = new.townId AND s.charterVersionId = new.charterVersionId AND s.withdrawnAt IS NULL AND s.id <> new.id)`,
    "A town signs a version of the charter once.",
  ),
  ...neverRemoved("charter-signature-is-kept", "CharterSignature", [["id"]], "A signature is withdrawn, not removed."),
];
