-- CreateTable
CREATE TABLE "KeptSimulation" (
    "hash" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "keptAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeptSimulation_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "KeptSimulation_callId_idx" ON "KeptSimulation"("callId");

-- AddForeignKey
ALTER TABLE "KeptSimulation" ADD CONSTRAINT "KeptSimulation_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
