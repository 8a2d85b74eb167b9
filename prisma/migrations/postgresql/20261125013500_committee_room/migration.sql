-- AlterTable
ALTER TABLE "CommitteeSession" ADD COLUMN     "closedById" TEXT,
ADD COLUMN     "currentItemId" TEXT,
ADD COLUMN     "minutesHash" TEXT,
ADD COLUMN     "openedAt" TIMESTAMP(3),
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "plannedById" TEXT NOT NULL,
ADD COLUMN     "reference" TEXT NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "CommitteeItem" ADD COLUMN     "exceptionReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "part" TEXT NOT NULL,
ADD COLUMN     "settledAt" TIMESTAMP(3),
ADD COLUMN     "settledById" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "CommitteeMember" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "isPresent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CommitteeMember_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeMember_sessionId_personId_key" ON "CommitteeMember"("sessionId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeSession_reference_key" ON "CommitteeSession"("reference");

-- CreateIndex
CREATE INDEX "CommitteeSession_callId_status_idx" ON "CommitteeSession"("callId", "status");

-- AddForeignKey
ALTER TABLE "CommitteeMember" ADD CONSTRAINT "CommitteeMember_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CommitteeSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
