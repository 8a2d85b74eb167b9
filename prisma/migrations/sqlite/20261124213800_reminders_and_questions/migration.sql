-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "remindedAt" DATETIME;

-- CreateTable
CREATE TABLE "ReviewQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "messageId" TEXT,
    CONSTRAINT "ReviewQuestion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReviewQuestion_proposalId_askedAt_idx" ON "ReviewQuestion"("proposalId", "askedAt");
