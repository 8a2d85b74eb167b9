-- CreateIndex
CREATE INDEX "Proposal_callId_status_eliminated_rankKey_idx" ON "Proposal"("callId", "status", "eliminated", "rankKey");
