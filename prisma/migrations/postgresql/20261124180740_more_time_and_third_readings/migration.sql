-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "thirdReadingAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "ReviewReopening" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" TEXT NOT NULL,
    "grantedAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "revokedById" TEXT,
    "revokeReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReviewReopening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewReopening_callId_personId_idx" ON "ReviewReopening"("callId", "personId");

-- AddForeignKey
ALTER TABLE "ReviewReopening" ADD CONSTRAINT "ReviewReopening_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReopening" ADD CONSTRAINT "ReviewReopening_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
