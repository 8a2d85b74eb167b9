-- CreateTable
CREATE TABLE "CommitteeMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "isPresent" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "CommitteeMember_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CommitteeSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CommitteeSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "heldAt" DATETIME NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "quorum" INTEGER NOT NULL DEFAULT 0,
    "plannedById" TEXT NOT NULL,
    "openedAt" DATETIME,
    "currentItemId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "minutes" TEXT NOT NULL DEFAULT '',
    "minutesHash" TEXT,
    "closedAt" DATETIME,
    "closedById" TEXT,
    CONSTRAINT "CommitteeSession_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CommitteeSession" ("callId", "closedAt", "heldAt", "id", "minutes", "quorum", "status") SELECT "callId", "closedAt", "heldAt", "id", "minutes", "quorum", "status" FROM "CommitteeSession";
DROP TABLE "CommitteeSession";
ALTER TABLE "new_CommitteeSession" RENAME TO "CommitteeSession";
CREATE UNIQUE INDEX "CommitteeSession_reference_key" ON "CommitteeSession"("reference");
CREATE INDEX "CommitteeSession_callId_status_idx" ON "CommitteeSession"("callId", "status");
CREATE TABLE "new_CommitteeItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "opinion" TEXT NOT NULL DEFAULT '',
    "amountCents" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "exceptionReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "settledAt" DATETIME,
    "settledById" TEXT,
    CONSTRAINT "CommitteeItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CommitteeSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommitteeItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CommitteeItem" ("amountCents", "id", "opinion", "position", "proposalId", "reason", "sessionId") SELECT "amountCents", "id", "opinion", "position", "proposalId", "reason", "sessionId" FROM "CommitteeItem";
DROP TABLE "CommitteeItem";
ALTER TABLE "new_CommitteeItem" RENAME TO "CommitteeItem";
CREATE UNIQUE INDEX "CommitteeItem_sessionId_proposalId_key" ON "CommitteeItem"("sessionId", "proposalId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeMember_sessionId_personId_key" ON "CommitteeMember"("sessionId", "personId");
