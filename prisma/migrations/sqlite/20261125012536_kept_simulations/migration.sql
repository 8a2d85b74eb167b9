-- CreateTable
CREATE TABLE "KeptSimulation" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "keptAt" DATETIME NOT NULL,
    CONSTRAINT "KeptSimulation_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "KeptSimulation_callId_idx" ON "KeptSimulation"("callId");
