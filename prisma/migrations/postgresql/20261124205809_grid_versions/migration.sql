-- CreateTable
CREATE TABLE "GridVersion" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedById" TEXT,
    "restoredFrom" INTEGER,

    CONSTRAINT "GridVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GridVersion_callId_number_key" ON "GridVersion"("callId", "number");

-- AddForeignKey
ALTER TABLE "GridVersion" ADD CONSTRAINT "GridVersion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
