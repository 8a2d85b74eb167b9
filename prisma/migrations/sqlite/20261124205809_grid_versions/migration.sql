-- CreateTable
CREATE TABLE "GridVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedById" TEXT,
    "restoredFrom" INTEGER,
    CONSTRAINT "GridVersion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "GridVersion_callId_number_key" ON "GridVersion"("callId", "number");
