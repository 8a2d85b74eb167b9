-- CreateTable
CREATE TABLE "SignedScan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "readAt" DATETIME
);

-- CreateTable
CREATE TABLE "ScannedPage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scanId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "versionId" TEXT,
    "page" INTEGER,
    "pages" INTEGER,
    "handledById" TEXT,
    "handledAt" DATETIME,
    CONSTRAINT "ScannedPage_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "SignedScan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ScannedPage_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "AgreementVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AgreementVersion" (
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
    "townSignedOnPaper" BOOLEAN NOT NULL DEFAULT false,
    "departmentSignedOnPaper" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "AgreementVersion_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_AgreementVersion" ("agreementId", "content", "contentHash", "createdAt", "departmentSignedAt", "departmentSignerFunction", "departmentSignerId", "departmentSignerName", "id", "number", "townSignedAt", "townSignerFunction", "townSignerId", "townSignerName") SELECT "agreementId", "content", "contentHash", "createdAt", "departmentSignedAt", "departmentSignerFunction", "departmentSignerId", "departmentSignerName", "id", "number", "townSignedAt", "townSignerFunction", "townSignerId", "townSignerName" FROM "AgreementVersion";
DROP TABLE "AgreementVersion";
ALTER TABLE "new_AgreementVersion" RENAME TO "AgreementVersion";
CREATE UNIQUE INDEX "AgreementVersion_agreementId_number_key" ON "AgreementVersion"("agreementId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "SignedScan_sha256_key" ON "SignedScan"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "SignedScan_storageKey_key" ON "SignedScan"("storageKey");

-- CreateIndex
CREATE INDEX "SignedScan_uploadedAt_idx" ON "SignedScan"("uploadedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ScannedPage_storageKey_key" ON "ScannedPage"("storageKey");

-- CreateIndex
CREATE INDEX "ScannedPage_versionId_page_idx" ON "ScannedPage"("versionId", "page");

-- CreateIndex
CREATE UNIQUE INDEX "ScannedPage_scanId_position_key" ON "ScannedPage"("scanId", "position");
