-- AlterTable
ALTER TABLE "Document" ADD COLUMN "checkedAt" DATETIME;
ALTER TABLE "Document" ADD COLUMN "reusedFromId" TEXT;

-- CreateTable
CREATE TABLE "SectionPresence" (
    "proposalId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("proposalId", "section", "personId")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "outcome" TEXT,
    "remarks" TEXT NOT NULL DEFAULT '[]',
    "settledById" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "SignOff_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LateFiling" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "arrivedAt" DATETIME NOT NULL,
    "deadline" DATETIME NOT NULL,
    CONSTRAINT "LateFiling_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recall" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "recalledAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_InformationRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "documentKinds" TEXT NOT NULL,
    "fields" TEXT NOT NULL DEFAULT '[]',
    "dueOn" DATETIME NOT NULL,
    "remindedAt" DATETIME,
    "escalatedAt" DATETIME,
    "openedById" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" TEXT,
    "answeredAt" DATETIME,
    "closedAt" DATETIME,
    "closedById" TEXT,
    CONSTRAINT "InformationRequest_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_InformationRequest" ("answer", "answeredAt", "answeredById", "closedAt", "closedById", "documentKinds", "dueOn", "id", "message", "openedAt", "openedById", "proposalId", "reason", "sections") SELECT "answer", "answeredAt", "answeredById", "closedAt", "closedById", "documentKinds", "dueOn", "id", "message", "openedAt", "openedById", "proposalId", "reason", "sections" FROM "InformationRequest";
DROP TABLE "InformationRequest";
ALTER TABLE "new_InformationRequest" RENAME TO "InformationRequest";
CREATE INDEX "InformationRequest_proposalId_openedAt_idx" ON "InformationRequest"("proposalId", "openedAt");
CREATE INDEX "InformationRequest_closedAt_dueOn_idx" ON "InformationRequest"("closedAt", "dueOn");
CREATE TABLE "new_SectionComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    CONSTRAINT "SectionComment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_SectionComment" ("authorId", "body", "createdAt", "id", "proposalId", "resolvedAt", "section") SELECT "authorId", "body", "createdAt", "id", "proposalId", "resolvedAt", "section" FROM "SectionComment";
DROP TABLE "SectionComment";
ALTER TABLE "new_SectionComment" RENAME TO "SectionComment";
CREATE INDEX "SectionComment_proposalId_section_createdAt_idx" ON "SectionComment"("proposalId", "section", "createdAt");
CREATE TABLE "new_OutsideOpinion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "expertEmail" TEXT NOT NULL,
    "expertName" TEXT NOT NULL DEFAULT '',
    "introduction" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL,
    "confidential" BOOLEAN NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "dueOn" DATETIME,
    "remindedAt" DATETIME,
    "answer" TEXT,
    "answerNote" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "OutsideOpinion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_OutsideOpinion" ("answer", "answerNote", "answeredAt", "askedAt", "askedById", "confidential", "expertEmail", "id", "proposalId", "question", "revokedAt", "tokenHash") SELECT "answer", "answerNote", "answeredAt", "askedAt", "askedById", "confidential", "expertEmail", "id", "proposalId", "question", "revokedAt", "tokenHash" FROM "OutsideOpinion";
DROP TABLE "OutsideOpinion";
ALTER TABLE "new_OutsideOpinion" RENAME TO "OutsideOpinion";
CREATE UNIQUE INDEX "OutsideOpinion_tokenHash_key" ON "OutsideOpinion"("tokenHash");
CREATE INDEX "OutsideOpinion_proposalId_idx" ON "OutsideOpinion"("proposalId");
CREATE TABLE "new_BankDetails" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "bic" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    "activeFrom" DATETIME,
    "declinedById" TEXT,
    "declineReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "BankDetails_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_BankDetails" ("activeFrom", "bic", "confirmedAt", "confirmedById", "holder", "iban", "id", "proposedAt", "proposedById", "status", "townId") SELECT "activeFrom", "bic", "confirmedAt", "confirmedById", "holder", "iban", "id", "proposedAt", "proposedById", "status", "townId" FROM "BankDetails";
DROP TABLE "BankDetails";
ALTER TABLE "new_BankDetails" RENAME TO "BankDetails";
CREATE INDEX "BankDetails_townId_status_idx" ON "BankDetails"("townId", "status");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "SectionPresence_seenAt_idx" ON "SectionPresence"("seenAt");

-- CreateIndex
CREATE INDEX "SignOff_proposalId_askedAt_idx" ON "SignOff"("proposalId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "LateFiling_reference_key" ON "LateFiling"("reference");

-- CreateIndex
CREATE INDEX "LateFiling_proposalId_arrivedAt_idx" ON "LateFiling"("proposalId", "arrivedAt");

-- CreateIndex
CREATE INDEX "Document_verdict_uploadedAt_idx" ON "Document"("verdict", "uploadedAt");
