-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "sentBackReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "simulationHash" TEXT;

-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "answerReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Amendment" ADD COLUMN     "deliberatedOn" TIMESTAMP(3),
ADD COLUMN     "deliberationNumber" TEXT,
ADD COLUMN     "settledReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "versionNumber" INTEGER,
ADD COLUMN     "wish" TEXT NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "Amendment_status_preparedAt_idx" ON "Amendment"("status", "preparedAt");
