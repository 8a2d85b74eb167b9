-- CreateTable
CREATE TABLE "LetterBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decisionId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "printKey" TEXT,
    "printBytes" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" DATETIME,
    CONSTRAINT "LetterBatch_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DrawnLetter" (
    "letterId" TEXT NOT NULL PRIMARY KEY,
    "storageKey" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    CONSTRAINT "DrawnLetter_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "IssuedLetter" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "LetterBatch_decisionId_key" ON "LetterBatch"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "LetterBatch_printKey_key" ON "LetterBatch"("printKey");

-- CreateIndex
CREATE UNIQUE INDEX "DrawnLetter_storageKey_key" ON "DrawnLetter"("storageKey");
