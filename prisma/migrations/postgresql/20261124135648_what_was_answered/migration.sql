-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "selfCheck" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Proposal_citedReportId_idx" ON "Proposal"("citedReportId");
