-- AlterTable
ALTER TABLE "DossierMessage" ADD COLUMN "readAt" DATETIME;
ALTER TABLE "DossierMessage" ADD COLUMN "readById" TEXT;

-- CreateIndex
CREATE INDEX "DossierMessage_readAt_side_idx" ON "DossierMessage"("readAt", "side");
