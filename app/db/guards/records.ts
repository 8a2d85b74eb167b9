import { always, changed, type Guard, neverChanges } from "~/db/guards/guard";

const LAST_HASH = `COALESCE((SELECT "hash" FROM "JournalEntry" ORDER BY "id" DESC LIMIT 1), '${"0".repeat(64)}')`;

/** The journal, what was filed, what was signed: written once. */
export const RECORD_GUARDS: Guard[] = [
  ...neverChanges("JournalEntry", "journal-append-only"),
  { name: "journal-chain", table: "JournalEntry", on: "insert", when: `NEW."prevHash" <> ${LAST_HASH}` },
  ...neverChanges("ProposalVersion", "filed-version-immutable"),
  ...neverChanges("SectionRevision", "revision-immutable"),
  ...neverChanges("ScoreRevision", "score-revision-immutable"),
  ...neverChanges("Delivery", "delivery-immutable"),
  { name: "receipt-immutable", table: "CommandReceipt", on: "update", when: "1 = 1" },
  { name: "charter-text-immutable", table: "CharterVersion", on: "update", when: changed("number", "title", "body", "bodyEn", "textHash", "publishedAt") },
  { name: "charter-text-immutable", table: "CharterVersion", on: "delete", when: "1 = 1" },
  {
    name: "signature-immutable", table: "CharterSignature", on: "update",
    when: `${changed("charterVersionId", "townId", "personId", "signerName", "signerFunction", "textHash", "signedAt")} OR OLD."withdrawnAt" IS NOT NULL`,
  },
  { name: "signature-immutable", table: "CharterSignature", on: "delete", when: "1 = 1" },
  {
    name: "already-signed", table: "CharterSignature", on: "insert",
    when: `EXISTS (SELECT 1 FROM "CharterSignature" s WHERE s."townId" = NEW."townId" AND s."charterVersionId" = NEW."charterVersionId" AND s."withdrawnAt" IS NULL)`,
  },
  { name: "agreement-text-immutable", table: "AgreementVersion", on: "update", when: changed("agreementId", "number", "content", "contentHash") },
  {
    name: "agreement-signature-immutable", table: "AgreementVersion", on: "update",
    when: `(OLD."townSignedAt" IS NOT NULL AND (${changed("townSignerId", "townSignerName", "townSignerFunction", "townSignedAt")})) OR (OLD."departmentSignedAt" IS NOT NULL AND (${changed("departmentSignerId", "departmentSignerName", "departmentSignerFunction", "departmentSignedAt")}))`,
  },
  { name: "agreement-text-immutable", table: "AgreementVersion", on: "delete", when: "1 = 1" },
  ...always("Person", "email-lower-case", `NEW."email" <> LOWER(NEW."email")`),
  ...always("BankDetails", "same-person-twice", `NEW."confirmedById" IS NOT NULL AND NEW."confirmedById" = NEW."proposedById"`),
  ...always("BankDetails", "two-active-accounts", `NEW."status" = 'active' AND EXISTS (SELECT 1 FROM "BankDetails" b WHERE b."townId" = NEW."townId" AND b."status" = 'active' AND b."id" <> NEW."id")`),
  ...always("Recovery", "same-person-twice", `NEW."decidedById" IS NOT NULL AND NEW."decidedById" = NEW."noticeById"`),
];
