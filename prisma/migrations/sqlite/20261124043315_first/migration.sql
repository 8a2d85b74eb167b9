-- CreateTable
CREATE TABLE "Town" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "linking" TEXT NOT NULL,
    "arrondissement" TEXT NOT NULL,
    "territorialBody" TEXT NOT NULL,
    "tileRow" INTEGER NOT NULL,
    "tileCol" INTEGER NOT NULL,
    "validFrom" DATETIME NOT NULL,
    "validTo" DATETIME,
    "successorId" TEXT,
    CONSTRAINT "Town_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Town" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TownIdentity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "siren" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "populationYear" INTEGER NOT NULL,
    "validFrom" DATETIME NOT NULL,
    "validTo" DATETIME,
    CONSTRAINT "TownIdentity_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NeedIndicator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    "source" TEXT NOT NULL,
    CONSTRAINT "NeedIndicator_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TownDomain" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    CONSTRAINT "TownDomain_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TownSiret" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "siret" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "TownSiret_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "totpSecret" TEXT,
    "totpConfirmedAt" DATETIME,
    "totpLastStep" INTEGER,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "sectors" TEXT NOT NULL DEFAULT '[]',
    "reviewsMax" INTEGER NOT NULL DEFAULT 20
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "function" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "confirmedById" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "grantedById" TEXT,
    "grantedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "Invitation_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccountRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "outcome" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AccountRequest_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CharterVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "resignBy" DATETIME
);

