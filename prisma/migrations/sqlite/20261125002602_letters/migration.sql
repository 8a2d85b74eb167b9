-- CreateTable
CREATE TABLE "LetterModel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "restoredFrom" INTEGER
);

-- CreateTable
CREATE TABLE "IssuedLetter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "modelNumber" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    CONSTRAINT "IssuedLetter_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IssuedLetter_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "LetterModel_kind_number_key" ON "LetterModel"("kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedLetter_number_key" ON "IssuedLetter"("number");

-- CreateIndex
CREATE INDEX "IssuedLetter_proposalId_issuedAt_idx" ON "IssuedLetter"("proposalId", "issuedAt");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedLetter_decisionId_proposalId_key" ON "IssuedLetter"("decisionId", "proposalId");
