-- What was answered to the six questions stays with the dossier; who took a report up is found by the report.
ALTER TABLE "Proposal" ADD COLUMN "selfCheck" TEXT NOT NULL DEFAULT '';
CREATE INDEX "Proposal_citedReportId_idx" ON "Proposal"("citedReportId");
