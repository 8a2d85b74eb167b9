-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "preparedById" TEXT NOT NULL,
    "preparedAt" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedAt" DATETIME,
    "deliberationNumber" TEXT,
    "deliberatedOn" DATETIME,
    "publishedById" TEXT,
    "publishedAt" DATETIME,
    "rankingHash" TEXT,
    "simulationHash" TEXT,
    "contentHash" TEXT,
    "reserveValidUntil" DATETIME,
    "sentBackReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Decision_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Decision" ("approvedAt", "approvedById", "callId", "contentHash", "deliberatedOn", "deliberationNumber", "id", "preparedAt", "preparedById", "publishedAt", "publishedById", "rankingHash", "reference", "reserveValidUntil", "status", "version") SELECT "approvedAt", "approvedById", "callId", "contentHash", "deliberatedOn", "deliberationNumber", "id", "preparedAt", "preparedById", "publishedAt", "publishedById", "rankingHash", "reference", "reserveValidUntil", "status", "version" FROM "Decision";
DROP TABLE "Decision";
ALTER TABLE "new_Decision" RENAME TO "Decision";
CREATE UNIQUE INDEX "Decision_reference_key" ON "Decision"("reference");
CREATE INDEX "Decision_callId_status_idx" ON "Decision"("callId", "status");
CREATE INDEX "Decision_publishedAt_idx" ON "Decision"("publishedAt");
CREATE TABLE "new_Award" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "decisionLineId" TEXT NOT NULL,
    "envelopeId" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "notifiedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "answerReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Award_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_decisionLineId_fkey" FOREIGN KEY ("decisionLineId") REFERENCES "DecisionLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Award" ("amountCents", "answeredAt", "decisionLineId", "envelopeId", "id", "notifiedAt", "proposalId", "status", "townId") SELECT "amountCents", "answeredAt", "decisionLineId", "envelopeId", "id", "notifiedAt", "proposalId", "status", "townId" FROM "Award";
DROP TABLE "Award";
ALTER TABLE "new_Award" RENAME TO "Award";
CREATE UNIQUE INDEX "Award_proposalId_key" ON "Award"("proposalId");
CREATE UNIQUE INDEX "Award_decisionLineId_key" ON "Award"("decisionLineId");
CREATE INDEX "Award_townId_notifiedAt_idx" ON "Award"("townId", "notifiedAt");
CREATE INDEX "Award_envelopeId_notifiedAt_idx" ON "Award"("envelopeId", "notifiedAt");
CREATE TABLE "new_Amendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "wish" TEXT NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "preparedById" TEXT NOT NULL,
    "preparedAt" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedAt" DATETIME,
    "settledReason" TEXT NOT NULL DEFAULT '',
    "deliberationNumber" TEXT,
    "deliberatedOn" DATETIME,
    "versionNumber" INTEGER,
    CONSTRAINT "Amendment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Amendment" ("after", "agreementId", "approvedAt", "approvedById", "before", "id", "kind", "preparedAt", "preparedById", "reason", "status") SELECT "after", "agreementId", "approvedAt", "approvedById", "before", "id", "kind", "preparedAt", "preparedById", "reason", "status" FROM "Amendment";
DROP TABLE "Amendment";
ALTER TABLE "new_Amendment" RENAME TO "Amendment";
CREATE INDEX "Amendment_agreementId_preparedAt_idx" ON "Amendment"("agreementId", "preparedAt");
CREATE INDEX "Amendment_status_preparedAt_idx" ON "Amendment"("status", "preparedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
