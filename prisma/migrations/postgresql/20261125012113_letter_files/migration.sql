-- CreateTable
CREATE TABLE "LetterBatch" (
    "id" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "printKey" TEXT,
    "printBytes" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "LetterBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DrawnLetter" (
    "letterId" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,

    CONSTRAINT "DrawnLetter_pkey" PRIMARY KEY ("letterId")
);

-- CreateIndex
CREATE UNIQUE INDEX "LetterBatch_decisionId_key" ON "LetterBatch"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "LetterBatch_printKey_key" ON "LetterBatch"("printKey");

-- CreateIndex
CREATE UNIQUE INDEX "DrawnLetter_storageKey_key" ON "DrawnLetter"("storageKey");

-- AddForeignKey
ALTER TABLE "LetterBatch" ADD CONSTRAINT "LetterBatch_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrawnLetter" ADD CONSTRAINT "DrawnLetter_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "IssuedLetter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
