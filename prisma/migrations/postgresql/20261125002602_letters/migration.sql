-- CreateTable
CREATE TABLE "LetterModel" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "restoredFrom" INTEGER,

    CONSTRAINT "LetterModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedLetter" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "modelNumber" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IssuedLetter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LetterModel_kind_number_key" ON "LetterModel"("kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedLetter_number_key" ON "IssuedLetter"("number");

-- CreateIndex
CREATE INDEX "IssuedLetter_proposalId_issuedAt_idx" ON "IssuedLetter"("proposalId", "issuedAt");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedLetter_decisionId_proposalId_key" ON "IssuedLetter"("decisionId", "proposalId");

-- AddForeignKey
ALTER TABLE "IssuedLetter" ADD CONSTRAINT "IssuedLetter_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedLetter" ADD CONSTRAINT "IssuedLetter_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