-- CreateTable
CREATE TABLE "CharterSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "charterVersionId" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "signerName" TEXT NOT NULL,
    "signerFunction" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawnById" TEXT,
    CONSTRAINT "CharterSignature_charterVersionId_fkey" FOREIGN KEY ("charterVersionId") REFERENCES "CharterVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CharterSignature_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Envelope" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "envelopeId" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "committeeOn" DATETIME,
    "standingCommitteeOn" DATETIME,
    "rules" TEXT NOT NULL,
    "frozenAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "nextSerial" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Call_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,
    "labelFr" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "anchorsFr" TEXT NOT NULL,
    "anchorsEn" TEXT NOT NULL,
    "eliminatingMark" INTEGER,
    CONSTRAINT "Criterion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallExtension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    CONSTRAINT "CallExtension_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewPhase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "opensAt" DATETIME,
    "closesAt" DATETIME,
    "activeAt" DATETIME,
    CONSTRAINT "ReviewPhase_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "sector" TEXT NOT NULL DEFAULT '',
    "requestedCents" INTEGER NOT NULL DEFAULT 0,
    "totalCostCents" INTEGER NOT NULL DEFAULT 0,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "searchText" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "citedReportId" TEXT,
    "clonedFromId" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "reviewsExpected" INTEGER NOT NULL DEFAULT 0,
    "reviewsSubmitted" INTEGER NOT NULL DEFAULT 0,
    "meanHundredths" INTEGER,
    "spreadHundredths" INTEGER,
    "needHundredths" INTEGER,
    "supportHundredths" INTEGER,
    "rankKey" TEXT,
    "eliminated" TEXT,
    CONSTRAINT "Proposal_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalSection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "updatedById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ProposalSection_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SectionRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ProposalVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "receiptNumber" TEXT NOT NULL,
    "filedAt" DATETIME NOT NULL,
    "filedById" TEXT NOT NULL,
    "signerName" TEXT NOT NULL,
    "signerFunction" TEXT NOT NULL,
    CONSTRAINT "ProposalVersion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "proposalId" TEXT,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "verdictNote" TEXT NOT NULL DEFAULT '',
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "replacedAt" DATETIME,
    "removedAt" DATETIME,
    "validUntil" DATETIME,
    CONSTRAINT "Document_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Document_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InformationRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "documentKinds" TEXT NOT NULL,
    "dueOn" DATETIME NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" TEXT,
    "answeredAt" DATETIME,
    "closedAt" DATETIME,
    "closedById" TEXT,
    CONSTRAINT "InformationRequest_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompletenessCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "checkedById" TEXT NOT NULL,
    "checkedAt" DATETIME NOT NULL,
    CONSTRAINT "CompletenessCheck_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdmissibilityDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "decidedById" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    CONSTRAINT "AdmissibilityDecision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DossierMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    CONSTRAINT "DossierMessage_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SectionComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    CONSTRAINT "SectionComment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutsideOpinion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "expertEmail" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "confidential" BOOLEAN NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answer" TEXT,
    "answerNote" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "OutsideOpinion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankDetails" (
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
    CONSTRAINT "BankDetails_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "assignedById" TEXT NOT NULL,
    "assignedAt" DATETIME NOT NULL,
    "pinnedAt" DATETIME,
    "declaredAt" DATETIME,
    "recusedAt" DATETIME,
    "removedAt" DATETIME,
    CONSTRAINT "Assignment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "townId" TEXT,
    "proposalId" TEXT,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "declaredAt" DATETIME NOT NULL,
    "liftedAt" DATETIME,
    "liftedById" TEXT,
    "liftReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Conflict_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Conflict_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "totalHundredths" INTEGER,
    "privateNote" TEXT NOT NULL DEFAULT '',
    "abstainReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    CONSTRAINT "Review_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Score" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "mark" INTEGER,
    "justification" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Score_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Score_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "fromMark" INTEGER NOT NULL,
    "toMark" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "revisedAt" DATETIME NOT NULL,
    CONSTRAINT "ScoreRevision_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ranking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "computedAt" DATETIME NOT NULL,
    CONSTRAINT "Ranking_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Simulation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "parameters" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Simulation_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SimulationLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "simulationId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "SimulationLine_simulationId_fkey" FOREIGN KEY ("simulationId") REFERENCES "Simulation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SimulationLine_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitteeSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "heldAt" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "quorum" INTEGER NOT NULL DEFAULT 0,
    "minutes" TEXT NOT NULL DEFAULT '',
    "closedAt" DATETIME,
    CONSTRAINT "CommitteeSession_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitteeItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "opinion" TEXT NOT NULL DEFAULT '',
    "amountCents" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "CommitteeItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CommitteeSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommitteeItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitteeVote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "vote" TEXT NOT NULL,
    "castAt" DATETIME NOT NULL,
    CONSTRAINT "CommitteeVote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "CommitteeItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
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
    "contentHash" TEXT,
    "reserveValidUntil" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Decision_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decisionId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL DEFAULT 0,
    "place" INTEGER,
    "meanHundredths" INTEGER,
    "reasons" TEXT NOT NULL DEFAULT '',
    "exceptionReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DecisionLine_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DecisionLine_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Award" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "decisionLineId" TEXT NOT NULL,
    "envelopeId" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "notifiedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "Award_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_decisionLineId_fkey" FOREIGN KEY ("decisionLineId") REFERENCES "DecisionLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Award_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startsOn" DATETIME NOT NULL,
    "endsOn" DATETIME NOT NULL,
    "lapsesOn" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Agreement_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "townSignerId" TEXT,
    "townSignerName" TEXT,
    "townSignerFunction" TEXT,
    "townSignedAt" DATETIME,
    "departmentSignerId" TEXT,
    "departmentSignerName" TEXT,
    "departmentSignerFunction" TEXT,
    "departmentSignedAt" DATETIME,
    CONSTRAINT "AgreementVersion_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "preparedById" TEXT NOT NULL,
    "preparedAt" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedAt" DATETIME,
    CONSTRAINT "Amendment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Instalment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "dueOn" DATETIME,
    "status" TEXT NOT NULL,
    "releasedAt" DATETIME,
    "paidAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Instalment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Instalment_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaymentRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "envelopeId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "preparedById" TEXT NOT NULL,
    "preparedAt" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedAt" DATETIME,
    "executionOn" DATETIME NOT NULL,
    "exportedAt" DATETIME,
    "exportHash" TEXT,
    "returnedAt" DATETIME,
    "linesCount" INTEGER NOT NULL DEFAULT 0,
    "totalCents" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "PaymentRun_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaymentLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "instalmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "endToEndId" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "bic" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rejectReason" TEXT NOT NULL DEFAULT '',
    "returnedAt" DATETIME,
    CONSTRAINT "PaymentLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PaymentRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PaymentLine_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "envelopeId" TEXT NOT NULL,
    "awardId" TEXT,
    "kind" TEXT NOT NULL,
    "debitAccount" TEXT NOT NULL,
    "creditAccount" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "bookedAt" DATETIME NOT NULL,
    "bookedById" TEXT,
    "instalmentId" TEXT,
    "recoveryId" TEXT,
    "correlationKey" TEXT NOT NULL,
    "memo" TEXT NOT NULL,
    CONSTRAINT "LedgerEntry_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LedgerEntry_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EnvelopeBalance" (
    "envelopeId" TEXT NOT NULL PRIMARY KEY,
    "appropriatedCents" INTEGER NOT NULL DEFAULT 0,
    "availableCents" INTEGER NOT NULL DEFAULT 0,
    "committedCents" INTEGER NOT NULL DEFAULT 0,
    "dueCents" INTEGER NOT NULL DEFAULT 0,
    "paidCents" INTEGER NOT NULL DEFAULT 0,
    "recoveredCents" INTEGER NOT NULL DEFAULT 0,
    "lastEntryId" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "EnvelopeBalance_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AwardBalance" (
    "awardId" TEXT NOT NULL PRIMARY KEY,
    "committedCents" INTEGER NOT NULL DEFAULT 0,
    "dueCents" INTEGER NOT NULL DEFAULT 0,
    "paidCents" INTEGER NOT NULL DEFAULT 0,
    "recoveredCents" INTEGER NOT NULL DEFAULT 0,
    "lastEntryId" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "AwardBalance_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recovery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "awardId" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "noticeById" TEXT NOT NULL,
    "noticeAt" DATETIME NOT NULL,
    "observationsDueOn" DATETIME NOT NULL,
    "observations" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "titleNumber" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "Recovery_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "dueOn" DATETIME NOT NULL,
    "content" TEXT NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "submittedById" TEXT,
    "submittedAt" DATETIME,
    "returnedReason" TEXT NOT NULL DEFAULT '',
    "acceptedById" TEXT,
    "acceptedAt" DATETIME,
    "contentHash" TEXT,
    CONSTRAINT "Report_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "target" INTEGER,
    "actual" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "IndicatorValue_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExperienceReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "proposalId" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "obstacles" TEXT NOT NULL DEFAULT '[]',
    "sector" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "publishedById" TEXT,
    "publishedAt" DATETIME,
    "certifiedAt" DATETIME,
    "usefulCount" INTEGER NOT NULL DEFAULT 0,
    "commentsCount" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ExperienceReport_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ExperienceReport_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UsefulMark" (
    "reportId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "markedAt" DATETIME NOT NULL,

    PRIMARY KEY ("reportId", "personId"),
    CONSTRAINT "UsefulMark_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ExperienceReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT,
    "topicId" TEXT,
    "parentId" TEXT,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "hiddenAt" DATETIME,
    CONSTRAINT "Comment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ExperienceReport" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "BoardTopic" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BoardTopic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statusNote" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ModerationAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Follow" (
    "personId" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "subjectType", "subjectId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "videoUrl" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "minutes" TEXT NOT NULL DEFAULT '',
    "minutesStatus" TEXT NOT NULL DEFAULT 'none',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "linkType" TEXT NOT NULL DEFAULT '',
    "linkId" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "townId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "proxyName" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME NOT NULL,
    "presentAt" DATETIME,
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "MeetingDecision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "dueOn" DATETIME,
    "doneAt" DATETIME,
    CONSTRAINT "MeetingAction_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutboxLetter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT,
    "toAddress" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedBy" TEXT,
    "leaseUntil" DATETIME,
    "sentAt" DATETIME,
    "lastError" TEXT NOT NULL DEFAULT '',
    "messageId" TEXT NOT NULL,
    CONSTRAINT "OutboxLetter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "letterId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Delivery_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "OutboxLetter" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,

    PRIMARY KEY ("personId", "kind")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "uniqueKey" TEXT NOT NULL,
    "payload" TEXT NOT NULL DEFAULT '{}',
    "status" TEXT NOT NULL,
    "runAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedBy" TEXT,
    "leaseUntil" DATETIME,
    "finishedAt" DATETIME,
    "lastError" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorLabel" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "townId" TEXT,
    "data" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "outcome" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedById" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "secondFactorAt" DATETIME,
    "method" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "idToken" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "returnTo" TEXT NOT NULL DEFAULT '/'
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OidcIdentity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "siret" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "OidcIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "startsAt" DATETIME NOT NULL,
    "count" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Town_slug_key" ON "Town"("slug");

-- CreateIndex
CREATE INDEX "Town_sortName_idx" ON "Town"("sortName");

-- CreateIndex
CREATE UNIQUE INDEX "TownIdentity_siren_key" ON "TownIdentity"("siren");

-- CreateIndex
CREATE INDEX "TownIdentity_townId_idx" ON "TownIdentity"("townId");

-- CreateIndex
CREATE UNIQUE INDEX "NeedIndicator_townId_code_year_key" ON "NeedIndicator"("townId", "code", "year");

-- CreateIndex
CREATE UNIQUE INDEX "TownDomain_domain_key" ON "TownDomain"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "TownSiret_siret_key" ON "TownSiret"("siret");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE INDEX "Seat_townId_role_idx" ON "Seat"("townId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_personId_townId_key" ON "Seat"("personId", "townId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_personId_role_key" ON "RoleGrant"("personId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_townId_createdAt_idx" ON "Invitation"("townId", "createdAt");

-- CreateIndex
CREATE INDEX "AccountRequest_townId_decidedAt_idx" ON "AccountRequest"("townId", "decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CharterVersion_number_key" ON "CharterVersion"("number");

-- CreateIndex
CREATE INDEX "CharterSignature_townId_signedAt_idx" ON "CharterSignature"("townId", "signedAt");

-- CreateIndex
CREATE INDEX "CharterSignature_charterVersionId_townId_idx" ON "CharterSignature"("charterVersionId", "townId");

-- CreateIndex
CREATE UNIQUE INDEX "Envelope_year_key" ON "Envelope"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Call_reference_key" ON "Call"("reference");

-- CreateIndex
CREATE INDEX "Call_opensAt_idx" ON "Call"("opensAt");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_callId_code_key" ON "Criterion"("callId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "CallExtension_callId_townId_key" ON "CallExtension"("callId", "townId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewPhase_callId_kind_key" ON "ReviewPhase"("callId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_reference_key" ON "Proposal"("reference");

-- CreateIndex
CREATE INDEX "Proposal_townId_createdAt_idx" ON "Proposal"("townId", "createdAt");

-- CreateIndex
CREATE INDEX "Proposal_callId_reference_idx" ON "Proposal"("callId", "reference");

-- CreateIndex
CREATE INDEX "Proposal_callId_rankKey_idx" ON "Proposal"("callId", "rankKey");

-- CreateIndex
CREATE INDEX "Proposal_callId_status_reference_idx" ON "Proposal"("callId", "status", "reference");

-- CreateIndex
CREATE INDEX "Proposal_status_submittedAt_idx" ON "Proposal"("status", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalSection_proposalId_section_key" ON "ProposalSection"("proposalId", "section");

-- CreateIndex
CREATE UNIQUE INDEX "SectionRevision_proposalId_section_version_key" ON "SectionRevision"("proposalId", "section", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalVersion_receiptNumber_key" ON "ProposalVersion"("receiptNumber");

-- CreateIndex
CREATE INDEX "ProposalVersion_contentHash_idx" ON "ProposalVersion"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalVersion_proposalId_number_key" ON "ProposalVersion"("proposalId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Document_storageKey_key" ON "Document"("storageKey");

-- CreateIndex
CREATE INDEX "Document_proposalId_kind_idx" ON "Document"("proposalId", "kind");

-- CreateIndex
CREATE INDEX "Document_townId_uploadedAt_idx" ON "Document"("townId", "uploadedAt");

-- CreateIndex
CREATE INDEX "InformationRequest_proposalId_openedAt_idx" ON "InformationRequest"("proposalId", "openedAt");

-- CreateIndex
CREATE INDEX "InformationRequest_closedAt_dueOn_idx" ON "InformationRequest"("closedAt", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "CompletenessCheck_proposalId_rule_key" ON "CompletenessCheck"("proposalId", "rule");

-- CreateIndex
CREATE INDEX "AdmissibilityDecision_proposalId_decidedAt_idx" ON "AdmissibilityDecision"("proposalId", "decidedAt");

-- CreateIndex
CREATE INDEX "DossierMessage_proposalId_sentAt_idx" ON "DossierMessage"("proposalId", "sentAt");

-- CreateIndex
CREATE INDEX "SectionComment_proposalId_section_createdAt_idx" ON "SectionComment"("proposalId", "section", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutsideOpinion_tokenHash_key" ON "OutsideOpinion"("tokenHash");

-- CreateIndex
CREATE INDEX "OutsideOpinion_proposalId_idx" ON "OutsideOpinion"("proposalId");

-- CreateIndex
CREATE INDEX "BankDetails_townId_status_idx" ON "BankDetails"("townId", "status");

-- CreateIndex
CREATE INDEX "Assignment_reviewerId_removedAt_idx" ON "Assignment"("reviewerId", "removedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_proposalId_reviewerId_key" ON "Assignment"("proposalId", "reviewerId");

-- CreateIndex
CREATE INDEX "Conflict_personId_liftedAt_idx" ON "Conflict"("personId", "liftedAt");

-- CreateIndex
CREATE INDEX "Conflict_proposalId_idx" ON "Conflict"("proposalId");

-- CreateIndex
CREATE INDEX "Conflict_townId_idx" ON "Conflict"("townId");

-- CreateIndex
CREATE INDEX "Review_reviewerId_status_idx" ON "Review"("reviewerId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Review_proposalId_reviewerId_key" ON "Review"("proposalId", "reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Score_reviewId_criterionId_key" ON "Score"("reviewId", "criterionId");

-- CreateIndex
CREATE INDEX "ScoreRevision_reviewId_idx" ON "ScoreRevision"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Ranking_hash_key" ON "Ranking"("hash");

-- CreateIndex
CREATE INDEX "Ranking_callId_computedAt_idx" ON "Ranking"("callId", "computedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Simulation_callId_name_key" ON "Simulation"("callId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "SimulationLine_simulationId_proposalId_key" ON "SimulationLine"("simulationId", "proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeItem_sessionId_proposalId_key" ON "CommitteeItem"("sessionId", "proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeVote_itemId_personId_key" ON "CommitteeVote"("itemId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_reference_key" ON "Decision"("reference");

-- CreateIndex
CREATE INDEX "Decision_callId_status_idx" ON "Decision"("callId", "status");

-- CreateIndex
CREATE INDEX "Decision_publishedAt_idx" ON "Decision"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionLine_decisionId_proposalId_key" ON "DecisionLine"("decisionId", "proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Award_proposalId_key" ON "Award"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Award_decisionLineId_key" ON "Award"("decisionLineId");

-- CreateIndex
CREATE INDEX "Award_townId_notifiedAt_idx" ON "Award"("townId", "notifiedAt");

-- CreateIndex
CREATE INDEX "Award_envelopeId_notifiedAt_idx" ON "Award"("envelopeId", "notifiedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_reference_key" ON "Agreement"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_awardId_key" ON "Agreement"("awardId");

-- CreateIndex
CREATE INDEX "Agreement_status_createdAt_idx" ON "Agreement"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementVersion_agreementId_number_key" ON "AgreementVersion"("agreementId", "number");

-- CreateIndex
CREATE INDEX "Amendment_agreementId_preparedAt_idx" ON "Amendment"("agreementId", "preparedAt");

-- CreateIndex
CREATE INDEX "Instalment_status_dueOn_idx" ON "Instalment"("status", "dueOn");

-- CreateIndex
CREATE INDEX "Instalment_awardId_idx" ON "Instalment"("awardId");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_agreementId_position_key" ON "Instalment"("agreementId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentRun_reference_key" ON "PaymentRun"("reference");

-- CreateIndex
CREATE INDEX "PaymentRun_status_preparedAt_idx" ON "PaymentRun"("status", "preparedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentLine_endToEndId_key" ON "PaymentLine"("endToEndId");

-- CreateIndex
CREATE INDEX "PaymentLine_instalmentId_status_idx" ON "PaymentLine"("instalmentId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentLine_runId_instalmentId_key" ON "PaymentLine"("runId", "instalmentId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_correlationKey_key" ON "LedgerEntry"("correlationKey");

-- CreateIndex
CREATE INDEX "LedgerEntry_envelopeId_id_idx" ON "LedgerEntry"("envelopeId", "id");

-- CreateIndex
CREATE INDEX "LedgerEntry_awardId_id_idx" ON "LedgerEntry"("awardId", "id");

-- CreateIndex
CREATE INDEX "LedgerEntry_bookedAt_idx" ON "LedgerEntry"("bookedAt");

-- CreateIndex
CREATE INDEX "Recovery_awardId_idx" ON "Recovery"("awardId");

-- CreateIndex
CREATE INDEX "Recovery_status_noticeAt_idx" ON "Recovery"("status", "noticeAt");

-- CreateIndex
CREATE INDEX "Report_status_dueOn_idx" ON "Report"("status", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Report_agreementId_kind_key" ON "Report"("agreementId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorValue_reportId_indicator_key" ON "IndicatorValue"("reportId", "indicator");

-- CreateIndex
CREATE UNIQUE INDEX "ExperienceReport_slug_key" ON "ExperienceReport"("slug");

-- CreateIndex
CREATE INDEX "ExperienceReport_status_audience_publishedAt_idx" ON "ExperienceReport"("status", "audience", "publishedAt");

-- CreateIndex
CREATE INDEX "ExperienceReport_townId_status_idx" ON "ExperienceReport"("townId", "status");

-- CreateIndex
CREATE INDEX "Comment_reportId_createdAt_idx" ON "Comment"("reportId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_topicId_createdAt_idx" ON "Comment"("topicId", "createdAt");

-- CreateIndex
CREATE INDEX "BoardTopic_kind_status_createdAt_idx" ON "BoardTopic"("kind", "status", "createdAt");

-- CreateIndex
CREATE INDEX "ModerationAction_subjectType_subjectId_idx" ON "ModerationAction"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_reference_key" ON "Meeting"("reference");

-- CreateIndex
CREATE INDEX "Meeting_startsAt_idx" ON "Meeting"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_position_key" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_meetingId_townId_key" ON "Attendance"("meetingId", "townId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingDecision_meetingId_position_key" ON "MeetingDecision"("meetingId", "position");

-- CreateIndex
CREATE INDEX "MeetingAction_doneAt_dueOn_idx" ON "MeetingAction"("doneAt", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxLetter_messageId_key" ON "OutboxLetter"("messageId");

-- CreateIndex
CREATE INDEX "OutboxLetter_status_dueAt_idx" ON "OutboxLetter"("status", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxLetter_createdAt_idx" ON "OutboxLetter"("createdAt");

-- CreateIndex
CREATE INDEX "Delivery_letterId_at_idx" ON "Delivery"("letterId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Job_uniqueKey_key" ON "Job"("uniqueKey");

-- CreateIndex
CREATE INDEX "Job_status_runAt_idx" ON "Job"("status", "runAt");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_prevHash_key" ON "JournalEntry"("prevHash");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_hash_key" ON "JournalEntry"("hash");

-- CreateIndex
CREATE INDEX "JournalEntry_subjectType_subjectId_id_idx" ON "JournalEntry"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "JournalEntry_event_id_idx" ON "JournalEntry"("event", "id");

-- CreateIndex
CREATE INDEX "JournalEntry_townId_id_idx" ON "JournalEntry"("townId", "id");

-- CreateIndex
CREATE INDEX "JournalEntry_actorId_id_idx" ON "JournalEntry"("actorId", "id");

-- CreateIndex
CREATE INDEX "CommandReceipt_at_idx" ON "CommandReceipt"("at");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_kind_subjectId_key" ON "SearchEntry"("kind", "subjectId");

-- CreateIndex
CREATE INDEX "Session_personId_endedAt_idx" ON "Session"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInLink_email_createdAt_idx" ON "SignInLink"("email", "createdAt");

-- CreateIndex
CREATE INDEX "SignInLink_expiresAt_idx" ON "SignInLink"("expiresAt");

-- CreateIndex
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "OidcIdentity_issuer_subject_key" ON "OidcIdentity"("issuer", "subject");

-- CreateIndex
CREATE INDEX "RateWindow_startsAt_idx" ON "RateWindow"("startsAt");
