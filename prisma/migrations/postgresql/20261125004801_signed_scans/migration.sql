-- AlterTable
ALTER TABLE "AgreementVersion" ADD COLUMN     "departmentSignedOnPaper" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "townSignedOnPaper" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SignedScan" (
    "id" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3),

    CONSTRAINT "SignedScan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScannedPage" (
    "id" TEXT NOT NULL,
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
    "handledAt" TIMESTAMP(3),

    CONSTRAINT "ScannedPage_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "ScannedPage" ADD CONSTRAINT "ScannedPage_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "SignedScan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScannedPage" ADD CONSTRAINT "ScannedPage_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "AgreementVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
