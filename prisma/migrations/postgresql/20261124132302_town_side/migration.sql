-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "checkedAt" TIMESTAMP(3),
ADD COLUMN     "reusedFromId" TEXT;

-- AlterTable
ALTER TABLE "InformationRequest" ADD COLUMN     "escalatedAt" TIMESTAMP(3),
ADD COLUMN     "fields" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "remindedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "SectionComment" ADD COLUMN     "mentions" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "resolvedById" TEXT;

-- AlterTable
ALTER TABLE "OutsideOpinion" ADD COLUMN     "dueOn" TIMESTAMP(3),
ADD COLUMN     "expertName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "introduction" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "remindedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "BankDetails" ADD COLUMN     "declineReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "declinedById" TEXT;

-- CreateTable
CREATE TABLE "SectionPresence" (
    "proposalId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SectionPresence_pkey" PRIMARY KEY ("proposalId","section","personId")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT,
    "remarks" TEXT NOT NULL DEFAULT '[]',
    "settledById" TEXT,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LateFiling" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "arrivedAt" TIMESTAMP(3) NOT NULL,
    "deadline" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LateFiling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recall" (
    "key" TEXT NOT NULL,
    "recalledAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Recall_pkey" PRIMARY KEY ("key")
);

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

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateFiling" ADD CONSTRAINT "LateFiling_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
